// SPDX-License-Identifier: MIT
#pragma once

#include <QStyle>

class QPainter;
class QStyleOption;

namespace idemlab::theme {

/// One of QStyle::PE_IndicatorArrow…, in the middle of the option's rectangle, as large as goes with the letters.
void drawArrow(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter *painter);

} // namespace idemlab::theme
