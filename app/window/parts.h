// SPDX-License-Identifier: MIT
#pragma once

#include "window/docks.h"

namespace idemlab::window {

/// How the views are made that the window puts in their places. The window knows no more of them.
struct Parts
{
    Docks::Make lessons;
    Docks::Make timeline;
    Docks::Make compare; ///< has the slots zoomIn(), zoomOut() and fit()
    Docks::Make beside; ///< the menu of what is compared
    Docks::Make branches; ///< the menu of what-ifs
    Docks::Make verdict;
    Docks::Make books;
    Docks::Make story;
    Docks::Make inspector;
};

} // namespace idemlab::window
