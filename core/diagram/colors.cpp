// SPDX-License-Identifier: MIT
#include "diagram/colors.h"

#include <algorithm>
#include <cmath>

namespace idemlab::diagram {

const Colors &Colors::light()
{
    static const Colors colors {
        .background = QColor(0xff, 0xff, 0xff),
        .lane = QColor(0xf5, 0xf6, 0xf8),
        .grid = QColor(0xdd, 0xe0, 0xe5),
        .text = QColor(0x1d, 0x22, 0x2b),
        .muted = QColor(0x5b, 0x64, 0x72),
        .good = QColor(0x0b, 0x6e, 0x4f),
        .alarm = QColor(0xb9, 0x1c, 0x1c),
        .lost = QColor(0xb4, 0x45, 0x09),
        .warning = QColor(0x8a, 0x5a, 0x00),
        .work = QColor(0x5b, 0x6b, 0x85),
        .waiting = QColor(0x75, 0x80, 0x92),
        .accent = QColor(0x1d, 0x4e, 0xd8),
        .keys = {QColor(0x00, 0x62, 0xa8), QColor(0x8a, 0x3a, 0x80), QColor(0x6b, 0x62, 0x00), QColor(0x00, 0x74, 0x80),
            QColor(0x5b, 0x4b, 0xb0), QColor(0xa3, 0x2f, 0x5f), QColor(0xa8, 0x55, 0x00)},
    };
    return colors;
}

const Colors &Colors::dark()
{
    static const Colors colors {
        .background = QColor(0x16, 0x19, 0x20),
        .lane = QColor(0x1d, 0x21, 0x2a),
        .grid = QColor(0x33, 0x39, 0x46),
        .text = QColor(0xee, 0xf1, 0xf6),
        .muted = QColor(0xa3, 0xad, 0xbd),
        .good = QColor(0x4a, 0xd6, 0xa2),
        .alarm = QColor(0xff, 0x7b, 0x72),
        .lost = QColor(0xff, 0xa6, 0x57),
        .warning = QColor(0xf2, 0xcc, 0x60),
        .work = QColor(0x9f, 0xb0, 0xcc),
        .waiting = QColor(0x8b, 0x96, 0xa9),
        .accent = QColor(0x7a, 0xb0, 0xff),
        .keys = {QColor(0x6c, 0xbe, 0xf5), QColor(0xe0, 0x9a, 0xd2), QColor(0xc9, 0xd6, 0x4f), QColor(0x4f, 0xd0, 0xd8),
            QColor(0xb3, 0xa5, 0xff), QColor(0xf5, 0x8f, 0xb0), QColor(0xf0, 0xae, 0x3c)},
    };
    return colors;
}

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace idemlab::diagram
