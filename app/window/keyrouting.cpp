// SPDX-License-Identifier: MIT
#include "window/keyrouting.h"

#include "timeline/timelineview.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace idemlab::window {

using namespace Qt::StringLiterals;

namespace {

/// The field of a spin box or a combo box is written in once it has been changed by hand; a text is there for nothing else.
bool isWritten(const QWidget *focus)
{
    const auto *line = qobject_cast<const QLineEdit *>(focus);
    if (const auto *combo = qobject_cast<const QComboBox *>(focus))
        line = combo->lineEdit();
    else if (const auto *spin = qobject_cast<const QAbstractSpinBox *>(focus))
        line = spin->findChild<QLineEdit *>();
    if (line) {
        const bool isOfABox =
            qobject_cast<const QAbstractSpinBox *>(line->parentWidget()) || qobject_cast<const QComboBox *>(line->parentWidget());
        return !line->isReadOnly() && (!isOfABox || line->isModified());
    }
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(focus))
        return !plain->isReadOnly();
    const auto *text = qobject_cast<const QTextEdit *>(focus);
    return text && !text->isReadOnly();
}

/// Whether it does something of its own with the key.
bool uses(const QWidget *focus, int key, const QWidget *window)
{
    if (key == Qt::Key_Space)
        return qobject_cast<const QAbstractButton *>(focus) || qobject_cast<const QComboBox *>(focus)
            || qobject_cast<const QAbstractItemView *>(focus);
    if (qobject_cast<const timeline::TimelineView *>(focus))
        return false;
    for (const QWidget *each = focus; each && each != window; each = each->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(each) || qobject_cast<const QAbstractSpinBox *>(each)
            || qobject_cast<const QComboBox *>(each))
            return true;
    }
    return false;
}

bool isRouted(int key) { return key == Qt::Key_Space || key == Qt::Key_PageDown || key == Qt::Key_PageUp; }

/// Who moves about in a list goes on with the keyboard.
bool isMove(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home
        || key == Qt::Key_End;
}

} // namespace

KeyRouting::KeyRouting(QWidget *window) : QObject(window), m_window(window) { qApp->installEventFilter(this); }

bool KeyRouting::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        switch (static_cast<QFocusEvent *>(event)->reason()) {
        case Qt::MouseFocusReason: m_isByMouse = true; break;
        case Qt::TabFocusReason:
        case Qt::BacktabFocusReason:
        case Qt::ShortcutFocusReason: m_isByMouse = false; break;
        default: break; // back from a menu or another window: as before
        }
        break;
    case QEvent::MouseButtonPress: m_isByMouse = true; break; // also where the focus stays
    case QEvent::KeyPress: m_isByMouse = m_isByMouse && !isMove(static_cast<QKeyEvent *>(event)->key()); break;
    case QEvent::ShortcutOverride: {
        auto *focus = qobject_cast<QWidget *>(watched);
        if (focus && focus->window() == m_window && enlarges(*static_cast<QKeyEvent *>(event)))
            return true;
        return focus && focus == QApplication::focusWidget() && focus->window() == m_window && !QApplication::activePopupWidget()
            && route(focus, *static_cast<QKeyEvent *>(event));
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

/// Where "+" is typed with Shift, Qt takes Ctrl+Shift++ for Ctrl++, which zooms the timeline.
bool KeyRouting::enlarges(QKeyEvent &key) const
{
    auto *larger = m_window->findChild<QAction *>(u"largerText"_s);
    if (key.key() != Qt::Key_Plus || key.modifiers() != (Qt::ControlModifier | Qt::ShiftModifier) || !larger)
        return false;
    key.accept();
    larger->trigger();
    return true;
}

/// True where it is decided, one way or the other: an event that is not accepted becomes a shortcut.
bool KeyRouting::route(QWidget *focus, QKeyEvent &key) const
{
    if (!isRouted(key.key()) || key.modifiers() != Qt::NoModifier)
        return false;
    const bool isKept = m_isByMouse ? isWritten(focus) : uses(focus, key.key(), m_window);
    key.setAccepted(isKept);
    return isKept || m_isByMouse;
}

} // namespace idemlab::window
