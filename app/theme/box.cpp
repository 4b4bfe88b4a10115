// SPDX-License-Identifier: MIT
#include "theme/box.h"

#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QWidget>

namespace idemlab::theme {

void drawBox(QPainter *painter, const QRectF &rect, const QColor &ground, const QColor &line)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    double inset = 0.5;
    if (line.alpha() != 0) { // a box of the line's colour below the ground: to fill twice is half the work of a stroke
        painter->setBrush(line);
        painter->drawRoundedRect(rect, radius() + 0.5, radius() + 0.5);
        inset = 1;
    }
    const double corner = radius() + 0.5 - inset;
    painter->setBrush(ground);
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner);
    painter->restore();
}

bool showsFocus(const QWidget *widget) { return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange); }

void drawFocusOf(const QWidget *widget, QPainter *painter)
{
    if (showsFocus(widget))
        drawFocusRing(painter, widget->rect(), widget->palette());
}

void drawFocusRing(QPainter *painter, const QRectF &rect, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(Meaning::Accent, palette), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius(), radius());
    painter->restore();
}

} // namespace idemlab::theme
