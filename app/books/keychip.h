// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QPalette>

namespace idemlab::books {

/// A square in the colour of the key with that number (diagram/colors.h), for lists that name keys.
[[nodiscard]] QIcon keyChip(int number, const QPalette &palette);

} // namespace idemlab::books
