// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"
#include "model/trace.h"
#include "sim/world.h"

#include <optional>

namespace idemlab::sim {

/// How messages cross between the clients and the network.
enum class Transport : quint8 {
    Memory, ///< at once, by the engine itself
    Wire, ///< by somebody who carries out World::wire; time stands still meanwhile
};

/// How much of what happens the trace keeps.
enum class Retention : quint8 {
    Everything,
    LastStep, ///< the events of the last step, without the words of the messages: for searches through many worlds
};

/// Steps a world through virtual time and writes down what happens. No sockets, no timers: who calls when is the
/// caller's matter. The same start and the same commands give the same trace, whatever the transport.
class Engine final : private ClientPort, private ServerPort
{
public:
    /// The case of @p plan is no matter here. @p byHand: what was done to the same run besides, once before, and is to be done again.
    explicit Engine(const model::RunPlan &plan, Transport transport = Transport::Memory, const model::Script &byHand = {});
    /// Goes on with a world in memory. The trace begins here.
    Engine(const World &world, Retention retention);
    /// Goes on with another world of the same clients, in memory. The trace begins here.
    void goOnWith(World &&world);

    [[nodiscard]] const model::Trace &trace() const { return m_trace; }
    [[nodiscard]] const World &world() const { return m_world; }
    /// The engine needs another world before it can go on.
    [[nodiscard]] World &&takeWorld() { return std::move(m_world); }
    [[nodiscard]] model::Instant now() const { return m_world.now; }
    /// Commands that it did not begin with, with the times at which they took effect, as they are to be recorded: without
    /// calls, and without the leaving of a program that had its answer.
    [[nodiscard]] model::Script performed() const;
    [[nodiscard]] qsizetype performedCount() const;

    /// How many events a run may have whose trace is not trimmed: nobody reads more, and a short script can ask for millions.
    static constexpr qsizetype mostEvents = 250'000;
    /// Nothing happens any more, whatever is due: the run has all the events that it may have.
    [[nodiscard]] bool isExhausted() const { return m_keepsCommands && m_trace.size() >= mostEvents; }

    /// When the next thing is due; empty where nothing is. Clears away what has become pointless, such as the timeout
    /// of an attempt that was answered.
    [[nodiscard]] std::optional<model::Instant> nextDue();
    [[nodiscard]] bool isWaitingForWire() const { return !m_world.wire.isEmpty(); }
    /// Lets the next due thing happen and moves the clock to it. False where nothing is due or the wire is waited for.
    bool step();
    /// Lets everything happen that is due up to @p end, and moves the clock there unless the wire holds it.
    void runUntil(model::Instant end);
    /// Until nothing is due any more, or the wire is waited for.
    void runToEnd();

    /// A command from outside, now: it takes effect at once, or as soon as the wire lets go of the clock. The clock moves on
    /// by a microsecond where something has happened at this very instant already, so that the run can be repeated from
    /// its commands alone.
    void perform(const model::Command &command) { perform(command, earliestCommand()); }
    /// The same at @p at, which is not before earliestCommand(): runs beside each other are given a command at one time.
    void perform(const model::Command &command, model::Instant at);
    [[nodiscard]] model::Instant earliestCommand() const;

    /// What has to cross now (Transport::Wire); null where nothing has.
    [[nodiscard]] const WireTask *wireTask() const { return m_world.wire.isEmpty() ? nullptr : &m_world.wire.constFirst(); }
    /// The first wire task is done, or for a Cut: @p request of that attempt has come in again. What is told is what was
    /// read at the other end, and its bytes; none where there was no wire.
    void requestDelivered(const model::Request &request, const QByteArray &bytes = {});
    void responseDelivered(const model::Response &response, const QByteArray &bytes = {});
    void closeDelivered();
    void abandonDelivered();

    /// From now on messages cross in memory; what waits for the wire crosses at once.
    void useMemory();

    /// For a server that runs for days: commands are dropped once they are obeyed, and performed() tells of none. A run of which
    /// the beginning is forgotten cannot be repeated from them.
    void dropCommands() { m_keepsCommands = false; }
    /// Forgets the older half of the trace once it holds more than @p most events. Only where commands are dropped.
    void trimTrace(qsizetype most) { m_trace.trim(most, oldestUnderWay()); }

private:
    /// None where nothing that was sent is still to arrive.
    [[nodiscard]] model::MessageId oldestUnderWay() const;
    void schedule(Due::Kind kind, model::Duration after, quint32 number, model::ClientId client = {});
    void handle(const Due &due);
    enum class Next : quint8 { Nothing, Command, Due };
    [[nodiscard]] Next next();
    // The reference is invalidated by the next call.
    model::Event &note(model::EventKind kind, model::Lane lane) { return m_trace.add(m_world.now, kind, lane); }
    model::Event &note(model::EventKind kind, model::Lane lane, const Flight &flight);
    model::Event &note(model::EventKind kind, model::Lane lane, const Flight &flight, const model::Request &request);
    model::Event &note(model::EventKind kind, model::Lane lane, const Flight &flight, const model::Response &response);
    void recordSpentFault(const Flight &flight);
    void carryOutWire();
    [[nodiscard]] bool staysInMemory(const WireTask &task) const;
    [[nodiscard]] model::CallId callOf(model::AttemptId attempt) const;
    [[nodiscard]] ClientTurn clientTurn() { return {m_world.settings, m_world.numbers, {m_trace, m_world.now}, *this}; }
    [[nodiscard]] ServerTurn serverTurn() { return {m_world.settings, {m_trace, m_world.now}, *this}; }
    [[nodiscard]] ClientLane &lane(model::ClientId id) { return m_world.lanes[id.index()]; }

    // What clients want done
    void sendRequest(model::ClientId client, model::AttemptId attempt, model::IntentId intent, model::Request &&request) override;
    void startTimeout(model::ClientId client, model::AttemptId attempt, model::Duration after) override;
    void startRetryTimer(model::ClientId client, model::ClickId click, model::Duration pause) override;
    void abandon(model::ClientId client, model::AttemptId attempt, model::IntentId intent) override;
    // What the server wants done
    void sendResponse(const Exchange &exchange, model::Response &&response, model::Rule rule) override;
    void startWork(model::ExchangeId exchange, model::Duration duration) override;
    void closeConnection(const Exchange &exchange) override;
    void startRestart(model::Duration after) override;

    // Commands, enginecommands.cpp
    void execute(const model::Command &command);
    void click(const model::Click &click);
    void set(const model::SetFault &fault);
    void plan(const model::PlanFault &plan);
    void change(const model::ChangeSetting &change);
    void receive(const model::ReceiveExternal &external);
    void leave(const model::LeaveExternal &leaving);
    [[nodiscard]] model::AttemptId attemptOf(const model::LeaveExternal &leaving) const;
    [[nodiscard]] ClientLane &join(const QString &name, bool isExternal);
    [[nodiscard]] ClientLane &joinExternal(const QString &name);
    [[nodiscard]] ClientLane &addLane(const QString &name, bool isExternal);
    void share(ClientLane &lane, const QString &name);
    void settle(const ExternalCall &call, const model::Response &response);

    // Messages, enginelink.cpp
    void sendOver(Flight &&flight, const QByteArray &wire);
    /// Puts it on its way, and into the trace; @p wire as in model::Message.
    const Flight &launch(Flight &&flight, const QByteArray &wire, model::MessageId answers = {});
    [[nodiscard]] Flight takeFlight(model::MessageId message);
    void answerReaches(const Flight &flight, const model::Response &response);
    void libraryForgets(model::AttemptId attempt);
    void requestArrives(model::MessageId message);
    void requestVanishes(model::MessageId message);
    void responseArrives(model::MessageId message);
    void responseVanishes(model::MessageId message);
    void connectionBreaks(model::MessageId message);
    void cutIsNoticed(model::AttemptId attempt, model::ClientId client);
    [[nodiscard]] model::IntentId intentOf(model::AttemptId attempt, model::ClientId client) const;
    [[nodiscard]] WireTask takeWireTask();

    World m_world;
    model::Trace m_trace;
    qsizetype m_pending = 0; ///< commands from outside that have not taken effect
    bool m_keepsCommands = true;
    Transport m_transport;
    Retention m_retention = Retention::Everything;
};

} // namespace idemlab::sim
