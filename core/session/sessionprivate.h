// SPDX-License-Identifier: MIT
#pragma once

#include "session/branches.h"
#include "session/clock.h"
#include "session/history.h"
#include "session/session.h"

#include <QHash>
#include <QTimer>

#include <deque>
#include <vector>

namespace idemlab::session {

/// A run beside others, and what carries for it.
struct Strip
{
    explicit Strip(Run &&begun) : run(std::move(begun)) { }

    Run run;
    std::unique_ptr<Wire> wire; ///< null until it is needed
    bool isCarrying = false;
    std::optional<WireOutcome> wireOutcome; ///< to be taken up by the next turn
};

/// The runs of a session under one clock: what is done to one is done to all, at one time.
struct Session::Private final : public DoorListener
{
    Private(Session *session, std::shared_ptr<Door> way, WallClock wallClock);
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    [[nodiscard]] Run &shown() { return strips[size_t(current)]->run; }
    [[nodiscard]] qsizetype count() const { return qsizetype(strips.size()); }
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] std::optional<model::Instant> nextDue() const;
    [[nodiscard]] qsizetype eventCount() const;
    [[nodiscard]] Snapshot snapshot() const;
    [[nodiscard]] QList<Beginning> again() const; ///< the same from zero, with what can be repeated of what was done by hand
    void note(UndoableChange change);
    void noteCommand(UndoableChange change);
    void keepBranches();
    void closeCalls();
    void begin(const QList<Beginning> &runs, qsizetype toShow, std::optional<model::Instant> until = std::nullopt, bool playsOn = true);

    // sessionturn.cpp
    void turnNow();
    void turn();
    void turnSoon();
    void turnOnce();
    void give(const model::Command &command);
    void settle();
    bool stepOnce();
    void run();
    [[nodiscard]] bool runTo(model::Instant goal);
    void report();
    void tell();
    void sleep();

    // sessionwires.cpp
    void takeWireOutcomes();
    void takeInbox();
    [[nodiscard]] bool isExhausted(model::CallId call) const;
    void reject(model::CallId call, model::Problem problem, const QByteArray &outcome);
    void rejectFromExhausted();
    void watchPrograms();
    void carry(Strip &strip, qsizetype position);
    QByteArray answer(const sim::WireTask &task, qsizetype position);
    void useMemory(const QString &why);
    void received(const model::Command &command) override;
    [[nodiscard]] const model::ServerPolicy &policy() const override;

    Session *const q;
    const std::shared_ptr<Door> door; ///< null: nothing leaves the program
    const WallClock wall;
    bool isOverHttp; ///< the embedded clients' messages; false once the machine has failed
    std::vector<std::unique_ptr<Strip>> strips;
    qsizetype current = 0;
    Branches branches;
    History history;
    Clock clock;
    QTimer timer;
    QTimer frame; ///< runs while views have been told just now
    std::deque<model::Command> inbox; ///< from outside, not taken up yet
    QHash<model::CallId, qsizetype> calls; ///< programs that wait, and the strip that answers them
    std::optional<Clock::Wall::time_point> lastProgram; ///< when one was last about
    bool isAlwaysSteady = false;
    qsizetype traceLimit = 0;
    qsizetype told = 0; ///< events of the current trace up to there are no news
    bool hasMore = false; ///< that could happen by now, and is left to the next turn
    bool isTurning = false;
    bool isAgain = false;
    bool isAsked = false; ///< a turn that somebody waits for: views are told at once
    bool hasNews = false; ///< that views have not been told
    bool hasNewState = false;
    bool wasBusy = false; ///< since views were told
    bool wasQuiet = true; ///< as views were told
};

} // namespace idemlab::session
