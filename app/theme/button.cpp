// SPDX-License-Identifier: MIT
#include "theme/button.h"

#include "theme/box.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyleOption>

namespace idemlab::theme {

void drawButton(const QStyleOption *option, QPainter *painter, bool isFlat)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = enabled && (option->state & QStyle::State_MouseOver);
    QColor ground = isFlat ? QColor(Qt::transparent) : palette.color(QPalette::Button);
    if (pressed)
        ground = mixed(color(Meaning::Accent, palette), palette.color(QPalette::Window), 0.18);
    else if (hovered)
        ground = mixed(palette.color(QPalette::WindowText), palette.color(isFlat ? QPalette::Window : QPalette::Button), 0.07);
    const bool bare = isFlat && !pressed && !hovered;
    if (!bare)
        drawBox(painter, option->rect, ground, isFlat ? QColor(Qt::transparent) : color(enabled ? Meaning::Edge : Meaning::Line, palette));
    if (option->state & QStyle::State_HasFocus && option->state & QStyle::State_KeyboardFocusChange)
        drawFocusRing(painter, option->rect, palette);
}

void drawIndicator(const QStyleOption *option, QPainter *painter, bool isRound)
{
    const QPalette &palette = option->palette;
    const bool isOn = option->state & QStyle::State_On;
    const bool isEnabled = option->state & QStyle::State_Enabled;
    const QColor accent = isEnabled ? color(Meaning::Accent, palette) : color(Meaning::Quiet, palette);
    QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isOn ? accent : color(Meaning::Quiet, palette), 1.4));
    painter->setBrush(isOn ? accent : palette.color(QPalette::Base));
    if (isRound)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, 3, 3);
    if (isOn && isRound) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(textOn(accent));
        painter->drawEllipse(box.center(), box.width() * 0.2, box.height() * 0.2);
    } else if (isOn) {
        painter->setPen(QPen(textOn(accent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&](double x, double y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
        painter->drawPolyline(QPolygonF {at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)});
    }
    painter->restore();
}

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
