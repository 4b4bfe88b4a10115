// SPDX-License-Identifier: MIT
#include "window/presenting.h"

#include "analysis/talkruns.h"
#include "theme/named.h"
#include "window/actions.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace idemlab::window {

using namespace Qt::StringLiterals;
using present::Show;

Presenting::Presenting(session::Session &session, selection::Selection &selection, Actions &actions,
    const std::shared_ptr<prove::Answers> &answers, QWidget *window, present::Screens screens)
    : QObject(window)
    , m_session(session)
    , m_selection(selection)
    , m_actions(actions)
    , m_answers(answers)
    , m_window(window)
    , m_screens(std::move(screens))
{
    connect(actions[Do::Present], &QAction::triggered, this, &Presenting::present);
    connect(actions[Do::PresentRun], &QAction::triggered, this, &Presenting::presentRun);
    connect(actions[Do::ResumeTalk], &QAction::triggered, this, &Presenting::resumeTalk);
    connect(actions[Do::PresentTalk], &QAction::triggered, this, &Presenting::presentTalk);
    connect(actions[Do::OpenTalk], &QAction::triggered, this, &Presenting::askForTalk);
    m_reread.setSingleShot(true);
    m_reread.setInterval(std::chrono::milliseconds(200)); // an editor writes in several goes
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_reread, qOverload<>(&QTimer::start));
    connect(&m_reread, &QTimer::timeout, this, &Presenting::readTalkAgain);
}

Presenting::~Presenting() = default;

/// What can be done to a run while it is presented; the other keys are the clicker's.
QList<QAction *> Presenting::actionsOnStage() const
{
    QList<QAction *> actions;
    for (const Do each : {Do::Order, Do::DropNext, Do::DropAll, Do::UseNone, Do::UseClient, Do::UseServerOnReceipt, Do::UseServerInAdvance,
             Do::UseResourceId, Do::FirstWrong, Do::Slower, Do::Faster, Do::Restart, Do::Undo, Do::Redo})
        actions.append(m_actions[each]);
    return actions;
}

void Presenting::present()
{
    if (m_show)
        m_show->bringToFront();
    else if (m_left)
        resumeTalk();
    else
        presentRun();
}

void Presenting::presentRun()
{
    begin([this] {
        auto show = std::make_unique<Show>(m_session, m_selection, actionsOnStage(), m_screens, m_places, this);
        show->presenter().setTitle(m_title);
        return show;
    });
}

void Presenting::resumeTalk()
{
    if (isTalkOn())
        m_show->bringToFront();
    else if (m_left)
        beginTalk(*m_left, m_talkFile);
    else
        presentTalk();
}

void Presenting::presentTalk()
{
    if (!study::builtInTalks().isEmpty())
        beginTalk({study::builtInTalks().constFirst(), 0, {}, {}, {}}, {});
}

/// A talk of one step, which nobody comes back to.
void Presenting::presentMatrix(const study::Matrix &matrix)
{
    study::TalkStep step;
    step.matrix = matrix;
    study::Talk talk;
    talk.steps = {step};
    beginTalk({talk, 0, {}, {}, {}}, m_talkFile, Place::Forgotten);
}

/// The person's run waits until the talk is over.
void Presenting::beginTalk(const present::Bookmark &talk, const QString &file, Place place)
{
    begin([this, talk, file, place] {
        m_talkFile = file;
        m_place = place;
        m_playsOn = m_session.isPlaying();
        m_session.pause();
        return std::make_unique<Show>(talk, m_session.door(), m_answers, m_screens, m_places, this);
    });
}

bool Presenting::isTalkOn() const { return m_show && m_show->presenter().hasTalk() && m_place == Place::Kept; }

/// A window on the second screen may stand where the audience looks: where nobody has said so, that is asked once.
void Presenting::begin(const std::function<std::unique_ptr<Show>()> &make)
{
    if (m_question) {
        m_question->raise();
        m_question->activateWindow();
        return;
    }
    if (isTalkOn()) {
        askToEnd(u"insteadQuestion"_s, tr("A talk is being presented. Leave it, and present this instead?"), QMessageBox::Yes,
            [this, make] { begin(make); });
        return;
    }
    end();
    const QList<present::Place> places = m_screens();
    if (places.size() > 1 && !places.constFirst().isPrimary && !m_places.knows(places)) {
        askForAudience(places, [this, make] { begin(make); });
        return;
    }
    m_show = make();
    connect(m_show.get(), &Show::left, this, &Presenting::end);
    connect(m_show.get(), &Show::talkAsked, this, [this] {
        end();
        resumeTalk();
    });
}

void Presenting::askForAudience(const QList<present::Place> &places, const std::function<void()> &then)
{
    m_question =
        new QMessageBox(QMessageBox::Question, tr("Present"), tr("Where does the audience look?"), QMessageBox::NoButton, m_window);
    m_question->setObjectName(u"audienceQuestion"_s);
    m_question->setInformativeText(
        tr("Your notes go to the other screen. This is asked once for these screens; X swaps them at any time."));
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, const QString &name, const QString &notes) {
        auto *button = m_question->addButton(text, QMessageBox::AcceptRole);
        button->setObjectName(name);
        connect(button, &QAbstractButton::clicked, this, [this, places, notes, then] {
            m_places.keep(places, notes);
            m_question.clear();
            then();
        });
    };
    add(tr("At &This Screen"), u"audienceHere"_s, places.constLast().id);
    add(tr("At the &Other Screen"), u"audienceThere"_s, places.constFirst().id);
    m_question->addButton(QMessageBox::Cancel);
    m_question->open();
}

void Presenting::askToEnd(const QString &name, const QString &text, QMessageBox::StandardButton yes, const std::function<void()> &then)
{
    m_question = theme::named<QMessageBox>(name, QMessageBox::Question, tr("A talk is on"), text, yes | QMessageBox::Cancel, m_window);
    m_question->setDefaultButton(QMessageBox::Cancel);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_question->button(yes), &QAbstractButton::clicked, this, [this, then] {
        m_question.clear();
        end();
        then();
    });
    m_question->open();
}

bool Presenting::mayClose(const std::function<void()> &close)
{
    if (!isTalkOn())
        return true;
    if (!m_question)
        askToEnd(u"closeQuestion"_s, tr("A talk is being presented. Close the program all the same?"), QMessageBox::Close, close);
    return false;
}

void Presenting::end()
{
    if (!m_show)
        return;
    if (const auto left = m_show->presenter().bookmark(); left && m_place == Place::Kept)
        m_left = left;
    m_actions.showTalk(m_left.has_value());
    m_show.reset();
    if (std::exchange(m_playsOn, false))
        m_session.play();
    m_window->activateWindow();
}

void Presenting::askForTalk()
{
    auto *dialog = theme::named<QFileDialog>(u"talkDialog"_s, m_window, tr("Open Talk"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Talks (*.json)"), tr("All files (*)")});
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &Presenting::talkChosen);
    dialog->open();
}

/// What it promises is tried before anybody sees it.
std::optional<study::Talk> Presenting::readTalk(const QString &path)
{
    const auto talk = study::loadTalkFile(path);
    const study::FileErrors errors = talk ? analysis::wrongClaims(*talk) : talk.error();
    m_watcher.addPath(path); // again: many editors put a new file in the place of the old
    for (const QString &name : talk ? talk->files : QStringList())
        m_watcher.addPath(QFileInfo(path).dir().filePath(name));
    if (errors.isEmpty()) {
        Q_EMIT talkRead();
        return *talk;
    }
    Q_EMIT failed(tr("The talk could not be opened.\n%1").arg(study::joined(errors)));
    return std::nullopt;
}

bool Presenting::openTalk(const QString &path)
{
    const auto talk = readTalk(path);
    if (!talk)
        return false;
    beginTalk({*talk, 0, {}, {}, {}}, path);
    return true;
}

/// A talk that is on goes on with what its file says now; a faulty one leaves it as it is.
void Presenting::readTalkAgain()
{
    if (m_talkFile.isEmpty())
        return;
    const auto talk = readTalk(m_talkFile);
    if (!talk)
        return;
    const bool isOn = m_show && m_show->presenter().hasTalk();
    if (isOn)
        end();
    if (!m_left || m_left->talk.id != talk->id)
        return;
    const qsizetype at = std::min(m_left->position, talk->steps.size() - 1);
    m_left = present::Bookmark {*talk, at, present::Phase::Showing, m_left->hands, m_left->start};
    if (isOn)
        resumeTalk();
}

} // namespace idemlab::window
