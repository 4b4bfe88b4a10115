// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace idemlab::theme {

/// How much room a window has for its controls, for the size of its letters. The timeline needs some, whatever else there is.
enum class Room : quint8 {
    Ample,
    Scarce, ///< all controls, in fewer lines
    Scanty, ///< and fields without their names
    Little, ///< without those that a menu has as well, but for the strategies
    Least, ///< Order, Drop response and the verdict
};

} // namespace idemlab::theme
