// SPDX-License-Identifier: MIT
#include "theme/slider.h"

#include "theme/box.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>

namespace idemlab::theme {

void drawSlider(const QStyleOptionSlider &option, QPainter *painter, const QStyle *style, const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const bool isLying = option.orientation == Qt::Horizontal;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRectF groove = style->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, widget);
    const QRectF handle = style->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget);
    const double half = unit() / 2.;
    const QRectF line = isLying ? QRectF(groove.left(), groove.center().y() - half, groove.width(), 2 * half)
                                : QRectF(groove.center().x() - half, groove.top(), 2 * half, groove.height());
    QRectF filled = line;
    if (isLying)
        option.upsideDown ? filled.setLeft(handle.center().x()) : filled.setRight(handle.center().x());
    else
        option.upsideDown ? filled.setTop(handle.center().y()) : filled.setBottom(handle.center().y());
    const QColor accent = isEnabled ? color(Meaning::Accent, palette) : color(Meaning::Line, palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.2));
    painter->drawRoundedRect(line, half, half);
    painter->setBrush(accent);
    painter->drawRoundedRect(filled, half, half);
    const double round = std::min(handle.width(), handle.height()) / 2 - 1;
    painter->drawEllipse(handle.center(), round, round);
    painter->restore();
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        drawFocusRing(painter, option.rect, palette);
}

} // namespace idemlab::theme
