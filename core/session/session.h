// SPDX-License-Identifier: MIT
#pragma once

#include "model/command.h"
#include "model/runsettings.h"
#include "model/trace.h"

#include <QObject>

#include <memory>

namespace idemlab::session {

/// What a run starts from: settings and what is going to happen by itself.
struct RunPlan
{
    QString caseId; ///< empty: free play
    model::RunSettings settings;
    model::Script script;
    QList<model::PlannedFault> faults;
    QList<model::PlannedIncident> incidents;
    bool operator==(const RunPlan &) const = default;
};

/// How messages travel between the embedded clients and the embedded server.
enum class Carriage : quint8 {
    Direct, ///< in memory
    Http, ///< over HTTP on 127.0.0.1
};

/// The one object that the app talks to. It takes commands, paces an engine in real time and says when the trace has
/// grown; views read the trace. Everything stays on the thread that made it.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(Carriage carriage, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] const model::Trace &trace() const;
    [[nodiscard]] const RunPlan &plan() const; ///< of the run that is on
    [[nodiscard]] const model::RunSettings &settings() const; ///< as they are now, changes in mid-run included
    [[nodiscard]] const model::Script &commands() const; ///< what was done by hand in this run, with times
    [[nodiscard]] model::Instant now() const; ///< the run's time; between events it moves while the run plays
    [[nodiscard]] bool isPlaying() const;
    [[nodiscard]] bool isQuiet() const; ///< nothing is due and nobody waits: the clock rests until the next command
    [[nodiscard]] double speed() const; ///< run time per real time, 0.1 to 10
    [[nodiscard]] model::FaultMode faultMode(model::FaultKind kind) const; ///< where the toggle stands
    [[nodiscard]] QList<model::PlannedFault> plannedFaults() const; ///< for messages that are still to come
    [[nodiscard]] quint32 messagesSent(model::Direction direction) const; ///< reads not counted: the next one is number n+1
    [[nodiscard]] quint16 port() const; ///< of the embedded server; 0 with Carriage::Direct or where it could not listen
    [[nodiscard]] bool nextClickIsNewIntent(const model::OrderForm &form) const; ///< what a press of Order would mean now

public Q_SLOTS:
    void start(const idemlab::session::RunPlan &plan); ///< begins a new run at time zero, playing
    void restart(); ///< the same plan again; what was done by hand is forgotten
    void useStrategy(idemlab::model::Strategy strategy); ///< the same plan and the same commands by hand, again from zero, under @p strategy
    void submit(const idemlab::model::Command &command); ///< now; wakes a run that is quiet or paused
    void play();
    void pause();
    void stepToNextEvent(); ///< pauses; moves the clock to the next thing that happens and lets it happen
    void setSpeed(double speed);

Q_SIGNALS:
    void traceReset(); ///< another run has begun: everything read so far is void
    void traceGrew(qsizetype from); ///< events from position @p from on are new
    void clockMoved(); ///< now() has changed
    void stateChanged(); ///< playing, speed, quiet, settings, toggles or plans for faults have changed
    void failed(const QString &what); ///< the machine did not do its part (a port, a socket); in English, for the log and a notice

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace idemlab::session
