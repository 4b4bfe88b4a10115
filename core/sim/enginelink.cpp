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
    return event;
}

Event &Engine::note(EventKind kind, model::Lane lane, const Flight &flight, const Request &request)
{
    Event &event = note(kind, lane, flight);
    event.purpose = request.purpose;
    event.key = request.key;
    event.order = request.orderId;
    return event;
}

Event &Engine::note(EventKind kind, model::Lane lane, const Flight &flight, const Response &response)
{
    Event &event = note(kind, lane, flight);
    event.status = response.status;
    event.problem = response.problem;
    event.order = response.order;
    event.key = response.key;
    event.replayed = response.replayed;
    event.direction = Direction::Response;
    return event;
}

/// A toggle that was to catch one message has caught this one.
void Engine::recordSpentFault(const Flight &flight)
{
    Event &spent = note(EventKind::FaultSpent, model::Lane::Network);
    spent.fault = flight.fault;
    spent.message = flight.message;
}

/// An answer may have left the network and wait for the wire.
MessageId Engine::oldestUnderWay() const
{
    MessageId oldest = m_world.flights.isEmpty() ? MessageId() : m_world.flights.constFirst().message;
    for (const WireTask &task : m_world.wire) {
        if (task.flight.message.isSet() && (!oldest.isSet() || task.flight.message < oldest))
            oldest = task.flight.message;
    }
    return oldest;
}

WireTask Engine::takeWireTask() { return m_world.wire.takeFirst(); }

Flight Engine::takeFlight(MessageId message)
{
    QList<Flight> &flights = m_world.flights;
    const auto found = std::lower_bound(
        flights.cbegin(), flights.cend(), message, [](const Flight &flight, MessageId sought) { return flight.message < sought; });
    return flights.takeAt(found - flights.cbegin());
}

void Engine::requestDelivered(const Request &request, const QByteArray &bytes)
{
    WireTask task = takeWireTask();
    if (task.kind == WireTask::Kind::Cut)
        note(EventKind::LibraryResent, model::Lane::Client, task.flight, request);
    task.flight.content = request;
    sendOver(std::move(task.flight), bytes);
}

const Flight &Engine::launch(Flight &&flight, const QByteArray &wire, MessageId answers)
{
    const Flight &launched = m_world.flights.emplaceBack(std::move(flight));
    if (m_retention == Retention::LastStep)
        return launched;
    const auto *response = std::get_if<Response>(&launched.content);
    Message &message =
        response ? m_trace.addMessage(launched.message, *response) : m_trace.addMessage(launched.message, launched.request());
    message.client = launched.client;
    message.attempt = launched.attempt;
    message.answers = answers;
    message.wire = wire;
    return launched;
}

void Engine::sendOver(Flight &&started, const QByteArray &wire)
{
    const MessageOutcome outcome = m_world.link.send(Direction::Request, started.request().purpose);
    started.fault = outcome.fault;
    started.message = m_world.numbers.nextMessage();
    const Flight &flight = launch(std::move(started), wire);

    const LinkSettings &link = m_world.settings.link;
    const Duration extra = outcome.extra > Duration::zero() ? outcome.extra : link.delay;
    const Duration travel = link.latency + (outcome.fault == FaultKind::DelayRequest ? extra : Duration::zero());
    note(EventKind::RequestSent, model::Lane::Network, flight, flight.request()).span = travel;
    if (outcome.autoResets)
        recordSpentFault(flight);

    if (outcome.fault == FaultKind::DropRequest)
        schedule(Due::Kind::RequestVanishes, travel / 2, flight.message.value);
    else
        schedule(Due::Kind::RequestArrives, travel, flight.message.value);
    if (outcome.fault == FaultKind::DuplicateRequest) {
        Flight second = flight;
        second.message = m_world.numbers.nextMessage();
        const Duration after = outcome.extra > Duration::zero() ? outcome.extra : link.duplicateAfter;
        Event &doubled = note(EventKind::RequestDuplicated, model::Lane::Network, second, second.request());
        doubled.related = flight.message;
        doubled.span = travel + after;
        schedule(Due::Kind::RequestArrives, travel + after, second.message.value);
        launch(std::move(second), wire);
    }
}

void Engine::requestArrives(MessageId message)
{
    Flight flight = takeFlight(message);
    flight.fault = FaultKind::None;
    const Request &request = flight.request();
    if (m_world.server.isDown()) {
        note(EventKind::ConnectionCut, model::Lane::Server, flight, request);
        schedule(Due::Kind::CutIsNoticed, m_world.settings.link.latency, flight.attempt.value, flight.client);
        return;
    }
    flight.exchange = m_world.numbers.nextExchange();
    note(EventKind::RequestArrived, model::Lane::Server, flight, request);
    m_world.server.arrived(serverTurn(),
        {flight.exchange, message, flight.attempt, flight.client, flight.intent, std::get<Request>(std::move(flight.content))});
}

void Engine::sendResponse(const Exchange &exchange, Response &&response, Rule rule)
{
    const MessageOutcome outcome = m_world.link.send(Direction::Response, exchange.request.purpose);
    const Flight &flight = launch({m_world.numbers.nextMessage(), exchange.attempt, exchange.client, exchange.intent, exchange.id,
                                      outcome.fault, std::move(response)},
        {}, exchange.message);

    const LinkSettings &link = m_world.settings.link;
    const Duration extra = outcome.extra > Duration::zero() ? outcome.extra : link.delay;
    const Duration travel = link.latency + (outcome.fault == FaultKind::DelayResponse ? extra : Duration::zero());
    Event &sent = note(EventKind::ResponseSent, model::Lane::Server, flight, flight.response());
    sent.purpose = exchange.request.purpose;
    sent.rule = rule;
    sent.span = travel;
    if (outcome.autoResets)
        recordSpentFault(flight);

    const auto kind = outcome.fault == FaultKind::DropResponse ? Due::Kind::ResponseVanishes
        : outcome.fault == FaultKind::CutConnection            ? Due::Kind::ConnectionBreaks
                                                               : Due::Kind::ResponseArrives;
    schedule(kind, kind == Due::Kind::ResponseArrives ? travel : travel / 2, flight.message.value);
}

void Engine::requestVanishes(MessageId message)
{
    const Flight flight = takeFlight(message);
    note(EventKind::RequestLost, model::Lane::Network, flight, flight.request());
    m_world.externalIntents.unanswered(flight.attempt, Supposition::Lost);
}

void Engine::responseArrives(MessageId message)
{
    Flight flight = takeFlight(message);
    flight.fault = FaultKind::None;
    const Response &response = flight.response();
    const CallId call = callOf(flight.attempt);
    if (!m_world.isAwaited(flight.attempt, flight.client))
        note(EventKind::ResponseIgnored, model::Lane::Client, flight, response);
    else if (m_transport == Transport::Memory && !call.isSet())
        answerReaches(flight, response);
    else
        m_world.wire.emplaceBack(WireTask::Kind::Response, Flight(flight), call);
}

void Engine::responseDelivered(const Response &response, const QByteArray &bytes)
{
    const Flight flight = takeWireTask().flight;
    if (!bytes.isEmpty() && m_trace.hasMessage(flight.message))
        m_trace.setWire(flight.message, bytes);
    answerReaches(flight, response);
}

void Engine::answerReaches(const Flight &flight, const Response &response)
{
    note(EventKind::ResponseArrived, model::Lane::Client, flight, response);
    libraryForgets(flight.attempt);
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

void Engine::responseVanishes(MessageId message)
{
    const Flight flight = takeFlight(message);
    note(EventKind::ResponseLost, model::Lane::Network, flight, flight.response());
    m_world.externalIntents.unanswered(flight.attempt, Supposition::Lost);
}

/// Half way the answer is gone, and the closing of the connection goes on to the client in its place.
void Engine::connectionBreaks(MessageId message)
{
    const Flight flight = takeFlight(message);
    note(EventKind::ConnectionCut, model::Lane::Network, flight, flight.response());
    schedule(
        Due::Kind::CutIsNoticed, m_world.settings.link.latency - m_world.settings.link.latency / 2, flight.attempt.value, flight.client);
}

void Engine::cutIsNoticed(AttemptId attempt, ClientId client)
{
    m_world.wire.emplaceBack(
        WireTask::Kind::Cut, Flight {{}, attempt, client, intentOf(attempt, client), {}, FaultKind::None}, callOf(attempt));
}

CallId Engine::callOf(AttemptId attempt) const
{
    const auto call = std::find_if(
        m_world.externals.cbegin(), m_world.externals.cend(), [attempt](const ExternalCall &each) { return each.attempt == attempt; });
    return call == m_world.externals.cend() ? CallId {} : call->call;
}

IntentId Engine::intentOf(AttemptId attempt, ClientId client) const
{
    const ClientLane &owner = m_world.lanes.at(client.index());
    if (!owner.isExternal)
        return owner.client.intentOf(attempt);
    const auto call = std::find_if(
        m_world.externals.cbegin(), m_world.externals.cend(), [attempt](const ExternalCall &each) { return each.attempt == attempt; });
    return call == m_world.externals.cend() ? IntentId {} : call->intent;
}

void Engine::closeDelivered()
{
    const Flight end = takeWireTask().flight;
    libraryForgets(end.attempt);
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
    m_world.externalIntents.unanswered(end.attempt, Supposition::Cut);
    m_world.externals.removeIf([&end](const ExternalCall &call) { return call.attempt == end.attempt; });
}

void Engine::abandonDelivered() { libraryForgets(takeWireTask().flight.attempt); }

void Engine::libraryForgets(AttemptId attempt)
{
    if (!m_world.library.isEmpty())
        m_world.library.removeIf([attempt](const LibraryCall &call) { return call.attempt == attempt; });
}

} // namespace idemlab::sim
