// SPDX-License-Identifier: MIT
#include "window/mainwindow.h"

#include "access/accessiblebutton.h"
#include "access/focusframe.h"
#include "access/stops.h"
#include "announce/announcer.h"
#include "announce/commentary.h"
#include "books/bookspanel.h"
#include "compare/besidemenu.h"
#include "compare/branchmenu.h"
#include "controls/casepicker.h"
#include "controls/settingspanel.h"
#include "inspector/inspectorpanel.h"
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
#include "story/storypanel.h"
#include "theme/type.h"
#include "timeline/timelineview.h"
#include "verdict/verdictbanner.h"
#include "window/actions.h"
#include "window/adaptiverow.h"
#include "window/centralwidget.h"
#include "window/classroom.h"
#include "window/controldesk.h"
#include "window/dialogs.h"
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
#include "window/presenting.h"
#include "window/sharing.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace idemlab::window {

using namespace Qt::StringLiterals;
using runs::Runs;

namespace {

/// Empty where it is not one file of this machine.
std::optional<QString> droppedFile(const QDropEvent &event)
{
    const auto urls = event.mimeData()->urls();
    return urls.size() == 1 && urls.constFirst().isLocalFile() ? std::optional(urls.constFirst().toLocalFile()) : std::nullopt;
}

/// Before the first button is made, whose face Qt would keep.
QWidget *withAccessibleButtons()
{
    access::installAccessibleButtons();
    return nullptr;
}

} // namespace

MainWindow::MainWindow(const Services &services, const Remembered &remembered)
    : QMainWindow(withAccessibleButtons())
    , m_services(services)
    , m_remembered(remembered)
    , m_actions(new Actions(this))
    , m_menus(new Menus(*m_actions, menuBar()))
    , m_notices(new NoticeBar(this))
    , m_comeBack(new lessons::ComeBackBar(services.guide, this))
    , m_runs(new Runs(services.session, this))
    , m_desk(new ControlDesk(services.session, *m_actions, this))
    , m_navigation(new NavigationActions(services.session, services.selection, *m_actions, this))
    , m_sharing(new Sharing(services.session, services.selection, *m_actions, this))
    , m_presenting(new Presenting(services.session, services.selection, *m_actions, this, [this] { return present::screensAround(this); }))
    , m_exports(new Exports(services.session, *m_runs, *m_actions, this))
    , m_openings(new Openings({services.session, *m_runs, *m_sharing, *m_presenting, *m_notices}, this))
    , m_own(new OwnWiring(own::OwnFolder(own::OwnFolder::defaultPath()), *m_runs, services.guide, *m_actions, this))
    , m_caseLine(new QLabel(this))
    , m_docks(new Docks(this))
    , m_central(new CentralWidget(services.session, services.selection, services.narrator, m_docks))
    , m_low(new LowWindow(this))
    , m_ring(new lessons::Ring(this))
{
    setObjectName(u"mainWindow"_s);
    new access::FocusFrame(this);
    new announce::Commentary(services.session, services.selection, *new announce::Announcer(this));
    build();
    connectAll();
    connectRuns();
    connectLessons();
    connectText();
    retranslateUi();
    restore();
}

MainWindow::~MainWindow()
{
    for (Do each : {Do::ShowLessons, Do::ShowBooks, Do::ShowStory, Do::ShowInspector, Do::ShowAdvanced})
        (*m_actions)[each]->disconnect(this); // panels close on the way out, and nothing is shown or saved any more
}

void MainWindow::build()
{
    setAcceptDrops(true);
    m_caseLine->setObjectName(u"caseLine"_s);
    m_caseLine->setWordWrap(true);
    m_caseLine->setTextFormat(Qt::PlainText);
    m_caseLine->setForegroundRole(QPalette::PlaceholderText);
    m_caseLine->setContentsMargins(3 * theme::unit(), 0, 3 * theme::unit(), 2 * theme::unit());
    m_caseLine->hide();
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_comeBack);
    layout->addWidget(m_desk->topRow());
    layout->addWidget(m_caseLine);
    layout->addWidget(m_docks, 1);
    layout->addWidget(m_desk->bottomRow());
    setCentralWidget(column);
    m_docks->setCentralWidget(m_central);
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
    connect(m_low, &LowWindow::changed, m_desk, &ControlDesk::setTight);
    connect(m_low, &LowWindow::changed, verdict, &verdict::VerdictBanner::setTight);
    addDocks();
}

void MainWindow::addDocks()
{
    // In spacing units: both sides together leave the middle the largest part of a small screen.
    const auto add = [this](const QString &name, Do action, Qt::DockWidgetArea area, int wide, const Docks::Make &make) {
        m_docks->add(name, (*m_actions)[action], area, wide, make);
    };
    const auto view = [this]<typename View>() -> Docks::Make {
        return [this](QWidget *parent) { return new View(m_services.session, m_services.selection, m_services.narrator, parent); };
    };
    add(u"lessons"_s, Do::ShowLessons, Qt::LeftDockWidgetArea, 78,
        [this](QWidget *parent) { return new lessons::LessonPanel(m_services.guide, parent); });
    add(u"books"_s, Do::ShowBooks, Qt::RightDockWidgetArea, 70, view.operator()<books::BooksPanel>());
    add(u"inspector"_s, Do::ShowInspector, Qt::RightDockWidgetArea, 70, view.operator()<inspector::InspectorPanel>());
    add(u"story"_s, Do::ShowStory, Qt::RightDockWidgetArea, 70, view.operator()<story::StoryPanel>());
    add(u"advanced"_s, Do::ShowAdvanced, Qt::LeftDockWidgetArea, 78, [this](QWidget *parent) { return makeAdvanced(parent); });
}

QWidget *MainWindow::makeAdvanced(QWidget *parent)
{
    session::Session &session = m_services.session;
    auto *panel = new controls::SettingsPanel(parent);
    panel->showSettings(session.settings());
    connect(&session, &session::Session::stateChanged, panel, [panel, &session] { panel->showSettings(session.settings()); });
    connect(panel, &controls::SettingsPanel::presetPicked, m_runs, &Runs::openPreset);
    connect(panel, &controls::SettingsPanel::settingAsked, panel, [this, panel, &session](const QString &name, const QString &value) {
        const auto changed = session.changeSetting(name, value);
        if (!changed)
            notify(changed.error());
        panel->showSettings(session.settings());
    });
    return panel;
}

void MainWindow::connectAll()
{
    session::Session &session = m_services.session;
    const Actions &actions = *m_actions;
    connect(&session, &session::Session::failed, this, &MainWindow::notify);
    connect(&session, &session::Session::becameQuiet, this, [this, &session] {
        if (session.isExhausted())
            notify(narrate::endedEarly(sim::Engine::mostEvents));
    });
    new HurryProgress(session, this);
    new KeyRouting(this);
    connect(m_navigation, &NavigationActions::told, this, &MainWindow::notify);
    connect(m_sharing, &Sharing::failed, this, &MainWindow::notify);
    connect(m_sharing, &Sharing::lessonAsked, this, &MainWindow::openLesson);
    connect(m_sharing, &Sharing::linkGiven, m_openings, &Openings::open);
    connect(m_presenting, &Presenting::talkChosen, m_openings, &Openings::open);
    connect(m_own, &OwnWiring::talkChosen, m_openings, &Openings::open);
    connect(m_own, &OwnWiring::failed, this, &MainWindow::notify);
    connect(m_openings, &Openings::recentChanged, this, &MainWindow::saveSoon);
    connect(m_presenting, &Presenting::failed, this, &MainWindow::notify);
    connect(m_exports, &Exports::failed, this, &MainWindow::notify);
    connect(m_exports, &Exports::told, m_notices, &NoticeBar::tell);
    connect(m_sharing, &Sharing::told, m_notices, &NoticeBar::tell);
    connect(&session, &session::Session::stateChanged, this, &MainWindow::tellWhoWaits);
    connect(actions[Do::Follow], &QAction::triggered, this, [this](bool on) {
        if (on)
            m_services.selection.goLive();
        else
            m_services.selection.setPlayhead(m_services.session.now());
    });
    connect(&m_services.selection, &selection::Selection::playheadChanged, this,
        [this] { (*m_actions)[Do::Follow]->setChecked(m_services.selection.isLive()); });
    actions[Do::Follow]->setChecked(m_services.selection.isLive());
    connect(actions[Do::ResetLayout], &QAction::triggered, this, &MainWindow::resetLayout);
    connect(actions[Do::Quit], &QAction::triggered, this, &QWidget::close);
    for (Do each : {Do::SchemeSystem, Do::SchemeLight, Do::SchemeDark}) {
        const auto scheme = theme::Scheme(quint8(each) - quint8(Do::SchemeSystem));
        connect(actions[each], &QAction::triggered, this, [this, scheme] { m_services.theme.setScheme(scheme); });
    }
    connect(actions[Do::ReduceMotion], &QAction::triggered, this, [this](bool on) { m_services.theme.setMotionReduced(on); });
    connect(actions[Do::ShowLater], &QAction::triggered, &m_services.selection, &selection::Selection::setShowsLater);
    connect(&m_services.selection, &selection::Selection::laterChanged, this,
        [this] { (*m_actions)[Do::ShowLater]->setChecked(m_services.selection.showsLater()); });
    connect(m_menus, &Menus::languagePicked, this, [this](const QString &code) {
        m_services.language.setLanguage(code);
        saveSoon();
    });
    m_saves.setSingleShot(true);
    m_saves.setInterval(std::chrono::milliseconds(300));
    connect(&m_saves, &QTimer::timeout, this, &MainWindow::save);
    for (Do each : {Do::SchemeSystem, Do::SchemeLight, Do::SchemeDark, Do::ReduceMotion, Do::ShowLessons, Do::ShowBooks, Do::ShowStory,
             Do::ShowInspector, Do::ShowAdvanced})
        connect(actions[each], &QAction::toggled, this, &MainWindow::saveSoon);
    connect(m_docks, &Docks::arranged, this, &MainWindow::saveSoon);
    auto *dialogs = new Dialogs(session, *m_runs, *m_actions, menuBar(), this);
    connect(dialogs, &Dialogs::failed, this, &MainWindow::notify);
    connect(dialogs, &Dialogs::presentAsked, m_presenting, &Presenting::presentMatrix);
}

void MainWindow::restore()
{
    (*m_actions)[Do(quint8(Do::SchemeSystem) + quint8(m_services.theme.scheme()))]->setChecked(true);
    const auto showMotion = [this] {
        (*m_actions)[Do::ReduceMotion]->setChecked(m_services.theme.isMotionReduced());
        (*m_actions)[Do::ReduceMotion]->setEnabled(
            !m_services.theme.isMotionReducedBySystem()); // who has asked all programs need not ask this one
    };
    connect(&m_services.theme, &theme::ThemeManager::motionChanged, this, showMotion);
    showMotion();
    const QSize most = 2 * screen()->availableVirtualSize().expandedTo({1280, 720}); // a window may reach over the edges
    if (!restoreGeometry(m_remembered.geometry) || width() > most.width() || height() > most.height())
        resize((theme::unit() * QSize(256, 144)).boundedTo(screen()->availableSize())); // 1280x720 with letters of the usual size
    m_isArranged = m_docks->restore(m_remembered.docks);
    m_presenting->setNotesPlaces(m_remembered.notesPlaces);
    m_openings->setRecent(m_remembered.recent);
    m_central->setFocus(); // so that Space plays and pauses from the first moment
    if (const QString notice = m_services.preferences.notice(); !notice.isEmpty())
        notify(notice);
}

/// The panels that the window has room for beside a timeline that can be read; who is here for the first time is led.
void MainWindow::resetLayout()
{
    constexpr int timeline = 100; // spacing units
    constexpr int lessons = 78;
    constexpr int books = 70;
    const int room = width() / theme::unit();
    QStringList open;
    if (room >= timeline + lessons + books)
        open.append(u"books"_s);
    if (room >= timeline + lessons)
        open.append(u"lessons"_s);
    m_docks->reset(open);
}

void MainWindow::connectRuns()
{
    controls::CasePicker *picker = m_desk->cases();
    connect(m_runs, &Runs::failed, this, &MainWindow::notify);
    connect(picker, &controls::CasePicker::casePicked, m_runs, &Runs::openCase);
    connect(picker, &controls::CasePicker::fileWanted, this, &MainWindow::chooseCaseFile);
    connect((*m_actions)[Do::FreePlay], &QAction::triggered, m_runs, &Runs::freePlay);
    connect((*m_actions)[Do::OpenCase], &QAction::triggered, this, &MainWindow::chooseCaseFile);
    connect(m_menus, &Menus::casePicked, m_runs, &Runs::openCase);
    connect(&m_services.session, &session::Session::runsChanged, this, &MainWindow::showCase);
}

void MainWindow::connectLessons()
{
    connect((*m_actions)[Do::ShowLessons], &QAction::toggled, this, &MainWindow::showCase);
    auto *wiring = new LessonWiring(m_services.guide, *m_actions, *m_desk, *m_ring, this);
    connect(wiring, &LessonWiring::told, this, &MainWindow::notify);
    connect(m_comeBack, &lessons::ComeBackBar::accepted, wiring, &LessonWiring::comeBack);
}

void MainWindow::connectText()
{
    for (const auto &[each, steps] : {std::pair(Do::LargerText, 1), std::pair(Do::SmallerText, -1), std::pair(Do::NormalText, 0)}) {
        connect((*m_actions)[each], &QAction::triggered, this, [this, by = steps] { m_services.theme.changeTextSize(by); });
    }
    connect(&m_services.theme, &theme::ThemeManager::textSizeChanged, this, [this] {
        m_docks->retranslate(); // their heads are painted
        m_low->look();
        saveSoon();
    });
    new Classroom(*m_actions, this);
}

void MainWindow::showCases()
{
    const auto items = m_runs->items(m_services.language.language());
    m_desk->cases()->setCases(items);
    m_menus->showCases(items);
    showCase();
}

void MainWindow::showCase()
{
    const QString language = m_services.language.language();
    controls::CaseItem item = m_runs->currentItem(language);
    const lessons::LessonGuide &guide = m_services.guide;
    if (const QString id = m_services.session.plan().caseId; item.id.isEmpty() && guide.isAwake())
        item = Runs::itemOf(guide.lesson().ownCases.value(id).get(), language);
    m_desk->cases()->showCase(item);
    //: %1 and %2 are whole sentences: what happens in a case, and what to watch
    m_caseLine->setText(tr("%1 %2").arg(item.summary, m_runs->lookFor(language)).trimmed());
    // A lesson says itself what its case is about, and needs the room.
    const bool isOfLesson = (*m_actions)[Do::ShowLessons]->isChecked() && guide.isAwake()
        && (guide.lesson().ownCases.contains(item.id) || (guide.step().run && guide.step().run->caseId == item.id));
    // In a low window the lanes of the timeline need it more, and the list of cases tells it as well.
    m_caseLine->setVisible(!item.id.isEmpty() && !isOfLesson && !m_low->isLow());
}

void MainWindow::chooseCaseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open Case or Run"));
    dialog->setObjectName(u"caseFileDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Cases and runs (*.json *.idemlab)"), tr("All files (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFile);
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFile(*event))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const auto file = droppedFile(*event); // who drags may have changed it meanwhile
    if (!file)
        return;
    event->acceptProposedAction();
    openFile(*file);
}

void MainWindow::openLesson(const QString &id)
{
    if (m_services.guide.openLesson(id))
        (*m_actions)[Do::ShowLessons]->setChecked(true);
    else
        notify(tr("There is no lesson “%1”.").arg(id));
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

/// A program outside cannot know that somebody has pressed Pause.
void MainWindow::tellWhoWaits()
{
    const bool isHeldUp = m_services.session.isProgramWaiting() && !m_services.session.isPlaying();
    if (isHeldUp == !m_waitNotice.isEmpty())
        return;
    if (isHeldUp) {
        m_waitNotice = tr("A program outside waits for its answer until you press Play.");
        m_notices->post(m_waitNotice);
    } else {
        m_notices->withdraw(std::exchange(m_waitNotice, {}));
    }
}

void MainWindow::begin()
{
    m_hasBegun = true;
    m_own->read();
    showCases();
    m_runs->begin(m_remembered.caseId, m_remembered.run);
    m_comeBack->offer();
}

/// Steps of lessons and panels are made when they are seen first, so Qt's own chain, which goes by age, is not how one reads.
bool MainWindow::focusNextPrevChild(bool next) { return access::moveFocus(this, next); }

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (m_wasPainted)
        return;
    m_wasPainted = true;
    QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    saveSoon();
    if (m_hasBegun)
        showCase();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    saveSoon();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!std::exchange(m_isArranged, true))
        resetLayout();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_presenting->mayClose([this] { close(); })) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
    m_presenting->end(); // nobody is left who could, but for the clicker
    save();
}

/// What somebody has chosen is kept even where the window is not closed in the end. Once it has begun: not what is being restored.
void MainWindow::saveSoon()
{
    if (m_hasBegun)
        m_saves.start();
}

void MainWindow::save()
{
    m_saves.stop();
    if (const auto saved = m_services.preferences.save(toRemember()); !saved)
        qWarning("%s", qPrintable(saved.error()));
}

void MainWindow::retranslateUi()
{
    setWindowTitle(tr("Idempotency Lab"));
    m_actions->retranslate();
    m_menus->retranslate();
    m_menus->showLanguage(m_services.language.language());
    m_docks->retranslate();
    m_desk->retranslate();
    m_navigation->retranslate();
    m_openings->retranslate();
    m_own->retranslate();
    if (m_hasBegun)
        showCases();
}

Remembered MainWindow::toRemember() const
{
    Remembered now;
    now.geometry = saveGeometry();
    now.docks = m_docks->state();
    now.language = m_services.language.language();
    now.scheme = m_services.theme.scheme();
    now.isMotionReduced = m_services.theme.isMotionReducedByPerson();
    now.notesPlaces = m_presenting->notesPlaces();
    now.caseId = m_services.session.plan().caseId;
    now.run = m_services.session.plan().settings;
    now.recent = m_openings->recent();
    now.textSize = m_services.theme.textSize();
    return now;
}

} // namespace idemlab::window
