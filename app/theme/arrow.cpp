// SPDX-License-Identifier: MIT
#include "theme/arrow.h"

#include "theme/type.h"

#include <QPainter>
#include <QStyleOption>

namespace idemlab::theme {

namespace {

/// Degrees from one that points down.
double turnOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowLeft: return 90;
    case QStyle::PE_IndicatorArrowUp: return 180;
    case QStyle::PE_IndicatorArrowRight: return 270;
    default: return 0;
    }
}

} // namespace

void drawArrow(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter *painter)
{
    const double half = 0.9 * unit();
    const QPointF tips[] {{-half, -half / 2}, {half, -half / 2}, {0, half / 2}};
    const auto group = option.state & QStyle::State_Enabled ? QPalette::Normal : QPalette::Disabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(option.rect).center());
    painter->rotate(turnOf(element));
    painter->setPen(Qt::NoPen);
    painter->setBrush(option.palette.color(group, QPalette::ButtonText));
    painter->drawPolygon(tips, 3);
    painter->restore();
}

} // namespace idemlab::theme
