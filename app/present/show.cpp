// SPDX-License-Identifier: MIT
#include "present/show.h"

#include "present/audiencewindow.h"
#include "present/lists.h"
#include "present/monitors.h"
#include "present/presenterwindow.h"

#include <QAction>
#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <optional>
#include <utility>

namespace idemlab::present {

using namespace Qt::StringLiterals;
using session::Session;

namespace {

QString idOf(const QScreen &screen)
{
    QStringList parts {screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber()};
    parts.removeAll(QString());
    QString id = parts.join(u' ');
    for (const QChar each : u"|=;,\"\\"_s) // which separate them where they are saved
        id.replace(each, u' ');
    return id;
}

QString pairId(const QList<Place> &places)
{
    QStringList ids;
    for (const Place &each : places)
        ids.append(each.id);
    ids.sort();
    return ids.join(u'|');
}

/// As the monitors say, where they say anything; then its own geometry may be an old one.
std::optional<Place> placeOf(const QScreen &screen, const QList<Monitor> &monitors)
{
    if (monitors.isEmpty())
        return Place {screen.geometry(), idOf(screen), &screen == QGuiApplication::primaryScreen()};
    const auto found = std::ranges::find(monitors, screen.name(), &Monitor::name);
    if (found == monitors.cend())
        return std::nullopt; // it is gone
    const QSize size = (QSizeF(found->at.size()) / screen.devicePixelRatio()).toSize();
    return Place {QRect(found->at.topLeft(), size), idOf(screen), found->isPrimary};
}

/// On whatever screen it was, and whatever is full screen there: to be moved, a window must not be. Qt 6.8 takes a geometry that is
/// set on a full screen for the one to come back to.
void fill(QWidget &window, const Place &place)
{
    const auto all = QGuiApplication::screens();
    const auto screen = std::ranges::find_if(all, [&](const QScreen *each) { return idOf(*each) == place.id; });
    const bool isThere = window.isVisible() && window.isFullScreen() && window.geometry() == place.at
        && (screen == all.cend() || window.screen() == *screen);
    if (isThere)
        return;
    window.setWindowState(window.windowState() & ~Qt::WindowFullScreen);
    if (screen != all.cend())
        window.setScreen(*screen);
    window.setGeometry(place.at);
    window.showFullScreen();
}

} // namespace

QList<Place> screensAround(const QWidget *window)
{
    const QList<Monitor> monitors = Monitors::now();
    QList<Place> places;
    for (const auto all = QGuiApplication::screens(); const QScreen *each : all) {
        if (const auto place = placeOf(*each, monitors))
            places.append(*place);
    }
    const QPoint middle = window->frameGeometry().center();
    const auto own = std::ranges::find_if(
        places, [&](const Place &each) { return monitors.isEmpty() ? each.id == idOf(*window->screen()) : each.at.contains(middle); });
    if (own != places.end())
        std::rotate(places.begin(), own, own + 1);
    QList<Place> apart;
    for (const Place &each : std::as_const(places)) {
        if (std::ranges::none_of(apart, [&](const Place &other) { return other.at.intersects(each.at); }))
            apart.append(each);
    }
    return apart.isEmpty() ? QList<Place> {*placeOf(*window->screen(), {})} : apart;
}

NotesPlaces::Pair NotesPlaces::pairOf(const QList<Place> &places, const QString &notes) const
{
    const QString kept = m_notes.value(pairId(places), notes);
    const auto found = std::ranges::find(places, kept, &Place::id);
    const Place own = found == places.cend() ? places.constFirst() : *found;
    const auto other = std::find_if(places.crbegin(), places.crend(), [&](const Place &each) { return each != own; });
    return {own, other == places.crend() ? own : *other};
}

bool NotesPlaces::knows(const QList<Place> &places) const { return m_notes.contains(pairId(places)); }
void NotesPlaces::keep(const QList<Place> &places, const QString &notes) { m_notes.insert(pairId(places), notes); }

QStringList NotesPlaces::texts() const
{
    QStringList texts;
    for (auto each = m_notes.cbegin(); each != m_notes.cend(); ++each)
        texts.append(each.key() + u'=' + each.value());
    return texts;
}

void NotesPlaces::setTexts(const QStringList &texts)
{
    for (const QString &each : texts) {
        if (const qsizetype end = each.indexOf(u'='); end > 0)
            m_notes.insert(each.first(end), each.sliced(end + 1));
    }
}

Show::Show(Session &session, selection::Selection &selection, const QList<QAction *> &actions, const Screens &screens, NotesPlaces &places,
    QObject *parent)
    : QObject(parent), m_screens(screens), m_places(places), m_presenter(std::make_unique<Presenter>(session, selection))
{
    begin(session, selection, actions);
}

Show::Show(const Bookmark &talk, const std::shared_ptr<session::Door> &door, const std::shared_ptr<prove::Answers> &answers,
    const Screens &screens, NotesPlaces &places, QObject *parent)
    : QObject(parent)
    , m_screens(screens)
    , m_places(places)
    , m_ownSession(std::make_unique<Session>(door))
    , m_ownSelection(std::make_unique<selection::Selection>())
    , m_presenter(std::make_unique<Presenter>(talk, *m_ownSession, *m_ownSelection, answers))
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
        desk->showAwake(m_awake.isHeld());
        desk->addActions(actions);
        return desk;
    };
    connect(m_presenter.get(), &Presenter::left, this, &Show::left, Qt::QueuedConnection);
    connect(m_presenter.get(), &Presenter::talkAsked, this, &Show::talkAsked, Qt::QueuedConnection);
    connect(m_presenter.get(), &Presenter::swapAsked, this, &Show::swap, Qt::QueuedConnection); // from a window that may go
    connect(m_presenter.get(), &Presenter::keysAsked, this, [this] { showKeys(front()); });
    connect(m_presenter.get(), &Presenter::stepsAsked, this, [this] { showSteps(*m_presenter, front()); });
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &Show::place, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &Show::watchScreen);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &Show::place, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, &Show::place, Qt::QueuedConnection);
    connect(&m_monitors, &Monitors::changed, this, &Show::place, Qt::QueuedConnection);
    for (const auto all = QGuiApplication::screens(); auto *each : all)
        watchScreen(each);
    connect(&m_awake, &Awake::changed, this, [this] {
        if (m_desk)
            m_desk->showAwake(m_awake.isHeld());
    });
    place();
    m_awake.hold();
}

/// Mirrored, extended, turned round, or of another resolution.
void Show::watchScreen(QScreen *screen) { connect(screen, &QScreen::geometryChanged, this, &Show::place, Qt::QueuedConnection); }

QWidget *Show::front() const { return m_desk ? static_cast<QWidget *>(m_desk.get()) : m_audience.get(); }

void Show::bringToFront()
{
    m_audience->raise();
    front()->raise();
    front()->activateWindow();
}

/// With one screen alone it is the audience's, and the notes have no place.
void Show::place()
{
    const QList<Place> places = m_screens();
    const auto [notes, audience] = m_places.pairOf(places, m_notes);
    if (places.size() < 2)
        m_desk.reset(); // before the audience looks there
    m_audience->setAlone(places.size() < 2);
    fill(*m_audience, audience);
    if (places.size() > 1) {
        m_notes = notes.id;
        if (!m_desk)
            m_desk = m_makeDesk();
        m_desk->setAudience(audience.at.size());
        fill(*m_desk, notes);
    }
    front()->activateWindow();
}

void Show::swap()
{
    const QList<Place> places = m_screens();
    if (places.size() < 2)
        return;
    m_places.keep(places, m_places.pairOf(places, m_notes).audience.id);
    for (QWidget *each : {static_cast<QWidget *>(m_audience.get()), front()})
        each->hide(); // no note is seen on the wall on the way
    place();
}

} // namespace idemlab::present
