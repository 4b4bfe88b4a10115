// SPDX-License-Identifier: MIT
#include "lessons/lessonguide.h"

#include "analysis/finding.h"
#include "session/session.h"
#include "study/comeback.h"

#include <QLocale>

#include <utility>

namespace idemlab::lessons {

using namespace Qt::StringLiterals;
using study::StepKind;
using study::StepState;

study::StepText LessonGuide::text() const { return lesson().text().steps.value(step().id); }
QString LessonGuide::title() const { return lesson().text().title; }

QString LessonGuide::key(const QString &part) const
{
    const QString key = study::Progress::keyOf(lesson().id, step().id);
    return part.isEmpty() ? key : key + u'/' + part;
}

bool LessonGuide::isSettled() const { return state() != StepState::Open && state() != StepState::Skipped; }

bool LessonGuide::isWaitingForPrediction() const { return isAwake() && step().kind == StepKind::Predict && answer().isEmpty(); }

QString LessonGuide::answer(const QString &part) const { return m_progress.answers.value(key(part)); }

void LessonGuide::resume()
{
    if (isAwake())
        return;
    m_lessons = study::builtInLessons();
    readOwn();
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

void LessonGuide::goTo(qsizetype lesson, qsizetype step)
{
    m_lesson = std::clamp<qsizetype>(lesson, 0, m_lessons.size() - 1);
    m_step = std::clamp<qsizetype>(step, 0, this->lesson().steps.size() - 1);
    if (!isComingBack()) {
        m_progress.lesson = this->lesson().id;
        m_progress.step = this->step().id;
    }
    enter();
    save();
    Q_EMIT stepChanged(); // before its run begins: what shows the step before does not outlive it
    bringRun();
    Q_EMIT changed();
}

bool LessonGuide::openLesson(const QString &id)
{
    resume(); // a link may come before the panel has been seen
    const auto found = std::ranges::find(std::as_const(m_lessons), id, &study::Lesson::id);
    if (found == m_lessons.cend())
        return false;
    goTo(found - m_lessons.cbegin(), 0);
    return true;
}

void LessonGuide::next()
{
    if (!isSettled())
        m_progress.skipped.insert(key());
    if (!hasNext())
        return;
    if (m_step + 1 < lesson().steps.size())
        goTo(m_lesson, m_step + 1);
    else if (isComingBack())
        leaveComeBack();
    else
        goTo(m_lesson + 1, 0);
}

void LessonGuide::back()
{
    if (m_step > 0)
        goTo(m_lesson, m_step - 1);
    else if (isComingBack())
        leaveComeBack();
    else if (m_lesson > 0)
        goTo(m_lesson - 1, m_lessons.at(m_lesson - 1).steps.size() - 1);
}

void LessonGuide::enter()
{
    m_reaction.clear();
    m_lastReport = {};
    m_lastObstacle = {};
    m_sent = {};
    m_tries = 0;
    m_doneInRun = false;
    m_isPredicted = false;
    Q_EMIT pointAt({});
    m_patience.start();
    if (step().kind == StepKind::Read || step().kind == StepKind::Explain) {
        m_progress.done.insert(key());
        m_progress.skipped.remove(key());
    }
    if (isComingBack() && m_step + 1 == lesson().steps.size())
        study::noteComeBack(m_progress, m_today());
}

void LessonGuide::bringRun()
{
    if (!step().run)
        return;
    // What the learner has brought about themselves is the better thing to look at.
    const bool isThere =
        step().kind == StepKind::Observe && !obstacle().isAnotherRun() && !analysis::fitting(step().events, m_session.trace()).isEmpty();
    if (!isThere)
        beginAgain();
}

void LessonGuide::beginAgain()
{
    if (!step().run)
        return;
    study::LessonRun run = *step().run;
    if ((step().kind == StepKind::Predict || step().kind == StepKind::Check) && answer().isEmpty())
        run = {{}, run.strategy, run.settings}; // what is asked for must not be seen before
    startRun(run);
    Q_EMIT changed();
}

void LessonGuide::practise()
{
    if (step().kind == StepKind::Predict || step().kind == StepKind::Check) {
        m_progress.answers.remove(key());
        m_isPredicted = false;
        save();
    }
    m_reaction.clear();
    beginAgain();
    Q_EMIT changed();
}

void LessonGuide::startRun(const study::LessonRun &run) { m_session.start(run.plan()); }

void LessonGuide::setAnswer(const QString &value, const QString &part)
{
    if (answer(part) == value)
        return;
    m_progress.answers.insert(key(part), value);
    if (part.isEmpty() && step().kind != StepKind::Predict && !value.isEmpty() && answer(u"first"_s).isEmpty())
        m_progress.answers.insert(key(u"first"_s), value);
    if (part.isEmpty() && !value.isEmpty())
        m_progress.skipped.remove(key());
    m_patience.start();
    const bool isChecked = step().kind == StepKind::Check && part.isEmpty();
    if (isChecked && (step().answer.isEmpty() || value == step().answer))
        finishStep();
    if (isChecked && step().run)
        beginAgain();
    save();
    Q_EMIT changed();
}

void LessonGuide::jot(const QString &text, const QString &part)
{
    if (answer(part) == text)
        return;
    if (text.isEmpty())
        m_progress.answers.remove(key(part));
    else
        m_progress.answers.insert(key(part), text);
    if (!m_jotted.isActive())
        m_jotted.start();
}

void LessonGuide::predict(const QString &choice, const QString &sureness)
{
    if (!isWaitingForPrediction() || choice.isEmpty())
        return;
    m_progress.answers.insert(key(), choice);
    if (answer(u"first"_s).isEmpty()) { // what is practised afterwards does not change what was foretold
        m_progress.answers.insert(key(u"first"_s), choice);
        m_progress.answers.insert(key(u"sure"_s), sureness);
    }
    m_progress.done.insert(key());
    m_progress.skipped.remove(key());
    m_isPredicted = false;
    save();
    beginAgain();
    m_patience.start();
}

void LessonGuide::finishStep()
{
    m_patience.stop();
    if (m_progress.done.contains(key()))
        return;
    m_progress.done.insert(key());
    m_progress.skipped.remove(key());
    save();
    Q_EMIT pointAt({});
    Q_EMIT changed();
}

void LessonGuide::beginAnew()
{
    const auto kept = m_file.beginAnew();
    if (!kept) {
        Q_EMIT failed(tr("The course could not be begun anew: %1").arg(kept.error()));
        return;
    }
    m_jotted.stop();
    m_progress = {};
    Q_EMIT told(
        kept->isEmpty() ? tr("The course begins anew.") : tr("The course begins anew. What you had answered is kept as %1.").arg(*kept));
    if (isAwake())
        goTo(0, 0);
}

void LessonGuide::save()
{
    m_jotted.stop();
    study::noteLearnt(study::builtInLessons(), m_progress, m_today());
    if (const auto saved = m_file.save(m_progress))
        m_progress = *saved; // with what another window has saved meanwhile
    else
        Q_EMIT failed(tr("Your progress could not be saved: %1").arg(saved.error()));
}

} // namespace idemlab::lessons
