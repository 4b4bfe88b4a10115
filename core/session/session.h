// SPDX-License-Identifier: MIT
#pragma once

#include "model/limits.h"
#include "model/runplan.h"
#include "model/trace.h"
#include "session/branches.h"
#include "session/history.h"
#include "session/wire.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <tl/expected.hpp>

namespace idemlab::session {

using model::RunPlan;

using WallClock = std::function<std::chrono::steady_clock::time_point()>;

/// The one object that the app talks to. It takes commands, paces engines in real time and says when a trace has grown;
/// views read the trace. While a program outside is about they are told once a frame. Usually it holds one run; it can hold several
/// beside each other, its strips, which go by one clock and are all done to alike. One of them is the current one, of which everything
/// tells that does not name a strip.
/// Everything stays on the thread that made it.
class Session : public QObject
{
    Q_OBJECT
public:
    /// Messages between the embedded clients and the embedded server travel through @p door, and programs outside come in
    /// there; null: in memory, and none come. @p wall: what time it is on the wall.
    explicit Session(std::shared_ptr<Door> door = {}, QObject *parent = nullptr, WallClock wall = &std::chrono::steady_clock::now);
    ~Session() override;

    static constexpr qsizetype mostStrips = model::mostBeside;

    [[nodiscard]] const model::Trace &trace() const;
    [[nodiscard]] RunPlan plan() const; ///< of the run that is on, with the settings changed since: what restart() begins
    [[nodiscard]] model::Recording recording() const; ///< of the run as it is now; what it takes to have it again
    [[nodiscard]] const model::RunSettings &settings() const; ///< as they are now, changes in mid-run included
    [[nodiscard]] model::Script commands() const; ///< what was done by hand in this run, with times
    [[nodiscard]] model::Instant now() const; ///< the run's time; between events it moves while the run plays
    [[nodiscard]] bool isPlaying() const;
    [[nodiscard]] bool isExhausted() const; ///< a run has all the events that one may have (sim::Engine::mostEvents), and has ended there
    [[nodiscard]] bool isQuiet() const; ///< nothing is due and nothing is under way: the clock rests until the next command
    /// How much is played, 0 to 1, of a run that goes to its end or to a moment at once; pause() stops it there.
    [[nodiscard]] std::optional<double> hurried() const;
    [[nodiscard]] double speed() const; ///< run time per real time, 0.1 to 10; 1 while a program outside is about
    [[nodiscard]] model::FaultMode faultMode(model::FaultKind kind) const; ///< where the toggle stands
    [[nodiscard]] QList<model::PlannedFault> plannedFaults() const; ///< for messages that are still to come
    [[nodiscard]] quint32 messagesSent(
        model::Direction direction, model::MessageFilter filter = model::MessageFilter::Any) const; ///< the next one is number n+1
    [[nodiscard]] QList<model::PlannedIncident> plannedIncidents() const; ///< for work that has not begun
    [[nodiscard]] quint32 worksBegun() const; ///< on orders; the next one is number n+1
    [[nodiscard]] bool nextClickIsNewIntent(const model::OrderForm &form) const; ///< what a press of Order would mean now
    [[nodiscard]] quint16 port() const; ///< of the embedded server; 0 while it does not listen
    [[nodiscard]] bool isProgramWaiting() const; ///< a program outside has asked and is not answered

    [[nodiscard]] qsizetype stripCount() const; ///< at least 1
    [[nodiscard]] qsizetype currentStrip() const;
    [[nodiscard]] const model::Trace &traceOf(qsizetype strip) const;
    [[nodiscard]] const model::RunSettings &settingsOf(qsizetype strip) const; ///< as they are now
    [[nodiscard]] qsizetype branchOf(qsizetype strip) const; ///< position in branches(); -1: never forked
    [[nodiscard]] std::optional<model::PlannedFault> whatIfOf(qsizetype strip) const; ///< of a fork
    [[nodiscard]] QList<model::Strategy> strategies() const; ///< of the strips, in their order
    [[nodiscard]] const QList<Branch> &branches() const; ///< every run that was forked and every fork, of all that was on
    [[nodiscard]] const History &history() const;
    [[nodiscard]] const std::shared_ptr<Door> &door() const; ///< as it was given

    /// Lets the embedded server listen on 127.0.0.1 at @p port (0: any free one). Otherwise it begins when it is first needed.
    /// The error says in English why it cannot.
    [[nodiscard]] tl::expected<quint16, QString> listen(quint16 port = 0);
    /// Goes by the clock on the wall from now on, whether a program outside is about or not.
    void followWall();
    /// For a server that runs for days: the trace keeps about the last @p events; positions in it change.
    void limitTrace(qsizetype events);
    /// Sets a setting by its name (model/settings.h) for this run from now on and for those that begin from its plan.
    [[nodiscard]] tl::expected<void, QString> changeSetting(const QString &name, const QString &value);

public Q_SLOTS:
    /// Begins a new run at time zero, playing; with two or more strategies in @p beside, a strip for each of them.
    void start(const idemlab::session::RunPlan &plan, const QList<idemlab::model::Strategy> &beside = {});
    /// Begins a run that was recorded, goes to its moment or else to its end, and pauses there; a long one in pieces, from the event loop.
    void open(const idemlab::model::Recording &recording);
    /// The same plans again; what was done by hand is forgotten.
    void restart();
    /// The same plan under @p strategy and the same clicks and faults by hand at the same times, again from zero. Where a strip
    /// has that strategy already, it becomes the current one.
    void useStrategy(idemlab::model::Strategy strategy);
    /// The same plans, in which @p fault now strikes its message, and the same clicks and faults by hand, again from zero.
    void planFromStart(const idemlab::model::PlannedFault &fault);
    /// The current run under each of @p strategies beside each other: the runs that stay are as they were, and new ones have come as
    /// far. Fewer than two: the current run alone, as it is.
    void showBeside(const QList<idemlab::model::Strategy> &strategies);
    /// The others go on as they are. Only where there are several.
    void takeOut(qsizetype strip);
    /// From here on everything that does not name a strip tells of @p strip.
    void lookAt(qsizetype strip);
    /// What if the message that was sent in the current run at @p at had met @p whatIf: the run goes back to that instant, and
    /// from there on its fork goes beside it, in the strip that follows.
    void fork(const idemlab::model::PlannedFault &whatIf, idemlab::model::Instant at);
    /// What the request that a program outside sent at @p at means in truth. Kept with that request in the recording; the runs are
    /// had again with it, up to now. A program that waits for its answer loses its connection.
    void correctMeaning(idemlab::model::Instant at, idemlab::model::IntentChoice meant);
    /// Shows a branch beside the one that it left, paused where it left it; a root goes to its end, alone.
    void openBranch(qsizetype branch);
    /// Takes back what was done last: paused at the moment before it.
    void undo();
    void redo();
    /// Now; wakes a quiet run, and a click also one that is paused.
    void submit(const idemlab::model::Command &command);
    void play();
    void pause();
    /// Pauses, moves the clock to the next thing that happens and lets it happen.
    void stepToNextEvent();
    /// Plays on without regard to the time on the wall, until the run is quiet.
    void playToEnd();
    /// Plays up to @p at, that instant included, and pauses there, or where nothing more is due.
    void playUntil(idemlab::model::Instant at);
    /// The same without regard to the time on the wall.
    void hurryTo(idemlab::model::Instant at);
    void setSpeed(double speed);

Q_SIGNALS:
    void runsChanged(); ///< other runs, the same anew, or another of them is current; Trace::number() tells which
    void traceGrew(qsizetype from); ///< events from position @p from on are new
    void clockMoved(); ///< now() has changed, and traces other than trace() may have grown
    void stateChanged(); ///< playing, speed, quiet, settings, toggles or plans for faults have changed
    void becameQuiet(); ///< isQuiet() has come true
    void failed(const QString &what); ///< the machine did not do its part (a port, a socket); in English

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace idemlab::session
