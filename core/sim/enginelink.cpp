// SPDX-License-Identifier: MIT
// What crosses the network, and what the network does to it.
#include "sim/engine.h"

#include <algorithm>
#include <utility>

namespace idemlab::sim {

using namespace model;

Event &Engine::note(EventKind kind, model::Lane lane, const Flight &flight)
{
    Event &event = note(kind, lane);
    event.client = flight.client;
    event.intent = flight.intent;
    event.attempt = flight.attempt;
    event.exchange = flight.exchange;
    event.message = flight.message;
    event.fault = flight.fault;
    if (const auto *request = std::get_if<Request>(&flight.content)) {
        event.purpose = request->purpose;
        event.key = request->key;
        event.order = request->orderId;
    } else {
        const auto &response = std::get<Response>(flight.content);
        event.status = response.status;
        event.problem = response.problem;
        event.order = response.order;
        event.key = response.key;
        event.replayed = response.replayed;
        event.direction = Direction::Response;
    }
    return event;
}

/// A toggle that was to catch one message has caught this one.
void Engine::noteSpent(const Flight &flight)
{
    Event &spent = note(EventKind::FaultSpent, model::Lane::Network);
    spent.fault = flight.fault;
    spent.message = flight.message;
}

Flight Engine::takeFlight(MessageId message)
{
    const auto found = std::find_if(
        m_world.flights.begin(), m_world.flights.end(), [message](const Flight &flight) { return flight.message == message; });
    Flight flight = std::move(*found);
    m_world.flights.erase(found);
    return flight;
}

Flight Engine::takeWireTask()
{
    return m_world.wire.takeFirst().flight;
}

void Engine::requestCrossed(const Request &request)
{
    const bool isAgain = m_world.wire.constFirst().kind == WireTask::Kind::Cut;
    Flight flight = takeWireTask();
    flight.message = {};
    flight.fault = FaultKind::None;
    flight.exchange = {};
    flight.content = request;
    if (isAgain)
        note(EventKind::LibraryResent, model::Lane::Client, flight);
    sendOver(std::move(flight), {});
}

void Engine::sendOver(Flight &&flight, const QByteArray &wire)
{
    const auto putDown = [&] {
        Message &message = m_trace.addMessage(std::get<Request>(flight.content));
        message.client = flight.client;
        message.attempt = flight.attempt;
        message.wire = wire;
        flight.message = message.id;
    };
    const Fate fate = m_world.link.send(Direction::Request, std::get<Request>(flight.content).purpose);
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
        m_world.flights.append(flight);
        const MessageId first = flight.message;
        putDown();
        const Duration after = fate.extra > Duration::zero() ? fate.extra : link.duplicateAfter;
        Event &doubled = note(EventKind::RequestDuplicated, model::Lane::Network, flight);
        doubled.related = first;
        doubled.span = travel + after;
        schedule(Due::Kind::RequestArrives, travel + after, flight.message.value);
    }
    m_world.flights.append(std::move(flight));
}

void Engine::requestArrives(MessageId message)
{
    Flight flight = takeFlight(message);
    flight.fault = FaultKind::None;
    if (m_world.server.isDown()) {
        note(EventKind::ConnectionCut, model::Lane::Server, flight);
        schedule(Due::Kind::CutIsNoticed, m_world.settings.link.latency, flight.attempt.value, flight.client);
        return;
    }
    flight.exchange = m_world.numbers.nextExchange();
    note(EventKind::RequestArrived, model::Lane::Server, flight);
    m_world.server.arrived(serverTurn(),
        {flight.exchange, flight.attempt, flight.client, flight.intent, std::move(std::get<Request>(flight.content))});
}

void Engine::sendResponse(const Exchange &exchange, Response &&response, Rule rule)
{
    const Fate fate = m_world.link.send(Direction::Response, exchange.request.purpose);
    Message &message = m_trace.addMessage(response);
    message.client = exchange.client;
    message.attempt = exchange.attempt;
    message.exchange = exchange.id;
    Flight &flight = m_world.flights.emplaceBack();
    flight.message = message.id;
    flight.attempt = exchange.attempt;
    flight.client = exchange.client;
    flight.intent = exchange.intent;
    flight.exchange = exchange.id;
    flight.fault = fate.fault;
    flight.content.emplace<Response>(std::move(response));

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

void Engine::responseArrives(MessageId message)
{
    Flight flight = takeFlight(message);
    flight.fault = FaultKind::None;
    if (!isAwaited(flight.attempt, flight.client)) {
        note(EventKind::ResponseIgnored, model::Lane::Client, flight);
        return;
    }
    if (m_carriage == Carriage::Memory)
        answerReaches(flight);
    else
        m_world.wire.push_back({WireTask::Kind::Response, std::move(flight)});
}

void Engine::responseCrossed(const Response &response)
{
    Flight flight = takeWireTask();
    flight.content = response;
    answerReaches(flight);
}

void Engine::answerReaches(const Flight &flight)
{
    const auto &response = std::get<Response>(flight.content);
    note(EventKind::ResponseArrived, model::Lane::Client, flight);
    m_world.library.removeIf([&flight](const LibraryCall &call) { return call.attempt == flight.attempt; });
    ClientLane &owner = lane(flight.client);
    if (!owner.isExternal) {
        owner.client.answered(clientTurn(), flight.attempt, response);
        return;
    }
    const auto call = std::find_if(m_world.externals.cbegin(), m_world.externals.cend(),
        [&flight](const ExternalCall &each) { return each.attempt == flight.attempt; });
    if (call == m_world.externals.cend())
        return;
    settle(*call, response);
    m_world.externals.erase(call);
}

void Engine::vanishes(MessageId message, EventKind kind)
{
    note(kind, model::Lane::Network, takeFlight(message));
}

/// Half way the answer is gone, and the closing of the connection goes on to the client in its place.
void Engine::connectionBreaks(MessageId message)
{
    const Flight flight = takeFlight(message);
    note(EventKind::ConnectionCut, model::Lane::Network, flight);
    schedule(Due::Kind::CutIsNoticed, m_world.settings.link.latency - m_world.settings.link.latency / 2, flight.attempt.value,
        flight.client);
}

void Engine::cutIsNoticed(AttemptId attempt, ClientId client)
{
    m_world.wire.push_back({WireTask::Kind::Cut, {{}, attempt, client, intentOf(attempt, client), {}, FaultKind::None, Request {}}});
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
