// SPDX-License-Identifier: MIT
#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;

namespace idemlab::theme {

constexpr int leastTarget = 24; ///< pixels, either way, of what is pressed (WCAG 2.2, 2.5.8)

/// What can be pressed; @p isFlat: without a ground and an edge of its own until it is.
void drawButton(const QStyleOption *option, QPainter *painter, bool isFlat);
/// The circle or box before a choice, readable on dark ground as well.
void drawIndicator(const QStyleOption *option, QPainter *painter, bool isRound);

/// One of QStyle::PE_IndicatorArrow…, in the middle of the option's rectangle, as large as goes with the letters.
void drawArrow(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter *painter);

} // namespace idemlab::theme
