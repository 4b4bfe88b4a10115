// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"
#include "model/trace.h"

#include <QObject>

#include <functional>
#include <memory>
#include <tl/expected.hpp>

namespace idemlab::http {
struct ControlAnswer;
}

namespace idemlab::session {

using model::RunPlan;

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
    [[nodiscard]] model::Script commands() const; ///< what was done by hand in this run, with times
    [[nodiscard]] model::Instant now() const; ///< the run's time; between events it moves while the run plays
    [[nodiscard]] bool isPlaying() const;
    [[nodiscard]] bool isQuiet() const; ///< nothing is due and nothing is under way: the clock rests until the next command
    [[nodiscard]] double speed() const; ///< run time per real time, 0.1 to 10
    [[nodiscard]] model::FaultMode faultMode(model::FaultKind kind) const; ///< where the toggle stands
    [[nodiscard]] QList<model::PlannedFault> plannedFaults() const; ///< for messages that are still to come
    [[nodiscard]] quint32 messagesSent(model::Direction direction) const; ///< reads not counted: the next one is number n+1
    [[nodiscard]] bool nextClickIsNewIntent(const model::OrderForm &form) const; ///< what a press of Order would mean now
    [[nodiscard]] quint16 port() const; ///< of the embedded server; 0 while it does not listen

    /// Lets the embedded server listen on 127.0.0.1 at @p port (0: any free one). Otherwise it begins when it is first needed.
    /// The error says in English why it cannot. Only with Carriage::Http.
    [[nodiscard]] tl::expected<quint16, QString> listen(quint16 port = 0);
    /// Answers what comes in below /__lab/ (http/gateway.h). Only with Carriage::Http.
    void setControl(std::function<http::ControlAnswer(const QByteArray &method, const QByteArray &path, const QByteArray &body)> control);
    /// For a server that runs for days: the trace keeps about the last @p events; positions in it change.
    void limitTrace(qsizetype events);
    /// Sets a setting by its name (model/settings.h) for this run from now on and for those that begin from its plan.
    [[nodiscard]] tl::expected<void, QString> changeSetting(const QString &name, const QString &value);

public Q_SLOTS:
    /// Begins a new run at time zero, playing.
    void start(const idemlab::session::RunPlan &plan);
    /// The same plan again; what was done by hand is forgotten.
    void restart();
    /// The same plan under @p strategy and the same clicks and faults by hand at the same times, again from zero.
    void useStrategy(idemlab::model::Strategy strategy);
    /// The same plan, in which @p fault now strikes its message, and the same clicks and faults by hand, again from zero.
    void planFromStart(const idemlab::model::PlannedFault &fault);
    /// Now; wakes a quiet run, and a click also one that is paused.
    void submit(const idemlab::model::Command &command);
    void play();
    void pause();
    /// Pauses, moves the clock to the next thing that happens and lets it happen.
    void stepToNextEvent();
    /// Plays on without regard to the time on the wall, until the run is quiet.
    void playToEnd();
    void setSpeed(double speed);

Q_SIGNALS:
    void traceReset(); ///< another run has begun: everything read so far is void
    void traceGrew(qsizetype from); ///< events from position @p from on are new
    void clockMoved(); ///< now() has changed
    void stateChanged(); ///< playing, speed, quiet, settings, toggles or plans for faults have changed
    void becameQuiet(); ///< isQuiet() has come true
    void failed(const QString &what); ///< the machine did not do its part (a port, a socket); in English

private:
    void connectWire();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace idemlab::session
