// SPDX-License-Identifier: MIT
// How the guide follows what happens in the window: runs, picks on the timeline, and files of lessons that change.
#include "analysis/claims.h"
#include "analysis/finding.h"
#include "lessons/lessonguide.h"
#include "narrate/narrator.h"
#include "selection/selection.h"
#include "session/session.h"

#include <QDir>
#include <QLocale>

#include <tuple>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;
using study::StepKind;

LessonGuide::LessonGuide(session::Session &session, selection::Selection &selection, study::ProgressFile file,
    std::chrono::milliseconds patience, Calendar today, QObject *parent)
    : QObject(parent), m_session(session), m_selection(selection), m_file(std::move(file)), m_today(std::move(today))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (isAwake() && !isSettled())
            Q_EMIT pointAt(control());
    });
    m_jotted.setSingleShot(true);
    m_jotted.setInterval(std::chrono::seconds(1)); // not a file for every letter
    connect(&m_jotted, &QTimer::timeout, this, &LessonGuide::save);
    m_reread.setSingleShot(true);
    m_reread.setInterval(std::chrono::milliseconds(200)); // an editor writes in several goes
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_reread, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_reread, qOverload<>(&QTimer::start));
    connect(&m_reread, &QTimer::timeout, this, [this] {
        if (const QString folder = m_folders.value(lesson().id); !folder.isEmpty())
            openFolder(folder);
    });
    connect(&session, &session::Session::traceGrew, this, &LessonGuide::watch);
    connect(&session, &session::Session::runsChanged, this, &LessonGuide::newRun);
    connect(&session, &session::Session::stateChanged, this, &LessonGuide::watch);
    connect(&session, &session::Session::becameQuiet, this, &LessonGuide::noteTheEnd);
    connect(&selection, &selection::Selection::eventChanged, this, &LessonGuide::look);
    connect(&selection, &selection::Selection::playheadChanged, this, &LessonGuide::watch);
}

LessonGuide::~LessonGuide()
{
    if (m_jotted.isActive())
        save();
}

analysis::GoalReport LessonGuide::report() const
{
    return analysis::reportOn(step(), m_session.trace(), m_session.settings(), m_session.isQuiet());
}

Obstacle LessonGuide::obstacle() const { return obstacleFor(step(), m_session, m_selection, m_lastReport, tries()); }

/// What to use next: the setting that is to be changed stands in the step.
QString LessonGuide::control() const
{
    for (const study::Goal &goal : step().goals) {
        if (goal.id == m_lastReport.missing && goal.kind == study::Goal::Kind::Setting)
            return u"step-setting-"_s + goal.setting;
    }
    return step().point;
}

bool LessonGuide::isOn(const study::LessonRun &run) const
{
    return m_session.stripCount() == 1 && m_session.commands().isEmpty() && m_session.plan().caseId == run.caseId
        && m_session.settings() == run.settingsOf();
}

bool LessonGuide::isOwnRun() const { return step().run && isOn(*step().run); }

bool LessonGuide::outcomeIsKnown() const { return m_isPredicted || !step().run || step().run->caseId.isEmpty(); }

void LessonGuide::newRun()
{
    m_doneInRun = false;
    const bool wasSaid = !std::exchange(m_reaction, {}).isEmpty(); // of something in the run before
    watch();
    if (wasSaid)
        Q_EMIT changed();
}

/// A run has come to its end.
void LessonGuide::noteTheEnd()
{
    if (!isAwake())
        return;
    if (step().kind == StepKind::Predict && !answer().isEmpty() && isOwnRun())
        m_isPredicted = true;
    const bool hasOrdered =
        std::ranges::any_of(m_session.trace().events(), [](const model::Event &e) { return e.kind == model::EventKind::Clicked; });
    watch();
    // The run that the step begins with is meant to fail.
    const bool isTheirs = step().kind == StepKind::Do && hasOrdered && !isOwnRun();
    if (isTheirs && !m_doneInRun && ++m_tries > 1)
        Q_EMIT pointAt(control());
    Q_EMIT changed();
}

void LessonGuide::watch()
{
    if (!isAwake())
        return;
    if (step().kind == StepKind::Send) {
        const analysis::SentReport sent = analysis::reportOnSending(m_session.trace(), step().lost);
        if (sent.isDone)
            finishStep();
        const bool isNews = std::exchange(m_sent, sent) != sent;
        const Obstacle inTheWay = obstacle();
        if (std::exchange(m_lastObstacle, inTheWay) != inTheWay || isNews)
            Q_EMIT changed();
        return;
    }
    if (step().kind != StepKind::Do && step().kind != StepKind::Observe)
        return;
    const analysis::GoalReport now = report();
    const Obstacle inTheWay = obstacleFor(step(), m_session, m_selection, now, tries());
    if (now == m_lastReport && inTheWay == m_lastObstacle && !m_doneInRun)
        return;
    m_lastReport = now;
    m_lastObstacle = inTheWay;
    if (step().kind == StepKind::Do) {
        m_patience.start();
        Q_EMIT pointAt({});
        const bool isDone = now.isDone() && !inTheWay.isAnotherRun();
        m_doneInRun = m_doneInRun || isDone;
        if (isDone)
            finishStep();
    }
    Q_EMIT changed();
}

/// The learner has selected something.
void LessonGuide::look()
{
    if (!isAwake() || step().kind != StepKind::Observe || !m_selection.selected() || obstacle().isAnotherRun())
        return;
    const model::Trace &trace = m_session.trace();
    const qsizetype picked = *m_selection.selected();
    const auto found = analysis::fitting(step().events, trace);
    if (std::ranges::any_of(found, [&](qsizetype each) { return analysis::isSameThing(trace, picked, each); })) {
        m_reaction = text().part(u"right"_s).whole();
        finishStep();
        Q_EMIT changed();
        return;
    }
    // Of all that the picked thing is about, the first that the lesson has a reason for.
    QString reason = text().part(u"wrong"_s).whole();
    for (qsizetype i = 0; i < trace.size(); ++i) {
        const study::TextPart known = text().part(u"wrong"_s, model::nameOf(trace.at(i).kind));
        if (!known.line.isEmpty() && analysis::isSameThing(trace, picked, i))
            reason = known.whole();
    }
    m_reaction =
        tr("This is: %1", "%1: what happened, in a sentence").arg(narrate::Narrator().sentence(trace, picked)) + u"\n\n"_s + reason;
    Q_EMIT changed();
}

void LessonGuide::removeObstacle()
{
    const Obstacle inTheWay = obstacle();
    switch (inTheWay.kind) {
    case Obstacle::Kind::None: return;
    case Obstacle::Kind::Beside:
    case Obstacle::Kind::OtherRun:
    case Obstacle::Kind::Settings:
    case Obstacle::Kind::Over: beginAgain(); break;
    case Obstacle::Kind::Strategy: m_session.useStrategy(inTheWay.wanted); break;
    case Obstacle::Kind::Past: m_selection.goLive(); break;
    case Obstacle::Kind::Paused: m_session.play(); break;
    case Obstacle::Kind::NoServer: std::ignore = m_session.listen(); break; // where it fails the step goes on saying so
    case Obstacle::Kind::NothingDropped: m_session.submit(model::SetFault {model::FaultKind::DropResponse, model::FaultMode::Next}); break;
    }
    watch();
    Q_EMIT changed();
}

/// They were checked when the program began: what has been broken since is left out.
void LessonGuide::readOwn()
{
    for (const QString &folder : std::as_const(m_ownFolders)) {
        const auto loaded = study::loadLesson(folder);
        if (!loaded)
            continue;
        m_lessons.append(*loaded);
        m_folders.insert(loaded->id, folder);
        m_watcher.addPath(folder);
    }
}

void LessonGuide::openFolder(const QString &folder)
{
    resume();
    const auto loaded = study::loadLesson(folder);
    const study::FileErrors errors = loaded ? analysis::wrongClaims(*loaded) : loaded.error();
    if (!m_folders.values().contains(folder))
        m_watcher.addPath(folder);
    const QStringList files = QDir(folder).entryList({u"*.md"_s, u"*.json"_s}, QDir::Files);
    for (const QString &name : files.first(std::min(files.size(), 2 * study::Lesson::mostFiles + 1)))
        m_watcher.addPath(QDir(folder).filePath(name)); // again: many editors put a new file in the place of the old
    if (!errors.isEmpty()) {
        Q_EMIT folderFailed(tr("The lesson could not be opened.\n%1").arg(study::joined(errors)));
        return;
    }
    m_folders.insert(loaded->id, folder);
    Q_EMIT folderRead();
    takeIn(*loaded);
}

/// Goes to @p lesson; to the same step where it is the one that is open.
void LessonGuide::takeIn(const study::Lesson &loaded)
{
    const QString was = lesson().id == loaded.id ? step().id : QString();
    qsizetype at = m_lessons.size();
    for (qsizetype i = study::builtInLessons().size(); i < m_lessons.size(); ++i) {
        if (m_lessons.at(i).id == loaded.id)
            at = i; // opened again, perhaps with changes
    }
    if (at == m_lessons.size())
        m_lessons.append(loaded);
    else
        m_lessons[at] = loaded;
    Q_EMIT lessonsChanged();
    goTo(at, std::max<qsizetype>(m_lessons.at(at).indexOf(was), 0));
}

} // namespace idemlab::lessons
