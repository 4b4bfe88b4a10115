// SPDX-License-Identifier: MIT
// What crosses the network, and what the network does to it.
#include "sim/engine.h"

#include <algorithm>
#include <utility>

namespace idemlab::sim {

using namespace model;

namespace {

template<typename Kind>
Kind taken(QList<Kind> &flights, MessageId message)
{
    const auto found = std::lower_bound(flights.begin(), flights.end(), message,
        [](const Flight &flight, MessageId sought) { return flight.message < sought; });
    Kind flight = std::move(*found);
    flights.erase(found);
    return flight;
}

} // namespace

Event &Engine::note(EventKind kind, model::Lane lane, const Flight &flight)
{
    Event &event = note(kind, lane);
    event.client = flight.client;
    event.intent = flight.intent;
    event.attempt = flight.attempt;
    event.exchange = flight.exchange;
    event.message = flight.message;
    event.fault = flight.fault;
    return event;
}

Event &Engine::note(EventKind kind, model::Lane lane, const RequestFlight &flight)
{
    Event &event = note(kind, lane, static_cast<const Flight &>(flight));
    event.purpose = flight.request.purpose;
    event.key = flight.request.key;
    event.order = flight.request.orderId;
    return event;
}

Event &Engine::note(EventKind kind, model::Lane lane, const ResponseFlight &flight)
{
    Event &event = note(kind, lane, static_cast<const Flight &>(flight));
    event.status = flight.response.status;
    event.problem = flight.response.problem;
    event.order = flight.response.order;
    event.key = flight.response.key;
    event.replayed = flight.response.replayed;
    event.direction = Direction::Response;
    return event;
}

/// A toggle that was to catch one message has caught this one.
void Engine::noteSpent(const Flight &flight)
{
    Event &spent = note(EventKind::FaultSpent, model::Lane::Network);
    spent.fault = flight.fault;
    spent.message = flight.message;
}

/// Not with removeFirst(), which gives the room in front away: nearly always it is the only one.
Flight Engine::takeWireTask()
{
    const Flight flight = m_world.wire.constFirst().flight;
    m_world.wire.remove(0);
    return flight;
}

void Engine::requestCrossed(const Request &request)
{
    const bool isAgain = m_world.wire.constFirst().kind == WireTask::Kind::Cut;
    RequestFlight flight {m_world.wire.constFirst().flight, request};
    m_world.wire.remove(0);
    if (isAgain)
        note(EventKind::LibraryResent, model::Lane::Client, flight);
    sendOver(std::move(flight), {});
}

void Engine::sendOver(RequestFlight &&flight, const QByteArray &wire)
{
    const auto putDown = [&] {
        Message &message = m_trace.addMessage(flight.request);
        message.client = flight.client;
        message.attempt = flight.attempt;
        message.wire = wire;
        flight.message = message.id;
    };
    const Fate fate = m_world.link.send(Direction::Request, flight.request.purpose);
    flight.fault = fate.fault;
    putDown();

    const LinkSettings &link = m_world.settings.link;
    const Duration extra = fate.extra > Duration::zero() ? fate.extra : link.delay;
    const Duration travel = link.latency + (fate.fault == FaultKind::DelayRequest ? extra : Duration::zero());
    note(EventKind::RequestSent, model::Lane::Network, flight).span = travel;
    if (fate.springsBack)
        noteSpent(flight);

    if (fate.fault == FaultKind::DropRequest)
        schedule(Due::Kind::RequestVanishes, travel / 2, flight.message.value);
    else
        schedule(Due::Kind::RequestArrives, travel, flight.message.value);
    if (fate.fault == FaultKind::DuplicateRequest) {
        m_world.requests.append(flight);
        const MessageId first = flight.message;
        putDown();
        const Duration after = fate.extra > Duration::zero() ? fate.extra : link.duplicateAfter;
        Event &doubled = note(EventKind::RequestDuplicated, model::Lane::Network, flight);
        doubled.related = first;
        doubled.span = travel + after;
        schedule(Due::Kind::RequestArrives, travel + after, flight.message.value);
    }
    m_world.requests.append(std::move(flight));
}

void Engine::requestArrives(MessageId message)
{
    RequestFlight flight = taken(m_world.requests, message);
    flight.fault = FaultKind::None;
    if (m_world.server.isDown()) {
        note(EventKind::ConnectionCut, model::Lane::Server, flight);
        schedule(Due::Kind::CutIsNoticed, m_world.settings.link.latency, flight.attempt.value, flight.client);
        return;
    }
    flight.exchange = m_world.numbers.nextExchange();
    note(EventKind::RequestArrived, model::Lane::Server, flight);
    m_world.server.arrived(serverTurn(),
        {flight.exchange, flight.attempt, flight.client, flight.intent, std::move(flight.request)});
}

void Engine::sendResponse(const Exchange &exchange, Response &&response, Rule rule)
{
    const Fate fate = m_world.link.send(Direction::Response, exchange.request.purpose);
    Message &message = m_trace.addMessage(response);
    message.client = exchange.client;
    message.attempt = exchange.attempt;
    message.exchange = exchange.id;
    m_world.responses.push_back(
        {{message.id, exchange.attempt, exchange.client, exchange.intent, exchange.id, fate.fault}, std::move(response)});
    const ResponseFlight &flight = m_world.responses.constLast();

    const LinkSettings &link = m_world.settings.link;
    const Duration extra = fate.extra > Duration::zero() ? fate.extra : link.delay;
    const Duration travel = link.latency + (fate.fault == FaultKind::DelayResponse ? extra : Duration::zero());
    Event &sent = note(EventKind::ResponseSent, model::Lane::Server, flight);
    sent.purpose = exchange.request.purpose;
    sent.rule = rule;
    sent.span = travel;
    if (fate.springsBack)
        noteSpent(flight);

    const auto kind = fate.fault == FaultKind::DropResponse ? Due::Kind::ResponseVanishes
        : fate.fault == FaultKind::CutConnection            ? Due::Kind::ConnectionBreaks
                                                            : Due::Kind::ResponseArrives;
    schedule(kind, kind == Due::Kind::ResponseArrives ? travel : travel / 2, flight.message.value);
}

void Engine::requestVanishes(MessageId message)
{
    note(EventKind::RequestLost, model::Lane::Network, taken(m_world.requests, message));
}

void Engine::responseArrives(MessageId message)
{
    ResponseFlight flight = taken(m_world.responses, message);
    flight.fault = FaultKind::None;
    if (!isAwaited(flight.attempt, flight.client)) {
        note(EventKind::ResponseIgnored, model::Lane::Client, flight);
        return;
    }
    if (m_carriage == Carriage::Memory)
        answerReaches(flight);
    else
        m_world.wire.emplaceBack(WireTask::Kind::Response, flight).response = std::move(flight.response);
}

void Engine::responseCrossed(const Response &response)
{
    const ResponseFlight flight {m_world.wire.constFirst().flight, response};
    m_world.wire.remove(0);
    answerReaches(flight);
}

void Engine::answerReaches(const ResponseFlight &flight)
{
    note(EventKind::ResponseArrived, model::Lane::Client, flight);
    m_world.library.removeIf([&flight](const LibraryCall &call) { return call.attempt == flight.attempt; });
    ClientLane &owner = lane(flight.client);
    if (!owner.isExternal) {
        owner.client.answered(clientTurn(), flight.attempt, flight.response);
        return;
    }
    const auto call = std::find_if(m_world.externals.cbegin(), m_world.externals.cend(),
        [&flight](const ExternalCall &each) { return each.attempt == flight.attempt; });
    if (call == m_world.externals.cend())
        return;
    settle(*call, flight.response);
    m_world.externals.erase(call);
}

void Engine::responseVanishes(MessageId message)
{
    note(EventKind::ResponseLost, model::Lane::Network, taken(m_world.responses, message));
}

/// Half way the answer is gone, and the closing of the connection goes on to the client in its place.
void Engine::connectionBreaks(MessageId message)
{
    const ResponseFlight flight = taken(m_world.responses, message);
    note(EventKind::ConnectionCut, model::Lane::Network, flight);
    schedule(Due::Kind::CutIsNoticed, m_world.settings.link.latency - m_world.settings.link.latency / 2, flight.attempt.value,
        flight.client);
}

void Engine::cutIsNoticed(AttemptId attempt, ClientId client)
{
    m_world.wire.emplaceBack(WireTask::Kind::Cut, Flight {{}, attempt, client, intentOf(attempt, client), {}, FaultKind::None});
}

IntentId Engine::intentOf(AttemptId attempt, ClientId client) const
{
    const ClientLane &owner = m_world.lanes.at(client.index());
    if (!owner.isExternal)
        return owner.client.intentOf(attempt);
    const auto call = std::find_if(m_world.externals.cbegin(), m_world.externals.cend(),
        [attempt](const ExternalCall &each) { return each.attempt == attempt; });
    return call == m_world.externals.cend() ? IntentId {} : call->intent;
}

void Engine::closeCrossed()
{
    const Flight end = takeWireTask();
    m_world.library.removeIf([&end](const LibraryCall &call) { return call.attempt == end.attempt; });
    ClientLane &owner = lane(end.client);
    if (!owner.isExternal) {
        if (owner.client.isWaiting(end.attempt))
            owner.client.disconnected(clientTurn(), end.attempt);
        return;
    }
    Event &gone = note(EventKind::Disconnected, model::Lane::Client);
    gone.client = end.client;
    gone.intent = end.intent;
    gone.attempt = end.attempt;
    m_world.externals.removeIf([&end](const ExternalCall &call) { return call.attempt == end.attempt; });
}

void Engine::abandonCrossed()
{
    const Flight end = takeWireTask();
    m_world.library.removeIf([&end](const LibraryCall &call) { return call.attempt == end.attempt; });
}

} // namespace idemlab::sim
