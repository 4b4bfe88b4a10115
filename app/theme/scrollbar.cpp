// SPDX-License-Identifier: MIT
#include "theme/scrollbar.h"

#include "theme/box.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>

namespace idemlab::theme {

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool isLying = option.orientation == Qt::Horizontal;
    const int length = isLying ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    const int handle = range <= 0
        ? length
        : std::clamp(int(length * qint64(option.pageStep) / (range + option.pageStep)), std::min(8 * unit(), length), length);
    const int at =
        QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    const auto piece = [&](int from, int to) {
        const QRect whole = option.rect;
        const QRect rect = isLying ? QRect(whole.left() + from, whole.top(), to - from, whole.height())
                                   : QRect(whole.left(), whole.top() + from, whole.width(), to - from);
        return isLying ? QStyle::visualRect(option.direction, whole, rect) : rect;
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return piece(at, at + handle);
    case QStyle::SC_ScrollBarSubPage: return piece(0, at);
    case QStyle::SC_ScrollBarAddPage: return piece(at + handle, length);
    case QStyle::SC_ScrollBarGroove: return option.rect;
    default: return {};
    }
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter)
{
    const QPalette &palette = option.palette;
    painter->save();
    painter->fillRect(option.rect, mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.06));
    if (option.state & QStyle::State_Enabled && option.maximum > option.minimum) {
        const bool isHeld =
            option.activeSubControls & QStyle::SC_ScrollBarSlider && option.state & (QStyle::State_Sunken | QStyle::State_MouseOver);
        const int gap = unit() / 2;
        const QRectF handle = QRectF(scrollBarPart(option, QStyle::SC_ScrollBarSlider)).adjusted(gap, gap, -gap, -gap);
        const double corner = std::min(handle.width(), handle.height()) / 2;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(isHeld ? palette.color(QPalette::WindowText) : color(Meaning::Quiet, palette));
        painter->drawRoundedRect(handle, corner, corner);
    }
    painter->restore();
}

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
