// SPDX-License-Identifier: MIT
#include "window/persistence.h"

#include "language/languagemanager.h"
#include "session/session.h"
#include "theme/type.h"
#include "window/actions.h"
#include "window/menus.h"
#include "window/openings.h"
#include "window/panels.h"
#include "window/presenting.h"

#include <QEvent>
#include <QScreen>
#include <QWindow>

#include <algorithm>
#include <chrono>
#include <utility>

namespace idemlab::window {

Persistence::Persistence(const Services &services, const Rooms &rooms, QMainWindow *window)
    : QObject(window), m_services(services), m_rooms(rooms), m_window(window)
{
    m_saves.setSingleShot(true);
    m_saves.setInterval(std::chrono::milliseconds(300));
    connect(&m_saves, &QTimer::timeout, this, &Persistence::save);
}

bool Persistence::restore(const Remembered &remembered)
{
    const QSize most = 2 * m_window->screen()->availableVirtualSize().expandedTo({1280, 720}); // a window may reach over the edges
    if (!m_window->restoreGeometry(remembered.geometry) || m_window->width() > most.width() || m_window->height() > most.height()) {
        const QSize usual = theme::unit() * QSize(256, 144); // 1280x720 with letters of the usual size
        m_firstSize = usual.boundedTo(m_window->screen()->availableSize());
        m_window->resize(m_firstSize);
    }
    m_rooms.presenting.setNotesPlaces(remembered.notesPlaces);
    m_rooms.openings.setRecent(remembered.recent);
    return m_rooms.panels.restore(remembered.docks);
}

void Persistence::begin()
{
    const auto soon = qOverload<>(&QTimer::start);
    for (Do each : {Do::SchemeSystem, Do::SchemeLight, Do::SchemeDark, Do::ReduceMotion, Do::ShowLessons, Do::ShowBooks, Do::ShowStory,
             Do::ShowInspector, Do::ShowAdvanced})
        connect(m_rooms.actions[each], &QAction::toggled, &m_saves, soon);
    connect(&m_services.theme, &theme::ThemeManager::textSizeChanged, &m_saves, soon);
    connect(&m_rooms.menus, &Menus::languagePicked, &m_saves, soon);
    connect(&m_rooms.openings, &Openings::recentChanged, &m_saves, soon);
    connect(&m_rooms.panels, &Panels::arranged, &m_saves, soon);
    m_window->installEventFilter(this);
    fitFrame();
}

/// How much room the frame takes a window manager tells once the window is there. Who has made it larger or smaller meanwhile meant it.
void Persistence::fitFrame()
{
    const QMargins frame = m_window->windowHandle() ? m_window->windowHandle()->frameMargins() : QMargins();
    if (frame.isNull() || m_window->size() != m_firstSize)
        return;
    const QRect room = m_window->screen()->availableGeometry();
    m_window->resize(std::exchange(m_firstSize, QSize()).boundedTo(room.marginsRemoved(frame).size()));
    const QRect taken = m_window->frameGeometry();
    m_window->move(std::max(room.left(), std::min(taken.left(), room.right() + 1 - taken.width())),
        std::max(room.top(), std::min(taken.top(), room.bottom() + 1 - taken.height())));
}

bool Persistence::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) {
        fitFrame();
        m_saves.start();
    }
    return QObject::eventFilter(watched, event);
}

void Persistence::save()
{
    m_saves.stop();
    if (const auto saved = m_services.preferences.save(current()); !saved)
        qWarning("%s", qPrintable(saved.error()));
}

Remembered Persistence::current() const
{
    Remembered now;
    now.geometry = m_window->saveGeometry();
    now.docks = m_rooms.panels.state();
    now.language = m_services.language.language();
    now.scheme = m_services.theme.scheme();
    now.isMotionReduced = m_services.theme.isMotionReducedByPerson();
    now.notesPlaces = m_rooms.presenting.notesPlaces();
    now.caseId = m_services.session.plan().caseId;
    now.run = m_services.session.plan().settings;
    now.recent = m_rooms.openings.recent();
    now.textSize = m_services.theme.textSize();
    return now;
}

} // namespace idemlab::window
