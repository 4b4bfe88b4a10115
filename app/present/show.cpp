// SPDX-License-Identifier: MIT
#include "present/show.h"

#include "present/audiencewindow.h"
#include "present/presenterwindow.h"

#include <QAction>
#include <QGuiApplication>
#include <QScreen>

namespace idemlab::present {

using session::Session;

QList<QRect> screensAround(const QWidget *window)
{
    QList<QRect> places {window->screen()->geometry()};
    const auto all = QGuiApplication::screens();
    for (const QScreen *each : all) {
        if (each != window->screen() && !places.contains(each->geometry())) // one that mirrors another is none of its own
            places.append(each->geometry());
    }
    return places;
}

Show::Show(Session &session, selection::Selection &selection, const QList<QAction *> &actions, const Screens &screens, QObject *parent)
    : QObject(parent), m_screens(screens), m_presenter(std::make_unique<Presenter>(session, selection))
{
    begin(session, selection, actions);
}

Show::Show(const study::Talk &talk, const std::shared_ptr<session::Door> &door, const Screens &screens, QObject *parent)
    : QObject(parent)
    , m_screens(screens)
    , m_ownSession(std::make_unique<Session>(door))
    , m_ownSelection(std::make_unique<selection::Selection>())
    , m_presenter(std::make_unique<Presenter>(talk, *m_ownSession, *m_ownSelection))
{
    begin(*m_ownSession, *m_ownSelection, {});
}

Show::~Show() = default;

void Show::begin(Session &session, selection::Selection &selection, const QList<QAction *> &actions)
{
    m_audience = std::make_unique<AudienceWindow>(*m_presenter, session, selection);
    m_audience->addActions(actions);
    m_makeDesk = [this, &session, &selection, actions] {
        auto desk = std::make_unique<PresenterWindow>(*m_presenter, session, selection);
        desk->addActions(actions);
        return desk;
    };
    connect(m_presenter.get(), &Presenter::left, this, &Show::left, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &Show::place, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &Show::place, Qt::QueuedConnection);
    place();
}

/// The audience's is the last screen; with one alone it is the audience's, and the notes have no place.
void Show::place()
{
    const QList<QRect> screens = m_screens();
    m_audience->setGeometry(screens.constLast());
    m_audience->showFullScreen();
    if (screens.size() > 1) {
        if (!m_desk)
            m_desk = m_makeDesk();
        m_desk->setAudience(screens.constLast().size());
        m_desk->setGeometry(screens.constFirst());
        m_desk->showFullScreen();
        m_desk->activateWindow();
    } else {
        m_desk.reset();
        m_audience->activateWindow();
    }
}

} // namespace idemlab::present
