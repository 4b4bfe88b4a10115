// SPDX-License-Identifier: MIT
#pragma once

#include "present/matrixboard.h"
#include "present/proveboard.h"
#include "session/forward.h"
#include "study/talk.h"

#include <QHash>
#include <QObject>
#include <QPointF>
#include <QSet>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace idemlab::selection {
class Selection;
class Travel;
} // namespace idemlab::selection

namespace idemlab::present {

/// Where a step of a talk stands. Only a step with a question gets beyond Showing.
enum class Phase : quint8 {
    Showing,
    Asking, ///< the room raises its hands
    Revealing, ///< the run plays on to the answer
    Revealed, ///< guesses and outcome are beside each other
};

/// What is done with the audience's picture, besides showing it.
enum class Effect : quint8 {
    Blank, ///< the audience sees nothing
    Freeze, ///< the audience goes on seeing what it sees
    Lens, ///< the place pointed at is seen larger
    Spot, ///< the place pointed at is seen brighter
};

/// Where a presenter has left a talk, for coming back to it.
struct Bookmark
{
    study::Talk talk;
    qsizetype position = 0;
    Phase phase = Phase::Showing;
    QHash<qsizetype, QList<int>> hands; ///< by step
    std::optional<std::chrono::steady_clock::time_point> start; ///< when its first step was left
};

/// Goes through a run by events, or through a talk by steps. What happened is in the session's trace; this knows only where
/// the presenter is, and what the room guessed.
class Presenter : public QObject
{
    Q_OBJECT
public:
    using Clock = std::function<std::chrono::steady_clock::time_point()>;

    /// Of the run that @p session shows. Both outlive it.
    Presenter(session::Session &session, selection::Selection &selection, const Clock &clock = &std::chrono::steady_clock::now,
        QObject *parent = nullptr);
    /// Of @p talk, whose runs are opened in @p session.
    Presenter(study::Talk talk, session::Session &session, selection::Selection &selection,
        const Clock &clock = &std::chrono::steady_clock::now, QObject *parent = nullptr);

    /// Of a talk that was left, at its step, with its hands and its clock. What is searched in it goes to @p answers.
    Presenter(const Bookmark &left, session::Session &session, selection::Selection &selection,
        const std::shared_ptr<prove::Answers> &answers, const Clock &clock = &std::chrono::steady_clock::now, QObject *parent = nullptr);

    [[nodiscard]] std::optional<Bookmark> bookmark() const; ///< empty without a talk

    /// What the run that is presented without a talk is called, in the language of now; the program's own cases are known without it.
    using Title = std::function<QString()>;
    void setTitle(const Title &title);
    [[nodiscard]] QString title() const { return m_title ? m_title() : QString(); }

    [[nodiscard]] bool hasTalk() const { return m_talk.has_value(); }
    [[nodiscard]] const study::Talk *talk() const { return m_talk ? &*m_talk : nullptr; }
    [[nodiscard]] qsizetype position() const { return m_position; }
    [[nodiscard]] const study::TalkStep *step() const; ///< null without a talk
    [[nodiscard]] const study::TalkStep *nextStep() const; ///< null without a talk, and in its last step
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] QList<int> hands() const { return m_hands.value(m_position); } ///< counts by choice; empty where nothing is asked
    [[nodiscard]] std::optional<qsizetype> outcome() const; ///< position of the right choice, once it is revealed
    [[nodiscard]] qsizetype markedChoice() const; ///< whose hands are counted next; -1 while none are
    [[nodiscard]] QString typed() const { return m_typed; } ///< digits that wait for Enter
    [[nodiscard]] QString pending() const; ///< what the presenter has begun and a key will end, in words; empty: nothing
    [[nodiscard]] bool isTooMuch() const { return m_isTooMuch; } ///< a further digit was refused: the number would be above mostHands
    static constexpr int mostHands = 999; ///< for one choice
    [[nodiscard]] bool isLeaving() const { return m_isLeaving; } ///< it has been asked to leave, and waits for a second time
    [[nodiscard]] bool isCard() const; ///< text instead of a run
    [[nodiscard]] const MatrixBoard *matrix() const { return m_matrix ? &*m_matrix : nullptr; } ///< instead of a run, or null
    /// Instead of a run; null where there is none, and while the shortest accident of one of its rows is on.
    [[nodiscard]] const ProveBoard *prove() const { return m_accident ? nullptr : board(); }
    [[nodiscard]] std::optional<model::Strategy> accident() const; ///< under which the one happened that is on
    [[nodiscard]] bool isUnderWay() const; ///< the run of a talk is on its way to a stop: next() takes it there at once
    [[nodiscard]] model::Instant expectedEnd() const { return m_expectedEnd; } ///< of the run that is on; zero where nobody knows

    [[nodiscard]] std::chrono::seconds elapsed() const; ///< since the first step was left; without a talk, since the beginning
    [[nodiscard]] std::chrono::seconds planned() const; ///< how long all steps before this one were to take
    [[nodiscard]] bool has(Effect effect) const { return m_effects.contains(effect); }
    [[nodiscard]] QPointF pointer() const { return m_pointer; } ///< on the picture, both from 0 to 1

public Q_SLOTS:
    void next();
    void previous();
    void first();
    void playOrPause();
    void nextStrip(); ///< of runs beside each other
    void moveMark(int rows, int columns); ///< in the matrix, by so many cases and strategies, or in the answers of a search
    /// The run of the shortest accident of the marked row; once more, or previous(): back to the answers.
    void toggleAccident();
    void openAccident(int row); ///< nothing where none was found
    void raiseHand(qsizetype choice); ///< one more; nothing where there is no such choice
    void lowerHand(qsizetype choice);
    void setHands(qsizetype choice, int count);
    void markChoice(qsizetype choice);
    /// A step as it will be seen: with its question as @p phase has it, asked or revealed; where it asks nothing, with its run where it
    /// comes to rest.
    void glimpse(qsizetype position, idemlab::present::Phase phase = idemlab::present::Phase::Asking);
    void goTo(qsizetype position); ///< a step of the talk; nothing where there is none
    /// A digit of a number: hands for the marked choice while the room is asked, else a step of the talk.
    void type(int digit);
    void eraseTyped();
    void refuseDigit(); ///< the number would be too large
    void takeTyped(); ///< Enter: the number is what it was typed for
    void toggle(idemlab::present::Effect effect);
    void pointAt(QPointF place);
    void toggleLater(); ///< what lies after the playhead is to be seen, faintly, or a secret
    void askToLeave(); ///< leaves when it comes for a second time
    void stay(); ///< it was not meant
    void leave();

Q_SIGNALS:
    void changed();
    void counted(); ///< a search has come further
    void pointed();
    void left(); ///< the presenter has had enough
    void keysAsked(); ///< the list of keys
    void stepsAsked(); ///< the list of steps
    void swapAsked(); ///< the two screens the other way round
    void talkAsked(); ///< from a run: a talk

private:
    enum class Way : quint8 { Forth, Back };

    void prepare();
    void enter(qsizetype position, Way way);
    void show(qsizetype position, Way way);
    [[nodiscard]] ProveBoard *board() const; ///< of the step, or null
    void openRun(model::Instant moment);
    void reveal();
    void watchRun();
    void forgetTyped();
    void play(const model::Recording &run, model::Instant moment);
    [[nodiscard]] model::Instant stopOf(qsizetype position) const;
    [[nodiscard]] model::Instant rest() const; ///< where what is on comes to rest

    session::Session &m_session;
    selection::Selection &m_selection;
    selection::Travel *m_travel;
    Clock m_clock;
    Title m_title;
    std::optional<study::Talk> m_talk;
    QList<model::Instant> m_stops; ///< by step: where its run comes to rest
    QHash<qsizetype, QList<int>> m_hands; ///< by step
    QString m_typed;
    bool m_isTooMuch = false;
    qsizetype m_marked = 0;
    bool m_isLeaving = false;
    std::optional<std::chrono::steady_clock::time_point> m_start; ///< of a talk: when its first step was left
    qsizetype m_position = 0;
    Phase m_phase = Phase::Showing;
    model::Instant m_expectedEnd;
    qsizetype m_spokenOf = 0; ///< of runs beside each other, the one that questions are about, whichever is looked at
    QSet<Effect> m_effects;
    QPointF m_pointer {0.5, 0.5};
    std::optional<MatrixBoard> m_matrix; ///< of a step that shows it
    std::shared_ptr<prove::Answers> m_answers = std::make_shared<prove::Answers>();
    std::map<qsizetype, std::unique_ptr<ProveBoard>> m_boards; ///< by step, once it has been reached: a search goes on where it was left
    std::optional<int> m_accident; ///< row of the board whose shortest accident is on
    bool m_hasOwnRun = true; ///< the session holds the talk's run, not an accident
};

} // namespace idemlab::present
