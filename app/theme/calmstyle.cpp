// SPDX-License-Identifier: MIT
#include "theme/calmstyle.h"

#include "theme/box.h"
#include "theme/button.h"
#include "theme/icons.h"
#include "theme/palette.h"
#include "theme/scrollbar.h"
#include "theme/spinbox.h"
#include "theme/type.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>
#include <QTreeView>
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

/// What the arrow of a list that opens needs more than Fusion gives it.
int widerForArrow() { return std::max(0, 4 * unit() - 18); }

void drawMenuBarItem(const QStyleOptionMenuItem *option, QPainter *painter, const QStyle *style)
{
    const QPalette &palette = option->palette;
    painter->fillRect(option->rect, palette.window());
    if (option->state & QStyle::State_Selected)
        drawBox(painter, option->rect, mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.1), Qt::transparent);
    style->drawItemText(painter, option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, palette,
        option->state & QStyle::State_Enabled, option->text, QPalette::WindowText);
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
    case PM_LayoutBottomMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_DockWidgetSeparatorExtent:
    case PM_DockWidgetTitleMargin: return 2 * unit();
    case PM_DockWidgetTitleBarButtonMargin: return unit();
    case PM_MenuBarPanelWidth:
    case PM_DockWidgetFrameWidth:
    case PM_ToolBarFrameWidth: return 0;
    case PM_FocusFrameHMargin: return qobject_cast<const QAbstractItemView *>(widget) ? unit() : 0; // columns stand apart
    case PM_HeaderMargin: // and so do the heads of lists
        return widget && qobject_cast<const QTreeView *>(widget->parentWidget()) ? unit()
                                                                                 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameVMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ScrollBarExtent: return 3 * unit();
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return std::max(QProxyStyle::pixelMetric(metric, option, widget), 3 * unit());
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
    case CT_SpinBox: return (size + QSize(2 * spinBoxArrowWidth() - 20, 0)).expandedTo({0, leastTarget}); // Qt's own is 20 wide
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
    case SH_FocusFrame_Mask:
    case SH_DialogButtonBox_ButtonsHaveIcons: // drawn for light grounds alone
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
    case CE_MenuBarEmptyArea:
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
