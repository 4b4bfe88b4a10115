// SPDX-License-Identifier: MIT
#include "theme/calmstyle.h"

#include "theme/arrow.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/scrollbar.h"
#include "theme/slider.h"
#include "theme/type.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>
#include <QWidget>

#include <algorithm>

namespace idemlab::theme {

using namespace Qt::StringLiterals;

namespace {

bool canBeTypedIn(const QWidget *widget)
{
    const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    return (plain && !plain->isReadOnly()) || (rich && !rich->isReadOnly());
}

} // namespace

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

void drawFocusRing(QPainter *painter, const QRectF &rect, const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(Meaning::Accent, palette), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius(), radius());
    painter->restore();
}

namespace {

int arrowWidth() { return std::max(leastTarget, 5 * unit()); }
/// What the arrow of a list that opens needs more than Fusion gives it.
int widerForArrow() { return std::max(0, 4 * unit() - 18); }

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

void drawMenuBarItem(const QStyleOptionMenuItem *option, QPainter *painter, const QStyle *style)
{
    const QPalette &palette = option->palette;
    painter->fillRect(option->rect, palette.window());
    if (option->state & QStyle::State_Selected)
        drawBox(painter, option->rect, mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.1), Qt::transparent);
    style->drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, palette,
        option->state & QStyle::State_Enabled, option->text, QPalette::WindowText);
}

/// The arrows of a number stand beside each other, since each of two above each other is too low to be hit.
QRect spinBoxPart(const QStyleOptionSpinBox &spin, QStyle::SubControl part)
{
    const int arrow = arrowWidth();
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

void drawDockTitle(const QStyleOptionDockWidget *option, QPainter *painter, const QRect &text)
{
    painter->save();
    painter->setFont(font(Type::Strong));
    painter->setPen(option->palette.color(QPalette::WindowText));
    painter->drawText(text, int(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
        painter->fontMetrics().elidedText(option->title, Qt::ElideRight, text.width()));
    painter->restore();
}

/// The circle or box before a choice, readable on dark ground as well.
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

} // namespace

CalmStyle::CalmStyle() : QProxyStyle(u"fusion"_s) { }

void CalmStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *label = qobject_cast<QLabel *>(widget); label && label->textFormat() == Qt::AutoText)
        label->setTextFormat(Qt::PlainText);
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return 2 * unit();
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 2 * unit();
    case PM_DockWidgetSeparatorExtent: return 2 * unit();
    case PM_DockWidgetTitleMargin: return 2 * unit();
    case PM_DockWidgetTitleBarButtonMargin: return unit();
    case PM_MenuBarPanelWidth:
    case PM_DockWidgetFrameWidth:
    case PM_ToolBarFrameWidth: return 0;
    case PM_FocusFrameHMargin: return qobject_cast<const QAbstractItemView *>(widget) ? unit() : 0; // columns stand apart
    case PM_FocusFrameVMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ScrollBarExtent: return 3 * unit();
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 4 * unit(); // as high as letters
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    // Words keep clear of the edges of their button.
    case CT_PushButton: return size.expandedTo({std::max(contents.width() + 6 * unit(), leastTarget), leastTarget});
    case CT_SpinBox: return (size + QSize(2 * arrowWidth() - 20, 0)).expandedTo({0, leastTarget}); // Qt's own is 20 wide
    case CT_ComboBox:
        return (size + QSize(2 * unit() + widerForArrow(), 0)).expandedTo({0, leastTarget}); // lent letters reach beyond their measure
    case CT_ToolButton:
    case CT_LineEdit:
    case CT_CheckBox:
    case CT_RadioButton:
    case CT_TabBarTab: return size.expandedTo({leastTarget, leastTarget});
    default: return size;
    }
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr)
        return scrollBarPart(*bar, part);
    if (control == CC_ComboBox && (part == SC_ComboBoxArrow || part == SC_ComboBoxEditField)) {
        const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        const int wider = widerForArrow();
        return part == SC_ComboBoxArrow ? rect.adjusted(-wider, 0, 0, 0) : rect.adjusted(0, 0, -wider, 0);
    }
    const auto *spin = control == CC_SpinBox ? qstyleoption_cast<const QStyleOptionSpinBox *>(option) : nullptr;
    return spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons ? spinBoxPart(*spin, part)
                                                                      : QProxyStyle::subControlRect(control, option, part, widget);
}

/// What can be pressed of a choice is all of it, also where it has no words.
QRect CalmStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const bool isPress = element == SE_CheckBoxClickRect || element == SE_RadioButtonClickRect;
    return isPress ? option->rect : QProxyStyle::subElementRect(element, option, widget);
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration: return m_motionReduced ? 0 : 320;
    case SH_ComboBox_Popup: return 0;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0; // drawn for light grounds alone
    case SH_EtchDisabledText: return 0; // a shadow is no easier to read
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon CalmStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (pixmap) {
    case SP_TitleBarCloseButton: return icon("close"_L1);
    case SP_TitleBarNormalButton: return icon("float"_L1);
    case SP_ToolBarHorizontalExtensionButton: return icon("extension"_L1);
    default: return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: drawButton(option, painter, false); return;
    case PE_PanelButtonTool: drawButton(option, painter, true); return;
    case PE_FrameLineEdit:
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (element == PE_PanelLineEdit && frame && frame->lineWidth <= 0)
            return;
        drawBox(painter, option->rect, option->palette.color(QPalette::Base), color(Meaning::Edge, option->palette));
        if (option->state & State_HasFocus)
            drawFocusRing(painter, option->rect, option->palette);
        return;
    }
    case PE_Frame:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (canBeTypedIn(widget)) {
            painter->setPen(color(Meaning::Edge, option->palette));
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        }
        return;
    case PE_IndicatorRadioButton:
    case PE_IndicatorCheckBox: drawIndicator(option, painter, element == PE_IndicatorRadioButton); return;
    case PE_FrameFocusRect: drawFocusRing(painter, option->rect, option->palette); return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
    case PE_IndicatorArrowUp: drawArrow(element, *option, painter); return;
    case PE_FrameDockWidget:
    case PE_PanelStatusBar:
    case PE_IndicatorDockWidgetResizeHandle: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = control == CC_SpinBox ? qstyleoption_cast<const QStyleOptionSpinBox *>(option) : nullptr;
    const auto *bar = control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider *>(option) : nullptr;
    if (const auto *combo = control == CC_ComboBox ? qstyleoption_cast<const QStyleOptionComboBox *>(option) : nullptr) {
        QStyleOptionComboBox bare = *combo;
        bare.subControls &= ~SC_ComboBoxArrow;
        QProxyStyle::drawComplexControl(control, &bare, painter, widget);
        QStyleOption arrow = *combo;
        arrow.rect = subControlRect(control, combo, SC_ComboBoxArrow, widget);
        drawArrow(PE_IndicatorArrowDown, arrow, painter);
    } else if (spin)
        drawSpinBox(spin, painter, this, widget);
    else if (bar)
        drawScrollBar(*bar, painter);
    else if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_Slider)
        drawSlider(*slider, painter, this, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option)) {
            drawDockTitle(dock, painter, subElementRect(SE_DockWidgetTitleBarText, option, widget));
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuBarItem(item, painter, this);
            return;
        }
        break;
    case CE_PushButton: // Fusion leaves out a flat one's focus
        QProxyStyle::drawControl(element, option, painter, widget);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button
            && button->features & QStyleOptionButton::Flat && option->state & State_HasFocus && option->state & State_KeyboardFocusChange)
            drawFocusRing(painter, option->rect, option->palette);
        return;
    case CE_FocusFrame: drawFocusRing(painter, option->rect, option->palette); return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, option->palette.window()); return;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, option->palette.window()); return;
    case CE_HeaderSection:
        painter->fillRect(option->rect, option->palette.window());
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option); header && header->orientation == Qt::Horizontal)
            painter->fillRect(
                QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), color(Meaning::Line, option->palette));
        return;
    case CE_Splitter: return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace idemlab::theme
