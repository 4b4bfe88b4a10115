// SPDX-License-Identifier: MIT
#include "window/mainwindow.h"

#include "access/accessiblebutton.h"
#include "access/focusframe.h"
#include "access/stops.h"
#include "announce/announcer.h"
#include "announce/commentary.h"
#include "compare/besidemenu.h"
#include "compare/branchmenu.h"
#include "controls/casepicker.h"
#include "language/languagemanager.h"
#include "lessons/comebackbar.h"
#include "lessons/lessonguide.h"
#include "lessons/lessonpanel.h"
#include "lessons/ring.h"
#include "narrate/exportwords.h"
#include "runs/runs.h"
#include "selection/selection.h"
#include "session/session.h"
#include "sim/engine.h"
#include "timeline/timelineview.h"
#include "verdict/verdictbanner.h"
#include "window/actions.h"
#include "window/adaptiverow.h"
#include "window/appearance.h"
#include "window/casewiring.h"
#include "window/centralwidget.h"
#include "window/controldesk.h"
#include "window/dialogs.h"
#include "window/drops.h"
#include "window/exports.h"
#include "window/hurryprogress.h"
#include "window/keyrouting.h"
#include "window/lessonwiring.h"
#include "window/lowwindow.h"
#include "window/menus.h"
#include "window/navigationactions.h"
#include "window/noticebar.h"
#include "window/openings.h"
#include "window/ownwiring.h"
#include "window/panels.h"
#include "window/persistence.h"
#include "window/presenting.h"
#include "window/sharing.h"
#include "window/waitnotice.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QVBoxLayout>

#include <utility>

namespace idemlab::window {

using namespace Qt::StringLiterals;

namespace {

/// Before the first button is made, whose face Qt would keep.
QWidget *withAccessibleButtons()
{
    access::installAccessibleButtons();
    return nullptr;
}

} // namespace

MainWindow::MainWindow(const Services &services, const Remembered &remembered)
    : Translated(withAccessibleButtons())
    , m_services(services)
    , m_remembered(remembered)
    , m_actions(new Actions(this))
    , m_menus(new Menus(*m_actions, menuBar()))
    , m_notices(new NoticeBar(this))
    , m_comeBack(new lessons::ComeBackBar(services.guide, this))
    , m_runs(new runs::Runs(services.session, this))
    , m_desk(new ControlDesk(services.session, *m_actions, this))
    , m_navigation(new NavigationActions(services.session, services.selection, *m_actions, this))
    , m_answers(std::make_shared<prove::Answers>())
    , m_sharing(new Sharing(services.session, services.selection, *m_actions, this))
    , m_presenting(new Presenting(
          services.session, services.selection, *m_actions, m_answers, this, [this] { return present::screensAround(this); }))
    , m_exports(new Exports(services.session, *m_runs, *m_actions, this))
    , m_openings(new Openings({services.session, *m_runs, *m_sharing, *m_presenting, *m_notices}, this))
    , m_own(new OwnWiring(own::OwnFolder(own::OwnFolder::defaultPath()), *m_runs, services.guide, *m_actions, this))
    , m_panels(new Panels(services, *m_runs, *m_actions, this))
    , m_central(new CentralWidget(services.session, services.selection, services.narrator, m_panels))
    , m_low(new LowWindow(this))
    , m_cases(new CaseWiring(services, {*m_runs, *m_desk, *m_menus, *m_actions, *m_low}, this))
    , m_persistence(new Persistence(services, {*m_actions, *m_menus, *m_panels, *m_presenting, *m_openings}, this))
    , m_ring(new lessons::Ring(this))
{
    setObjectName(u"mainWindow"_s);
    new access::FocusFrame(this);
    new announce::Commentary(services.session, services.selection, *new announce::Announcer(this));
    build();
    connectSession();
    connectRooms();
    connectFiles();
    connectLessons();
    retranslateUi();
    m_isArranged = m_persistence->restore(remembered);
    m_central->setFocus(); // so that Space plays and pauses from the first moment
    if (const QString notice = services.preferences.notice(); !notice.isEmpty())
        notify(notice);
}

void MainWindow::build()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_comeBack);
    layout->addWidget(m_desk->topRow());
    layout->addWidget(m_cases->line());
    layout->addWidget(m_panels, 1);
    layout->addWidget(m_desk->bottomRow());
    setCentralWidget(column);
    m_panels->setCentralWidget(m_central);
    session::Session &session = m_services.session;
    auto *beside = new compare::BesideMenu(session, this);
    m_desk->addBeside(beside);
    m_menus->addRunMenu(beside);
    m_menus->addRunMenu(new compare::BranchMenu(session, this));
    m_menus->addFileMenu(m_openings->menu());
    m_menus->addTalkMenu(m_own->menu());
    m_menus->addViewActions(m_central->timeline()->actions());
    connect((*m_actions)[Do::Order], &QAction::enabledChanged, m_central->timeline(), &timeline::TimelineView::setInviting);
    auto *verdict = new verdict::VerdictBanner(session, m_services.selection, m_services.narrator, this);
    m_desk->bottomRow()->add(verdict, 1);
    connect(m_low, &LowWindow::changed, m_desk, &ControlDesk::setRoom);
    connect(m_low, &LowWindow::changed, verdict, &verdict::VerdictBanner::setRoom);
}

void MainWindow::connectSession()
{
    session::Session &session = m_services.session;
    connect(&session, &session::Session::failed, this, &MainWindow::notify);
    connect(&session, &session::Session::becameQuiet, this, [this, &session] {
        if (session.isExhausted())
            notify(narrate::ExportWords::endedEarly(sim::Engine::mostEvents));
    });
    new HurryProgress(session, this);
    new WaitNotice(session, *m_notices, this);
}

void MainWindow::connectRooms()
{
    const Actions &actions = *m_actions;
    auto *dialogs = new Dialogs(m_services.session, *m_runs, m_answers, *m_actions, menuBar(), this);
    connect(dialogs, &Dialogs::failed, this, &MainWindow::notify);
    connect(dialogs, &Dialogs::presentAsked, m_presenting, &Presenting::presentMatrix);
    connect(m_panels, &Panels::failed, this, &MainWindow::notify);
    connect(m_navigation, &NavigationActions::told, this, &MainWindow::notify);
    m_presenting->setTitle([this] { return m_cases->titleOf(m_openings->title()); });
    connect(m_own, &OwnWiring::failed, this, &MainWindow::notify);
    connect(actions[Do::ResetLayout], &QAction::triggered, this, [this] { m_panels->arrange(width()); });
    connect(actions[Do::Quit], &QAction::triggered, this, &QWidget::close);
    connect(m_menus, &Menus::languagePicked, this, [this](const QString &code) { m_services.language.setLanguage(code); });
    connect(&m_services.theme, &theme::ThemeManager::textSizeChanged, this, [this] {
        m_panels->retranslate(); // their heads are painted
        m_low->look();
        m_panels->giveWay();
    });
    connectAppearance(m_services.theme, *m_actions);
    new KeyRouting(this);
}

/// What is opened and written, and what is said of it.
void MainWindow::connectFiles()
{
    const auto say = [this](Subject subject) { return [this, subject](const QString &what) { m_notices->post(what, subject); }; };
    const auto tellOfWriting = [this](const QString &what) { m_notices->tell(what, Subject::Writing); };
    connect(m_sharing, &Sharing::failed, m_notices, say(Subject::Writing));
    connect(m_sharing, &Sharing::told, m_notices, tellOfWriting);
    connect(m_exports, &Exports::failed, m_notices, say(Subject::Writing));
    connect(m_exports, &Exports::told, m_notices, tellOfWriting);
    connect(m_runs, &runs::Runs::failed, m_notices, say(Subject::Opening));
    connect(m_sharing, &Sharing::linkFailed, m_notices, say(Subject::Opening));
    connect(m_presenting, &Presenting::failed, m_notices, say(Subject::Opening));
    auto *drops = new Drops(this);
    connect(drops, &Drops::refused, m_notices, say(Subject::Opening));
    connect(drops, &Drops::given, m_openings, &Openings::open);
    connect(m_sharing, &Sharing::linkGiven, m_openings, &Openings::open);
    connect(m_presenting, &Presenting::talkChosen, m_openings, &Openings::open);
    connect(m_own, &OwnWiring::talkChosen, m_openings, &Openings::open);
    connect(m_desk->cases(), &controls::CasePicker::fileWanted, m_openings, &Openings::choose);
    connect((*m_actions)[Do::OpenCase], &QAction::triggered, m_openings, &Openings::choose);
}

void MainWindow::connectLessons()
{
    m_ring->setSpeaker(m_panels->findChild<QDockWidget *>(u"lessons"_s)); // who is made when it is first seen
    auto *wiring = new LessonWiring({m_services.guide, *m_actions, *m_desk, *m_panels}, *m_ring, this);
    connect(wiring, &LessonWiring::told, this, &MainWindow::notify);
    connect(wiring, &LessonWiring::failed, this, [this](const QString &what) { m_notices->post(what, Subject::Opening); });
    connect(&m_services.guide, &lessons::LessonGuide::folderRead, this, [this] { m_notices->withdraw(Subject::Opening); });
    connect(wiring, &LessonWiring::folderChosen, m_openings, &Openings::open);
    connect(m_openings, &Openings::lessonGiven, wiring, &LessonWiring::openFolder);
    connect(wiring, &LessonWiring::invites, findChild<verdict::VerdictBanner *>(), &verdict::VerdictBanner::setInvitation);
    connect(m_comeBack, &lessons::ComeBackBar::accepted, wiring, &LessonWiring::comeBack);
    connect(m_sharing, &Sharing::lessonAsked, this, [this, wiring](const QString &id) {
        if (!wiring->openLesson(id))
            m_notices->post(tr("There is no lesson “%1”.").arg(id), Subject::Opening);
    });
}

void MainWindow::openFile(const QString &address) { m_openings->open(address); }

void MainWindow::notify(const QString &text) { m_notices->post(text); }

void MainWindow::comeForward(const QString &activation)
{
    if (m_presenting->show())
        return;
    if (!activation.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activation.toUtf8()); // where Qt looks for it when it asks for the focus
    if (isMinimized())
        setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::begin()
{
    m_hasBegun = true;
    m_persistence->begin();
    m_own->read();
    m_cases->showCases();
    m_runs->begin(m_remembered.caseId, m_remembered.run);
    m_comeBack->offer();
}

/// Steps of lessons and panels are made when they are seen first, so Qt's own chain, which goes by age, is not how one reads.
bool MainWindow::focusNextPrevChild(bool next) { return access::moveFocus(this, next); }

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_wasPainted)
        return;
    m_wasPainted = true;
    QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_isArranged, true))
        m_panels->arrange(width());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_presenting->mayClose([this] { close(); })) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
    m_presenting->end(); // nobody is left who could, but for the clicker
    m_persistence->save();
}

void MainWindow::retranslateUi()
{
    setWindowTitle(tr("Idempotency Lab"));
    m_actions->retranslate();
    m_menus->retranslate();
    m_menus->showLanguage(m_services.language.language());
    m_panels->retranslate();
    m_desk->retranslate();
    m_navigation->retranslate();
    m_openings->retranslate();
    m_own->retranslate();
    if (m_hasBegun)
        m_cases->showCases();
}

} // namespace idemlab::window
