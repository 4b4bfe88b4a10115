// SPDX-License-Identifier: MIT
#include "diagram/colors.h"

#include <algorithm>
#include <cmath>

namespace idemlab::diagram {

const Colors &Colors::light()
{
    static const Colors colors {
        .background = QColor(0xffffff),
        .lane = QColor(0xf5f6f8),
        .grid = QColor(0xdde0e5),
        .text = QColor(0x1d222b),
        .muted = QColor(0x5b6472),
        .good = QColor(0x0b6e4f),
        .alarm = QColor(0xb91c1c),
        .lost = QColor(0xb44509),
        .warning = QColor(0x8a5a00),
        .work = QColor(0x5b6b85),
        .waiting = QColor(0x758092),
        .accent = QColor(0x1d4ed8),
        .keys = {QColor(0x0062a8), QColor(0x8f0d6c), QColor(0x717216), QColor(0x0f3433), QColor(0x1a083c)},
    };
    return colors;
}

const Colors &Colors::dark()
{
    static const Colors colors {
        .background = QColor(0x161920),
        .lane = QColor(0x1d212a),
        .grid = QColor(0x333946),
        .text = QColor(0xeef1f6),
        .muted = QColor(0xa3adbd),
        .good = QColor(0x4ad6a2),
        .alarm = QColor(0xff7b72),
        .lost = QColor(0xffa657),
        .warning = QColor(0xf2cc60),
        .work = QColor(0x9fb0cc),
        .waiting = QColor(0x8b96a9),
        .accent = QColor(0x7ab0ff),
        .keys = {QColor(0x6cbef5), QColor(0xc67ab0), QColor(0xf5f127), QColor(0xcbfaf8), QColor(0x9c78f6)},
    };
    return colors;
}

const Colors &Colors::highContrast(bool isDark)
{
    static const Colors onWhite {
        .background = QColor(0xffffff),
        .lane = QColor(0xf0f2f5),
        .grid = QColor(0xb8bec8),
        .text = QColor(Qt::black),
        .muted = QColor(0x3a414d),
        .good = QColor(0x00563b),
        .alarm = QColor(0xa0000c),
        .lost = QColor(0x863000),
        .warning = QColor(0x664200),
        .work = QColor(0x3d4b63),
        .waiting = QColor(0x4c5668),
        .accent = QColor(0x0a38b5),
        .keys = {QColor(0x004b84), QColor(0x3a0649), QColor(0x575815), QColor(0x103330), QColor(0x500ace)},
    };
    static const Colors onBlack {
        .background = QColor(Qt::black),
        .lane = QColor(0x171a21),
        .grid = QColor(0x4d5565),
        .text = QColor(0xffffff),
        .muted = QColor(0xc3cbd8),
        .good = QColor(0x5ce6b2),
        .alarm = QColor(0xff8c84),
        .lost = QColor(0xffb066),
        .warning = QColor(0xf7d670),
        .work = QColor(0xb5c4dd),
        .waiting = QColor(0xa6b1c4),
        .accent = QColor(0x8cbcff),
        .keys = {QColor(0x7ac8fa), QColor(0xd691ca), QColor(0xf9f56a), QColor(0xc4ecf3), QColor(0xb18df5)},
    };
    return isDark ? onBlack : onWhite;
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
