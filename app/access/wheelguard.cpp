// SPDX-License-Identifier: MIT
#include "access/wheelguard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>

namespace idemlab::access {

WheelGuard::WheelGuard(QWidget *page) : QObject(page)
{
    for (const auto all = page->findChildren<QWidget *>(); auto *each : all) {
        const bool isSlider = qobject_cast<QAbstractSlider *>(each) && !qobject_cast<QScrollBar *>(each);
        if (!isSlider && !qobject_cast<QAbstractSpinBox *>(each) && !qobject_cast<QComboBox *>(each))
            continue;
        each->setFocusPolicy(Qt::StrongFocus); // or the wheel itself would give it the focus
        each->installEventFilter(this);
    }
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || qobject_cast<QWidget *>(watched)->hasFocus())
        return QObject::eventFilter(watched, event);
    event->ignore(); // goes on to the page
    return true;
}

} // namespace idemlab::access
