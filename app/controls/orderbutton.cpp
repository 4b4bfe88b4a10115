// SPDX-License-Identifier: MIT
#include "controls/orderbutton.h"

#include "theme/box.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>

namespace idemlab::controls {

OrderButton::OrderButton(QWidget *parent) : QPushButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus); // a click leaves Space to play and pause
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void OrderButton::setTight(bool isTight)
{
    m_isTight = isTight;
    updateGeometry();
}

QSize OrderButton::sizeHint() const
{
    const QFontMetrics metrics(theme::font(theme::Type::Heading));
    const int unit = theme::unit();
    return {
        metrics.size(Qt::TextSingleLine | Qt::TextShowMnemonic, text()).width() + (m_isTight ? 6 : 16) * unit, metrics.height() + 5 * unit};
}

void OrderButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor accent = theme::color(theme::Meaning::Accent, palette());
    const QColor ink = isEnabled() ? theme::textOn(accent) : palette().color(QPalette::Disabled, QPalette::ButtonText);
    QColor ground = accent;
    if (!isEnabled())
        ground = palette().color(QPalette::Button);
    else if (isDown())
        ground = theme::mixed(QColor(Qt::black), accent, 0.22);
    else if (underMouse())
        ground = theme::mixed(ink, accent, 0.1);
    const QRectF box = theme::showsFocus(this) ? QRectF(rect()).adjusted(3, 3, -3, -3) : QRectF(rect());
    theme::drawBox(&painter, box, ground, isEnabled() ? QColor(Qt::transparent) : theme::color(theme::Meaning::Line, palette()));
    painter.setFont(theme::font(theme::Type::Heading));
    painter.setPen(ink);
    painter.drawText(rect().translated(0, isDown() ? 1 : 0), int(Qt::AlignCenter | Qt::TextShowMnemonic), text());
    theme::drawFocusOf(this, &painter);
}

} // namespace idemlab::controls
