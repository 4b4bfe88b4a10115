// SPDX-License-Identifier: MIT
#pragma once

#include <QStyle>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOptionSpinBox;
QT_END_NAMESPACE

namespace idemlab::theme {

/// The width of one of its two arrows, in pixels.
[[nodiscard]] int spinBoxArrowWidth();
/// The arrows of a number stand beside each other, since each of two above each other is too low to be hit.
[[nodiscard]] QRect spinBoxPart(const QStyleOptionSpinBox &spin, QStyle::SubControl part);
void drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QStyle *style, const QWidget *widget);

} // namespace idemlab::theme
