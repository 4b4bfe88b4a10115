// SPDX-License-Identifier: MIT
#include "window/lowwindow.h"

#include "theme/type.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

#include <algorithm>
#include <array>

namespace idemlab::window {

using theme::Room;

LowWindow::LowWindow(QWidget *window) : QObject(window), m_window(window) { window->installEventFilter(this); }

Room LowWindow::room() const
{
    struct Limit
    {
        Room below;
        int width; ///< spacing units
        int height;
    };
    constexpr std::array limits {
        Limit {Room::Least, 96, 68}, Limit {Room::Little, 120, 76}, Limit {Room::Scanty, 0, 84}, Limit {Room::Scarce, 0, 130}};
    const int unit = theme::unit();
    const auto found = std::ranges::find_if(
        limits, [&](const Limit &each) { return m_window->width() < each.width * unit || m_window->height() < each.height * unit; });
    return found == limits.end() ? Room::Ample : found->below;
}

void LowWindow::look()
{
    const std::pair now(room(), theme::unit());
    if (std::exchange(m_seen, now) == now)
        return;
    Q_EMIT changed(now.first);
    // A window that is about to be seen asks for its least size at once, and layouts tell each other by events that come later.
    for (const auto layouts = m_window->findChildren<QLayout *>(); auto *each : layouts)
        each->invalidate();
}

bool LowWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::Resize)
        look();
    return QObject::eventFilter(watched, event);
}

} // namespace idemlab::window
