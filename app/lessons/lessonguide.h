// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/goals.h"
#include "study/lesson.h"
#include "study/progress.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace idemlab::session {
class Session;
}
namespace idemlab::selection {
class Selection;
}

namespace idemlab::lessons {

/// Where the learner is, and what the lesson says to what they do. It reads the trace and starts the runs of the steps; the
/// panel shows what it says. Asleep until resume(): the lessons are read when somebody wants to learn.
class LessonGuide : public QObject
{
    Q_OBJECT
public:
    /// @p patience: how long without progress until the control to use is pointed at. All outlive the guide.
    LessonGuide(session::Session &session, selection::Selection &selection, study::ProgressFile file,
        std::chrono::milliseconds patience = std::chrono::seconds(20), QObject *parent = nullptr);

    /// Goes on where the learner left, or begins with the first lesson. Later calls do nothing.
    void resume();
    [[nodiscard]] bool isAwake() const { return !m_lessons.isEmpty(); }

    [[nodiscard]] const QList<study::Lesson> &lessons() const { return m_lessons; } ///< built in, then opened ones
    [[nodiscard]] qsizetype lessonIndex() const { return m_lesson; }
    [[nodiscard]] qsizetype stepIndex() const { return m_step; }
    [[nodiscard]] const study::Lesson &lesson() const { return m_lessons.at(m_lesson); }
    [[nodiscard]] const study::Step &step() const { return lesson().steps.at(m_step); }
    [[nodiscard]] study::StepText text() const; ///< in the user's language
    [[nodiscard]] QString title() const;
    [[nodiscard]] session::Session &session() const { return m_session; }

    [[nodiscard]] bool isDone() const; ///< this step
    [[nodiscard]] bool isDone(const study::Lesson &lesson) const; ///< all of its steps
    /// What was answered in this step; @p part tells several answers of one step apart.
    [[nodiscard]] QString answer(const QString &part = {}) const;
    [[nodiscard]] const study::Progress &progress() const { return m_progress; }
    [[nodiscard]] analysis::GoalReport report() const; ///< of a step of doing
    /// What the lesson says to the last pick in a step of observing; empty: nothing was picked so far.
    [[nodiscard]] QString reaction() const { return m_reaction; }

public Q_SLOTS:
    void goTo(qsizetype lesson, qsizetype step);
    void next();
    void back();
    /// Starts the run of this step again, from the beginning.
    void beginAgain();
    void setAnswer(const QString &value, const QString &part = {});
    void finishStep();
    /// Runs a cell of a comparison, or what a step is about.
    void startRun(const idemlab::study::LessonRun &run);
    /// Checks the lesson in @p folder and goes to it; failed() tells what is wrong with it.
    void openFolder(const QString &folder);

Q_SIGNALS:
    void lessonsChanged();
    void stepChanged(); ///< another step
    void changed(); ///< in this step: answers, goals, reactions
    void pointAt(const QString &control); ///< object name; empty: at nothing any more
    void failed(const QString &what);

private:
    void enter();
    void watch();
    void look();
    void save();
    [[nodiscard]] QString key(const QString &part = {}) const;

    session::Session &m_session;
    selection::Selection &m_selection;
    study::ProgressFile m_file;
    study::Progress m_progress;
    QList<study::Lesson> m_lessons;
    qsizetype m_lesson = 0;
    qsizetype m_step = 0;
    analysis::GoalReport m_lastReport;
    QString m_reaction;
    QTimer m_patience;
};

/// Whether two events are about one thing that the timeline shows as one: a message, an attempt, a row of the key store.
[[nodiscard]] bool isSameThing(const model::Trace &trace, qsizetype a, qsizetype b);

} // namespace idemlab::lessons
