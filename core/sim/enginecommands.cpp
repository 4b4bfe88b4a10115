// SPDX-License-Identifier: MIT
// What is done to a run from outside.
#include "sim/engine.h"

#include "model/settings.h"

#include <algorithm>
#include <utility>

namespace idemlab::sim {

using namespace model;

namespace {

/// A timeline with hundreds of lanes shows nothing; whoever comes later shares one.
constexpr qsizetype mostExternalLanes = 20;

constexpr quint64 clientSeed = 0xc11e;

} // namespace

void Engine::obey(const Command &command)
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
    for (ClientLane &lane : m_world.lanes) {
        if (lane.isExternal == isExternal && lane.name == name)
            return lane;
    }
    const auto externals =
        std::count_if(m_world.lanes.cbegin(), m_world.lanes.cend(), [](const ClientLane &lane) { return lane.isExternal; });
    if (isExternal && externals == mostExternalLanes)
        return *std::find_if(m_world.lanes.rbegin(), m_world.lanes.rend(), [](const ClientLane &lane) { return lane.isExternal; });

    const ClientId id = m_trace.addClient({{}, name, isExternal});
    const quint64 seed = m_world.settings.seed * clientSeed + id.value;
    m_world.lanes.append({Client(id, isExternal ? QString() : name, seed), name, isExternal});
    Event &joined = note(EventKind::ClientJoined, model::Lane::Client);
    joined.client = id;
    return m_world.lanes.last();
}

void Engine::receive(const ReceiveExternal &external)
{
    const ClientId client = join(external.client, true).client.id();
    ExternalCall call {m_world.numbers.nextAttempt(), client, {}, external.request.purpose, external.call};
    bool formsIntent = false;
    call.intent = externalIntent(client, external.request, formsIntent);
    Event &started = note(EventKind::AttemptStarted, model::Lane::Client);
    started.client = client;
    started.intent = call.intent;
    started.attempt = call.attempt;
    started.purpose = external.request.purpose;
    started.key = external.request.key;
    started.order = external.request.orderId;
    started.number = 1;
    started.first = formsIntent;
    started.amount = formsIntent ? external.request.form.amount() : 0;
    m_world.externals.append(call);
    sendOver({{}, call.attempt, client, call.intent, {}, FaultKind::None, external.request}, external.wire);
}

/// What a program outside wants cannot be known; what names its operation, a key or an id, stands for one intent.
IntentId Engine::externalIntent(ClientId client, const Request &request, bool &isNew)
{
    if (request.purpose != Purpose::PlaceOrder && request.purpose != Purpose::PutOrder)
        return {};
    const QByteArray name = request.purpose == Purpose::PutOrder ? request.orderId.text() : request.key.text();
    isNew = true;
    if (name.isEmpty())
        return m_world.numbers.nextIntent();
    IntentId &intent = m_world.externalIntents[{client, name}];
    isNew = !intent.isSet();
    if (isNew)
        intent = m_world.numbers.nextIntent();
    return intent;
}

void Engine::settle(const ExternalCall &call, const Response &response)
{
    if (!call.intent.isSet())
        return;
    Event &event = note(response.isSuccess() ? EventKind::Settled : EventKind::Refused, model::Lane::Client);
    event.client = call.client;
    event.intent = call.intent;
    event.attempt = call.attempt;
    event.status = response.status;
    event.problem = response.problem;
    event.order = response.order;
    event.amount = response.form.amount();
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
    m_world.externals.erase(call);
}

} // namespace idemlab::sim
