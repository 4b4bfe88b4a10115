// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/goals.h"
#include "analysis/sending.h"
#include "lessons/obstacle.h"
#include "selection/forward.h"
#include "study/lesson.h"
#include "study/progress.h"
#include "study/stepstate.h"

#include <QDate>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace idemlab::lessons {

/// Where the learner is, and what the lesson says to what they do. It reads the trace and starts the runs of the steps; the
/// panel shows what it says. Asleep until resume(): the lessons are read when somebody wants to learn.
class LessonGuide : public QObject
{
    Q_OBJECT
public:
    using Calendar = std::function<QDate()>; ///< gives the day that it is

    /// @p patience: how long without progress until the control to use is pointed at. All outlive the guide.
    LessonGuide(session::Session &session, selection::Selection &selection, study::ProgressFile file,
        std::chrono::milliseconds patience = std::chrono::seconds(20), Calendar today = QDate::currentDate, QObject *parent = nullptr);
    ~LessonGuide() override;

    /// Lessons besides those of the program, read when the learner begins. To be called before.
    void setOwnFolders(const QStringList &folders) { m_ownFolders = folders; }
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

    [[nodiscard]] study::StepState state() const { return study::stateOf(lesson(), step(), m_progress); } ///< of this step
    [[nodiscard]] study::StepState state(const study::Lesson &lesson) const { return study::stateOf(lesson, m_progress); }
    [[nodiscard]] bool isDone() const { return state() == study::StepState::Done; }
    /// Whether there is no more to be done here: also where it was answered wrong, or shown.
    [[nodiscard]] bool isSettled() const;
    /// A prediction is asked for and not made: nothing should be ordered before.
    [[nodiscard]] bool isWaitingForPrediction() const;
    /// What was answered in this step; @p part tells several answers of one step apart.
    [[nodiscard]] QString answer(const QString &part = {}) const;
    [[nodiscard]] const study::Progress &progress() const { return m_progress; }
    [[nodiscard]] analysis::GoalReport report() const; ///< of a step of doing
    /// How far programs outside have come in the run that is on, in a step of sending.
    [[nodiscard]] const analysis::SentReport &sent() const { return m_sent; }
    /// What the lesson says to the last pick in a step of observing; empty: nothing was picked so far.
    [[nodiscard]] QString reaction() const { return m_reaction; }
    /// The run that is on is this step's, and nobody has had a hand in it.
    [[nodiscard]] bool isOwnRun() const;
    /// @p run is the one that is on, untouched.
    [[nodiscard]] bool isOn(const study::LessonRun &run) const;
    /// The run of a prediction has come to its end.
    [[nodiscard]] bool outcomeIsKnown() const;
    /// How often runs have come to their end in this visit without the goals of the step.
    [[nodiscard]] int tries() const { return m_tries; }
    /// The goals were reached in the run that is on.
    [[nodiscard]] bool isDoneInThisRun() const { return m_doneInRun; }
    /// What keeps this step from being done.
    [[nodiscard]] Obstacle obstacle() const;

    /// There is something after this step.
    [[nodiscard]] bool hasNext() const;
    /// Questions about what was learnt some days ago are due. Reads what was kept, and wakes nothing.
    [[nodiscard]] bool isComeBackDue();

public Q_SLOTS:
    /// Asks them, as a lesson of their own; the last Next leads back to where the learner was.
    void comeBack();
    void refuseComeBack();
    void goTo(qsizetype lesson, qsizetype step);
    /// The lesson with that id, from its beginning; false where there is none.
    bool openLesson(const QString &id);
    void next(); ///< what is not done counts as skipped
    void back();
    /// Starts the run of this step again, from the beginning.
    void beginAgain();
    /// Asks the question of this step once more, or lets it be done once more. The first answer is kept.
    void practise();
    void setAnswer(const QString &value, const QString &part = {});
    /// Keeps @p text while it is being typed: nothing that is shown depends on it. It is saved soon, and when the guide goes.
    void jot(const QString &text, const QString &part);
    /// Commits to @p choice (or study::shownAnswer()) and begins the run.
    void predict(const QString &choice, const QString &sureness);
    void finishStep();
    /// Runs a cell of a comparison, or what a step is about.
    void startRun(const idemlab::study::LessonRun &run);
    void removeObstacle();
    /// Checks the lesson in @p folder and goes to it; folderFailed() tells what is wrong with it. It is read again when its files change.
    void openFolder(const QString &folder);
    /// Forgets all answers; the file with them is kept beside the new one, and told() says where.
    void beginAnew();

Q_SIGNALS:
    void lessonsChanged();
    void stepChanged(); ///< another step
    void changed(); ///< in this step: answers, goals, reactions
    void pointAt(const QString &control); ///< object name; empty: at nothing any more
    void viewAsked(const QString &command); ///< a part of the window, by the object name of its command
    void failed(const QString &what);
    void folderFailed(const QString &what); ///< openFolder() did, or its files are no lesson any more
    void folderRead(); ///< nothing is wrong with it, or no longer
    void told(const QString &what);

private:
    void enter();
    void bringRun();
    void watch();
    void noteTheEnd();
    void newRun();
    void look();
    void save();
    void takeIn(const study::Lesson &lesson);
    [[nodiscard]] bool isComingBack() const;
    void leaveComeBack();
    void readOwn();
    [[nodiscard]] QString control() const;
    [[nodiscard]] QString key(const QString &part = {}) const;

    session::Session &m_session;
    selection::Selection &m_selection;
    study::ProgressFile m_file;
    study::Progress m_progress;
    QList<study::Lesson> m_lessons;
    QStringList m_ownFolders;
    QHash<QString, QString> m_folders; ///< of opened lessons, by their ids
    QFileSystemWatcher m_watcher;
    Calendar m_today;
    qsizetype m_lesson = 0;
    qsizetype m_step = 0;
    analysis::GoalReport m_lastReport;
    Obstacle m_lastObstacle;
    analysis::SentReport m_sent;
    int m_tries = 0;
    bool m_doneInRun = false;
    bool m_isPredicted = false; ///< the run of a prediction has come to its end in this visit
    QString m_reaction;
    QTimer m_patience;
    QTimer m_reread;
    QTimer m_jotted; ///< runs while there is something jotted down that has not been saved
};

} // namespace idemlab::lessons
