// SPDX-License-Identifier: MIT
// What is done to a run from outside.
#include "sim/engine.h"

#include "model/settings.h"

#include <algorithm>
#include <utility>

namespace idemlab::sim {

using namespace model;

namespace {

/// A timeline with hundreds of lanes shows nothing; whoever comes later shares one, which is another.
constexpr qsizetype mostOwnLanes = 20;
/// Programs that are told apart in the shared lane.
constexpr qsizetype mostSharers = 1000;

constexpr quint64 clientSeed = 0xc11e;

} // namespace

void Engine::execute(const Command &command)
{
    std::visit(
        [this](const auto &what) {
            using What = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<What, Click>)
                click(what);
            else if constexpr (std::is_same_v<What, SetFault>)
                set(what);
            else if constexpr (std::is_same_v<What, PlanFault>)
                plan(what);
            else if constexpr (std::is_same_v<What, PlanIncident>)
                m_world.server.plan(what.incident);
            else if constexpr (std::is_same_v<What, ChangeSetting>)
                change(what);
            else if constexpr (std::is_same_v<What, ReceiveExternal>)
                receive(what);
            else
                leave(what);
        },
        command);
}

void Engine::click(const Click &click) { join(click.form.customer(), false).client.clicked(clientTurn(), click.form, click.intent); }

void Engine::set(const SetFault &fault)
{
    m_world.link.setMode(fault.kind, fault.mode);
    Event &event = note(EventKind::FaultSet, model::Lane::Network);
    event.fault = fault.kind;
    event.mode = fault.mode;
}

void Engine::plan(const PlanFault &plan)
{
    if (plan.isWithdrawn) {
        m_world.link.withdraw(plan.fault);
        return;
    }
    m_world.link.plan(plan.fault);
    Event &event = note(EventKind::FaultPlanned, model::Lane::Network);
    event.fault = plan.fault.kind;
    event.direction = plan.fault.direction;
    event.number = plan.fault.number;
}

/// What will not do changes nothing: names and values are checked where commands are made.
void Engine::change(const ChangeSetting &change)
{
    if (!applySetting(m_world.settings, change.name, change.value))
        return;
    Event &event = note(EventKind::SettingChanged, model::Lane::User);
    event.number = m_trace.addChange(change.name, change.value);
}

ClientLane &Engine::join(const QString &name, bool isExternal)
{
    const auto known = std::find_if(m_world.lanes.begin(), m_world.lanes.end(),
        [&](const ClientLane &lane) { return lane.isExternal == isExternal && lane.name == name; });
    if (known != m_world.lanes.end())
        return *known;
    return isExternal ? joinExternal(name) : addLane(name, false);
}

/// A program that has no lane of its own.
ClientLane &Engine::joinExternal(const QString &name)
{
    const auto externals =
        std::count_if(m_world.lanes.cbegin(), m_world.lanes.cend(), [](const ClientLane &lane) { return lane.isExternal; });
    if (externals <= mostOwnLanes)
        return addLane(name, true);
    ClientLane &shared =
        *std::find_if(m_world.lanes.rbegin(), m_world.lanes.rend(), [](const ClientLane &lane) { return lane.isExternal; });
    share(shared, name);
    return shared;
}

ClientLane &Engine::addLane(const QString &name, bool isExternal)
{
    const ClientId id = m_trace.addClient({{}, name, isExternal, 1});
    const quint64 seed = m_world.settings.seed * clientSeed + id.value;
    m_world.lanes.append({Client(id, isExternal ? QString() : name, seed), name, isExternal});
    Event &joined = note(EventKind::ClientJoined, model::Lane::Client);
    joined.client = id;
    joined.number = 1;
    return m_world.lanes.last();
}

/// The first of those who share a lane has given it its name and is not counted again.
void Engine::share(ClientLane &lane, const QString &name)
{
    if (m_world.sharers.contains(name) || m_world.sharers.size() == mostSharers)
        return;
    m_world.sharers.insert(name);
    m_trace.shareClient(lane.client.id());
    Event &joined = note(EventKind::ClientJoined, model::Lane::Client);
    joined.client = lane.client.id();
    joined.number = m_trace.client(lane.client.id()).sharedBy;
}

void Engine::receive(const ReceiveExternal &external)
{
    const ClientId client = join(external.client, true).client.id();
    const AttemptId attempt = m_world.numbers.nextAttempt();
    const Request &request = external.request;
    const Meaning meaning =
        m_world.externalIntents.take(external, attempt, m_world.settings.server.policy.keyLookup, m_world.now, m_world.numbers);
    Event &started = note(EventKind::AttemptStarted, model::Lane::Client);
    started.client = client;
    started.intent = meaning.intent;
    started.attempt = attempt;
    started.previous = meaning.previous;
    started.purpose = request.purpose;
    started.key = request.key;
    started.order = request.orderId;
    started.number = meaning.number;
    started.first = meaning.isNew;
    started.supposed = meaning.supposed;
    started.amount = meaning.tellsAmount ? qint32(request.form.amount()) : 0;
    m_world.externals.append({attempt, client, meaning.intent, request.purpose, external.call});
    sendOver({{}, attempt, client, meaning.intent, {}, FaultKind::None, request}, external.wire);
}

void Engine::settle(const ExternalCall &call, const Response &response)
{
    if (!call.intent.isSet())
        return;
    m_world.externalIntents.answered(call.attempt, response);
    Event &event = note(response.isSuccess() ? EventKind::Settled : EventKind::Refused, model::Lane::Client);
    event.client = call.client;
    event.intent = call.intent;
    event.attempt = call.attempt;
    event.status = response.status;
    event.problem = response.problem;
    event.order = response.order;
    event.amount = qint32(response.form.amount());
    event.replayed = response.replayed;
}

/// None where the program of that call has been answered.
AttemptId Engine::attemptOf(const LeaveExternal &leaving) const
{
    if (!leaving.call.isSet())
        return leaving.attempt;
    const auto call = std::find_if(
        m_world.externals.cbegin(), m_world.externals.cend(), [&leaving](const ExternalCall &each) { return each.call == leaving.call; });
    return call == m_world.externals.cend() ? AttemptId {} : call->attempt;
}

void Engine::leave(const LeaveExternal &leaving)
{
    const auto call = std::find_if(m_world.externals.cbegin(), m_world.externals.cend(),
        [&leaving](const ExternalCall &each) { return each.attempt == leaving.attempt; });
    if (call == m_world.externals.cend())
        return;
    Event &gone = note(EventKind::TimedOut, model::Lane::Client);
    gone.client = call->client;
    gone.intent = call->intent;
    gone.attempt = call->attempt;
    m_world.externalIntents.unanswered(call->attempt, Supposition::TimedOut);
    m_world.externals.erase(call);
}

} // namespace idemlab::sim
