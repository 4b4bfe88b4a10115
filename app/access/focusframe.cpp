// SPDX-License-Identifier: MIT
#include "access/focusframe.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>

namespace idemlab::access {

namespace {

/// The style draws theirs.
bool hasItsOwn(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QLineEdit *>(widget);
}

} // namespace

FocusFrame::FocusFrame(QWidget *window) : QObject(window), m_window(window), m_frame(new QFocusFrame(window))
{
    m_frame->setObjectName(QStringLiteral("focusFrame"));
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

void FocusFrame::follow(QWidget *now)
{
    const bool isShown =
        now && now != m_window && now->window() == m_window && !hasItsOwn(now) && m_window->testAttribute(Qt::WA_KeyboardFocusChange);
    m_frame->setWidget(isShown ? now : nullptr);
}

} // namespace idemlab::access
