// SPDX-License-Identifier: MIT
#include "sim/engine.h"

#include <algorithm>
#include <utility>

namespace idemlab::sim {

using namespace model;

namespace {

constexpr quint64 serverSeed = 0x5e7;

constexpr qsizetype eventsAtFirst = 2; ///< the run begins, and its first client is there
// Of a click that goes smoothly in two steps, which has the most. Room that is not needed costs no memory.
constexpr qsizetype eventsOfAClick = 18;
constexpr qsizetype messagesOfAClick = 4;
constexpr qsizetype keyChangesOfAClick = 3;

/// The leaving of a program that had its answer is none.
bool isRecorded(const TimedCommand &each)
{
    const auto *leaving = std::get_if<LeaveExternal>(&each.command);
    return !leaving || leaving->attempt.isSet();
}

Script merged(Script script, const Script &byHand)
{
    if (byHand.isEmpty())
        return script;
    script += byHand;
    std::stable_sort(script.begin(), script.end(), [](const TimedCommand &a, const TimedCommand &b) { return a.at < b.at; });
    return script;
}

} // namespace

Engine::Engine(const RunPlan &plan, Transport transport, const Script &byHand) : m_trace(plan.settings, plan.api), m_transport(transport)
{
    m_world.settings = plan.settings;
    m_world.script = merged(plan.script, byHand);
    m_world.scripted = m_world.script.size();
    m_world.server = Server(plan.settings.seed ^ serverSeed);
    for (const PlannedFault &fault : plan.faults)
        m_world.link.plan(fault);
    for (const PlannedIncident &incident : plan.incidents)
        m_world.server.plan(incident);

    const qsizetype orders = m_world.scripted;
    const qsizetype keyed = keepsKeys(plan.settings.strategy) ? orders : 0;
    m_trace.reserve(eventsAtFirst + eventsOfAClick * orders, messagesOfAClick * orders, keyChangesOfAClick * keyed);
    m_world.server.reserve(plan.settings, orders);
    Event &started = note(EventKind::RunStarted, model::Lane::User);
    started.strategy = plan.settings.strategy;
    for (const TimedCommand &each : plan.script) {
        if (const auto *press = std::get_if<Click>(&each.command))
            std::ignore = join(press->form.customer(), false);
    }
}

Engine::Engine(const World &world, Retention retention) : m_trace(world.settings), m_transport(Transport::Memory), m_retention(retention)
{
    for (const ClientLane &lane : world.lanes)
        m_trace.addClient({{}, lane.name, lane.isExternal});
    goOnWith(World(world));
}

void Engine::goOnWith(World &&world)
{
    m_world = std::move(world);
    m_trace.clear();
    m_pending = std::count_if(m_world.agenda.begin(), m_world.agenda.end(), [](const Due &due) { return due.kind == Due::Kind::Command; });
    carryOutWire();
}

/// What is first in the script, or first on the agenda, without what has become pointless. Commands come before all else that
/// is due at their time.
Engine::Next Engine::next()
{
    if (isExhausted())
        return Next::Nothing;
    const TimedCommand *command = m_world.obeyed < m_world.scripted ? &m_world.script.at(m_world.obeyed) : nullptr;
    for (Agenda &agenda = m_world.agenda; !agenda.isEmpty(); agenda.take()) {
        if (command && command->at <= agenda.first().at)
            return Next::Command;
        if (!m_world.isStale(agenda.first()))
            return Next::Due;
    }
    return command ? Next::Command : Next::Nothing;
}

std::optional<Instant> Engine::nextDue()
{
    switch (next()) {
    case Next::Nothing: return std::nullopt;
    case Next::Command: return m_world.script.at(m_world.obeyed).at;
    case Next::Due: return m_world.agenda.first().at;
    }
    Q_UNREACHABLE();
}

bool Engine::step()
{
    if (isWaitingForWire())
        return false;
    if (m_retention == Retention::LastStep)
        m_trace.clear();
    switch (next()) {
    case Next::Nothing: return false;
    case Next::Command: {
        const TimedCommand &first = m_world.script.at(m_world.obeyed++);
        m_world.now = std::max(m_world.now, first.at);
        execute(first.command);
        break;
    }
    case Next::Due: {
        const Due first = m_world.agenda.take();
        m_world.agenda.setChain(first.chain);
        m_world.now = std::max(m_world.now, first.at);
        handle(first);
        break;
    }
    }
    if (!m_world.wire.isEmpty())
        carryOutWire();
    return true;
}

void Engine::runUntil(Instant end)
{
    for (auto due = nextDue(); due && *due <= end; due = nextDue()) {
        if (!step())
            return;
    }
    if (!isWaitingForWire())
        m_world.now = std::max(m_world.now, end);
}

void Engine::runToEnd()
{
    while (step()) { }
}

void Engine::useMemory()
{
    m_transport = Transport::Memory;
    carryOutWire();
}

Instant Engine::earliestCommand() const
{
    const Instant last = m_trace.isEmpty() ? m_world.now : m_trace.end(); // what is not written down may have happened just now
    return std::max(m_world.now, last + std::chrono::microseconds(1));
}

void Engine::perform(const Command &command, Instant at)
{
    if (isExhausted())
        return;
    m_world.script.append({at, command});
    ++m_pending;
    m_world.agenda.add(at, Due::Kind::Command, quint32(m_world.script.size() - 1));
    runUntil(at);
}

Script Engine::performed() const
{
    Script script = m_world.script.sliced(m_world.scripted);
    script.removeIf([](const TimedCommand &each) { return !isRecorded(each); });
    for (TimedCommand &each : script) {
        if (auto *received = std::get_if<ReceiveExternal>(&each.command))
            received->call = {};
        else if (auto *leaving = std::get_if<LeaveExternal>(&each.command))
            leaving->call = {};
    }
    return script;
}

qsizetype Engine::performedCount() const
{
    return std::count_if(m_world.script.cbegin() + m_world.scripted, m_world.script.cend(), isRecorded);
}

void Engine::handle(const Due &due)
{
    switch (due.kind) {
    case Due::Kind::Command:
        if (auto *leaving = std::get_if<LeaveExternal>(&m_world.script[due.number].command))
            leaving->attempt = attemptOf(*leaving);
        execute(m_world.script.at(due.number).command);
        --m_pending;
        if (!m_keepsCommands && m_pending == 0)
            m_world.script.resize(m_world.scripted);
        break;
    case Due::Kind::RequestArrives: requestArrives({due.number}); break;
    case Due::Kind::RequestVanishes: requestVanishes({due.number}); break;
    case Due::Kind::ResponseArrives: responseArrives({due.number}); break;
    case Due::Kind::ResponseVanishes: responseVanishes({due.number}); break;
    case Due::Kind::ConnectionBreaks: connectionBreaks({due.number}); break;
    case Due::Kind::CutIsNoticed: cutIsNoticed({due.number}, due.client); break;
    case Due::Kind::WorkEnds: m_world.server.finished(serverTurn(), {due.number}); break;
    case Due::Kind::TimeoutEnds: lane(due.client).client.timedOut(clientTurn(), {due.number}); break;
    case Due::Kind::PauseEnds: lane(due.client).client.retryDue(clientTurn(), {due.number}); break;
    case Due::Kind::ServerRestarts:
        m_world.server.restarted();
        note(EventKind::ServerRestarted, model::Lane::Server);
        break;
    }
}

void Engine::schedule(Due::Kind kind, Duration after, quint32 number, ClientId client)
{
    m_world.agenda.add(m_world.now + after, kind, number, client);
}

void Engine::sendRequest(ClientId client, AttemptId attempt, IntentId intent, Request &&request)
{
    m_world.wire.emplaceBack(WireTask::Kind::Request, Flight {{}, attempt, client, intent, {}, FaultKind::None, std::move(request)});
}

void Engine::startTimeout(ClientId client, AttemptId attempt, Duration after)
{
    schedule(Due::Kind::TimeoutEnds, after, attempt.value, client);
}

void Engine::startRetryTimer(ClientId client, ClickId click, Duration pause) { schedule(Due::Kind::PauseEnds, pause, click.value, client); }

void Engine::abandon(ClientId client, AttemptId attempt, IntentId intent)
{
    m_world.wire.emplaceBack(WireTask::Kind::Abandon, Flight {{}, attempt, client, intent, {}, FaultKind::None});
}

void Engine::startWork(ExchangeId exchange, Duration duration) { schedule(Due::Kind::WorkEnds, duration, exchange.value); }

void Engine::closeConnection(const Exchange &exchange)
{
    Event &cut = note(EventKind::ConnectionCut, model::Lane::Server);
    cut.client = exchange.client;
    cut.attempt = exchange.attempt;
    cut.intent = exchange.intent;
    cut.exchange = exchange.id;
    schedule(Due::Kind::CutIsNoticed, m_world.settings.link.latency, exchange.attempt.value, exchange.client);
}

void Engine::startRestart(Duration after) { schedule(Due::Kind::ServerRestarts, after, 0); }

/// Who waits outside is answered whatever the transport; for one who does not, nothing meets a wire.
bool Engine::staysInMemory(const WireTask &task) const
{
    return !task.call.isSet() && (m_transport == Transport::Memory || m_world.lanes.at(task.flight.client.index()).isExternal);
}

/// Delivers at once what needs no wire.
void Engine::carryOutWire()
{
    while (!m_world.wire.isEmpty() && staysInMemory(m_world.wire.constFirst())) {
        WireTask &task = m_world.wire.first();
        switch (task.kind) {
        case WireTask::Kind::Request:
            if (m_world.settings.client.resendsOnCut)
                m_world.library.append({task.flight.attempt, task.request(), false});
            sendOver(std::move(task.flight), {});
            m_world.wire.removeFirst();
            break;
        case WireTask::Kind::Response: responseDelivered(Response(task.response())); break;
        case WireTask::Kind::Abandon: abandonDelivered(); break;
        case WireTask::Kind::Cut: {
            const auto call = std::find_if(m_world.library.begin(), m_world.library.end(),
                [&task](const LibraryCall &each) { return each.attempt == task.flight.attempt; });
            if (call != m_world.library.end() && !call->hasResent) {
                call->hasResent = true;
                requestDelivered(Request(call->request));
            } else {
                closeDelivered();
            }
            break;
        }
        }
    }
}

} // namespace idemlab::sim
