// SPDX-License-Identifier: MIT
#include "lessons/lessonguide.h"

#include "analysis/claims.h"
#include "selection/selection.h"
#include "session/session.h"

#include <QLocale>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;
using study::StepKind;

LessonGuide::LessonGuide(session::Session &session, selection::Selection &selection, study::ProgressFile file,
    std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_session(session), m_selection(selection), m_file(std::move(file))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (isAwake() && !isDone())
            Q_EMIT pointAt(step().point);
    });
    connect(&session, &session::Session::traceGrew, this, &LessonGuide::watch);
    connect(&session, &session::Session::runsChanged, this, &LessonGuide::watch);
    connect(&session, &session::Session::stateChanged, this, &LessonGuide::watch);
    connect(&session, &session::Session::becameQuiet, this, &LessonGuide::watch);
    connect(&selection, &selection::Selection::eventChanged, this, &LessonGuide::look);
}

void LessonGuide::resume()
{
    if (isAwake())
        return;
    m_lessons = study::builtInLessons();
    m_progress = m_file.load();
    if (!m_file.setAside().isEmpty())
        Q_EMIT failed(tr("Your progress in the lessons could not be read. The file is kept as %1, and the lessons begin anew.")
                          .arg(m_file.setAside()));
    qsizetype lesson = 0;
    for (qsizetype i = 0; i < m_lessons.size(); ++i) {
        if (m_lessons.at(i).id == m_progress.lesson)
            lesson = i;
    }
    Q_EMIT lessonsChanged();
    goTo(lesson, std::max<qsizetype>(m_lessons.at(lesson).indexOf(m_progress.step), 0));
}

study::StepText LessonGuide::text() const { return lesson().text(QLocale().name()).steps.value(step().id); }
QString LessonGuide::title() const { return lesson().text(QLocale().name()).title; }

QString LessonGuide::key(const QString &part) const
{
    const QString key = study::Progress::keyOf(lesson().id, step().id);
    return part.isEmpty() ? key : key + u'/' + part;
}

bool LessonGuide::isDone() const { return m_progress.done.contains(key()); }

bool LessonGuide::isDone(const study::Lesson &lesson) const
{
    return std::all_of(lesson.steps.cbegin(), lesson.steps.cend(),
        [&](const study::Step &each) { return m_progress.done.contains(study::Progress::keyOf(lesson.id, each.id)); });
}

QString LessonGuide::answer(const QString &part) const { return m_progress.answers.value(key(part)); }

analysis::GoalReport LessonGuide::report() const
{
    return analysis::reportOn(step(), m_session.trace(), m_session.settings(), m_session.isQuiet());
}

void LessonGuide::goTo(qsizetype lesson, qsizetype step)
{
    m_lesson = std::clamp<qsizetype>(lesson, 0, m_lessons.size() - 1);
    m_step = std::clamp<qsizetype>(step, 0, this->lesson().steps.size() - 1);
    m_progress.lesson = this->lesson().id;
    m_progress.step = this->step().id;
    enter();
    save();
    Q_EMIT stepChanged();
}

void LessonGuide::next()
{
    finishStep();
    if (m_step + 1 < lesson().steps.size())
        goTo(m_lesson, m_step + 1);
    else if (m_lesson + 1 < m_lessons.size())
        goTo(m_lesson + 1, 0);
}

void LessonGuide::back()
{
    if (m_step > 0)
        goTo(m_lesson, m_step - 1);
    else if (m_lesson > 0)
        goTo(m_lesson - 1, m_lessons.at(m_lesson - 1).steps.size() - 1);
}

void LessonGuide::enter()
{
    m_reaction.clear();
    m_lastReport = {};
    Q_EMIT pointAt({});
    m_patience.start();
    if (step().kind == StepKind::Read || step().kind == StepKind::Explain)
        m_progress.done.insert(key());
    if (!step().run)
        return;
    study::LessonRun run = *step().run;
    if (step().kind == StepKind::Predict && answer().isEmpty())
        run.caseId.clear(); // what is to be foretold must not be seen before
    startRun(run);
}

void LessonGuide::beginAgain()
{
    if (step().run)
        startRun(*step().run);
    Q_EMIT changed();
}

void LessonGuide::startRun(const study::LessonRun &run)
{
    const study::Case *known = study::findCase(run.caseId);
    m_session.start(known ? known->planWith(run.settingsOf()) : session::RunPlan {run.caseId, run.settingsOf(), {}, {}, {}});
}

void LessonGuide::setAnswer(const QString &value, const QString &part)
{
    if (answer(part) == value)
        return;
    m_progress.answers.insert(key(part), value);
    if (step().kind == StepKind::Predict && part.isEmpty()) {
        m_progress.done.insert(key());
        beginAgain();
    }
    m_patience.start();
    save();
    Q_EMIT changed();
}

void LessonGuide::finishStep()
{
    if (isDone())
        return;
    m_progress.done.insert(key());
    m_patience.stop();
    save();
    Q_EMIT pointAt({});
    Q_EMIT changed();
}

void LessonGuide::watch()
{
    if (!isAwake() || (step().kind != StepKind::Do && step().kind != StepKind::Send))
        return;
    if (step().kind == StepKind::Send) {
        if (!isDone() && analysis::isSentTwiceWithOneKey(m_session.trace()))
            finishStep();
        return;
    }
    const analysis::GoalReport now = report();
    if (now == m_lastReport)
        return;
    m_lastReport = now;
    m_patience.start();
    Q_EMIT pointAt({});
    if (now.isDone())
        finishStep();
    Q_EMIT changed();
}

/// The learner has selected something.
void LessonGuide::look()
{
    if (!isAwake() || step().kind != StepKind::Observe || !m_selection.event())
        return;
    const model::Trace &trace = m_session.trace();
    const qsizetype picked = *m_selection.event();
    int number = step().number;
    for (qsizetype i = 0; i < trace.size(); ++i) {
        if (trace.at(i).kind == step().event && --number == 0 && isSameThing(trace, picked, i)) {
            m_reaction = text().part(u"right"_s).whole();
            finishStep();
            Q_EMIT changed();
            return;
        }
    }
    // Of all that the picked thing is about, the first that the lesson has a reason for.
    m_reaction = text().part(u"wrong"_s).whole();
    for (qsizetype i = 0; i < trace.size(); ++i) {
        const study::TextPart reason = text().part(u"wrong"_s, model::nameOf(trace.at(i).kind));
        if (!reason.line.isEmpty() && isSameThing(trace, picked, i))
            m_reaction = reason.whole();
    }
    Q_EMIT changed();
}

void LessonGuide::openFolder(const QString &folder)
{
    resume();
    const auto loaded = study::loadLesson(folder);
    study::FileErrors errors = loaded ? analysis::wrongClaims(*loaded) : loaded.error();
    if (!errors.isEmpty()) {
        QStringList lines;
        for (const study::FileError &error : std::as_const(errors))
            lines.append(error.text());
        Q_EMIT failed(tr("The lesson could not be opened.\n%1").arg(lines.join(u'\n')));
        return;
    }
    qsizetype at = m_lessons.size();
    for (qsizetype i = study::builtInLessons().size(); i < m_lessons.size(); ++i) {
        if (m_lessons.at(i).id == loaded->id)
            at = i; // opened again, perhaps with changes
    }
    if (at == m_lessons.size())
        m_lessons.append(*loaded);
    else
        m_lessons[at] = *loaded;
    Q_EMIT lessonsChanged();
    goTo(at, 0);
}

void LessonGuide::save()
{
    if (const auto saved = m_file.save(m_progress))
        m_progress = *saved; // with what another window has saved meanwhile
    else
        Q_EMIT failed(tr("Your progress could not be saved: %1").arg(saved.error()));
}

bool isSameThing(const model::Trace &trace, qsizetype a, qsizetype b)
{
    using model::EventKind;
    if (a == b)
        return true;
    const model::Event &one = trace.at(a);
    const model::Event &two = trace.at(b);
    if (one.message.isSet() && one.message == two.message)
        return true;
    const auto isAttempt = [](const model::Event &e) {
        return e.kind == EventKind::AttemptStarted || e.kind == EventKind::TimedOut || e.kind == EventKind::Disconnected;
    };
    if (isAttempt(one) && isAttempt(two))
        return one.attempt == two.attempt;
    const auto isRow = [](const model::Event &e) {
        return e.kind == EventKind::KeyIssued || e.kind == EventKind::KeyClaimed || e.kind == EventKind::KeyStored
            || e.kind == EventKind::KeyReleased || e.kind == EventKind::LeaseEnded || e.kind == EventKind::KeyExpired;
    };
    return isRow(one) && isRow(two) && one.key == two.key;
}

} // namespace idemlab::lessons
