// SPDX-License-Identifier: MIT
#include "window/lowwindow.h"

#include "theme/type.h"

#include <QEvent>
#include <QWidget>

namespace idemlab::window {

LowWindow::LowWindow(QWidget *window) : QObject(window), m_window(window) { window->installEventFilter(this); }

bool LowWindow::isLow() const
{
    constexpr int comfortable = 125; // spacing units
    return m_window->height() < comfortable * theme::unit();
}

void LowWindow::look()
{
    const std::pair now(isLow(), theme::unit());
    if (std::exchange(m_seen, now) != now)
        Q_EMIT changed(now.first);
}

bool LowWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::Resize)
        look();
    return QObject::eventFilter(watched, event);
}

} // namespace idemlab::window
