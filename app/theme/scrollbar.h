// SPDX-License-Identifier: MIT
#pragma once

#include <QStyle>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOptionSlider;
QT_END_NAMESPACE

namespace idemlab::theme {

/// A scroll bar is a groove and a handle that stands out from it, in light and in dark; it has no buttons.
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter);

/// A line, filled up to a round handle in the colour of what can be used. For sliders without ticks.
void drawSlider(const QStyleOptionSlider &option, QPainter *painter, const QStyle *style, const QWidget *widget);

} // namespace idemlab::theme
