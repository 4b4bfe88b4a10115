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

} // namespace idemlab::theme
