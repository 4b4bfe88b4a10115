// SPDX-License-Identifier: MIT
#include "theme/spinbox.h"

#include "theme/box.h"
#include "theme/button.h"
#include "theme/palette.h"
#include "theme/type.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace idemlab::theme {

int spinBoxArrowWidth() { return std::max(leastTarget, 5 * unit()); }

QRect spinBoxPart(const QStyleOptionSpinBox &spin, QStyle::SubControl part)
{
    const int arrow = spinBoxArrowWidth();
    const int width = spin.rect.width();
    const auto place = [&spin](int left, int wide) {
        return QStyle::visualRect(spin.direction, spin.rect, {spin.rect.left() + left, spin.rect.top(), wide, spin.rect.height()});
    };
    switch (part) {
    case QStyle::SC_SpinBoxDown: return place(width - 2 * arrow, arrow);
    case QStyle::SC_SpinBoxUp: return place(width - arrow, arrow);
    case QStyle::SC_SpinBoxEditField: return place(unit() / 2, width - 2 * arrow - unit() / 2).adjusted(0, 2, 0, -2);
    default: return spin.rect;
    }
}

void drawSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QStyle *style, const QWidget *widget)
{
    const QPalette &palette = option->palette;
    drawBox(painter, option->rect, palette.color(QPalette::Base), color(Meaning::Edge, palette));
    const auto arrow = [&](QStyle::SubControl part, QStyle::PrimitiveElement element, QAbstractSpinBox::StepEnabledFlag can) {
        QStyleOption place = *option;
        place.rect = style->subControlRect(QStyle::CC_SpinBox, option, part, widget);
        if (!(option->stepEnabled & can))
            place.state &= ~QStyle::State_Enabled;
        if ((option->activeSubControls & part) && (place.state & QStyle::State_Enabled))
            painter->fillRect(place.rect.adjusted(1, 1, -1, -1), mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.1));
        drawArrow(element, place, painter);
    };
    arrow(QStyle::SC_SpinBoxUp, QStyle::PE_IndicatorArrowUp, QAbstractSpinBox::StepUpEnabled);
    arrow(QStyle::SC_SpinBoxDown, QStyle::PE_IndicatorArrowDown, QAbstractSpinBox::StepDownEnabled);
    if (option->state & QStyle::State_HasFocus)
        drawFocusRing(painter, option->rect, palette);
}

} // namespace idemlab::theme
