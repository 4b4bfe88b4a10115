// SPDX-License-Identifier: MIT
#include "books/keychip.h"

#include "diagram/colors.h"

#include <QPixmap>

namespace idemlab::books {

QIcon keyChip(int number, const QPalette &palette)
{
    if (number <= 0)
        return {};
    QPixmap chip(32, 32);
    chip.fill(diagram::Colors::on(palette.color(QPalette::Base)).key(number));
    return QIcon(chip);
}

} // namespace idemlab::books
