// SPDX-License-Identifier: MIT
// How a call becomes a request: which key it carries, and where that comes from.
#include "sim/client.h"

#include <algorithm>
#include <utility>

namespace idemlab::sim {

using namespace model;

Client::Call *Client::callOf(AttemptId attempt)
{
    const auto call = std::find_if(m_calls.begin(), m_calls.end(), [attempt](const Call &c) { return c.attempt == attempt; });
    return call == m_calls.end() ? nullptr : &*call;
}

const Client::Intent *Client::placeOf(IntentId intent) const
{
    return std::lower_bound(m_intents.cbegin(), m_intents.cend(), intent, [](const Intent &each, IntentId id) { return each.id < id; });
}

Client::Intent *Client::placeOf(IntentId intent) { return const_cast<Intent *>(std::as_const(*this).placeOf(intent)); }

Client::Intent &Client::intentOf(const Call &call) { return *placeOf(call.intent); }

const Client::Ticket &Client::ticketOf(const Call &call, KeyScope scope) const
{
    switch (scope) {
    case KeyScope::Order: return placeOf(call.intent)->ticket;
    case KeyScope::Click:
    case KeyScope::Attempt: return call.ticket;
    case KeyScope::Page: return m_page;
    }
    Q_UNREACHABLE();
}

Client::Ticket &Client::ticketOf(Call &call, KeyScope scope) { return const_cast<Ticket &>(std::as_const(*this).ticketOf(call, scope)); }

Event &Client::note(const ClientTurn &turn, EventKind kind, const Call &call, Lane lane) const
{
    Event &event = turn.writer.add(kind, lane);
    event.client = m_id;
    event.click = call.click;
    event.intent = call.intent;
    event.attempt = call.attempt;
    return event;
}

void Client::begin(const ClientTurn &turn, Call &call)
{
    switch (call.strategy) {
    case Strategy::None:
    case Strategy::ServerOnReceipt: sendOrder(turn, call); return;
    case Strategy::Client:
    case Strategy::ResourceId:
        makeTicket(turn, call);
        sendOrder(turn, call);
        return;
    case Strategy::ServerInAdvance: fetchOrJoin(turn, call); return;
    }
}

void Client::send(const ClientTurn &turn, Call &call, Request &&request)
{
    Tries &tries = call.step == Step::FetchKey ? call.fetching : call.ordering;
    const AttemptId previous = tries.last;
    ++tries.count;
    call.attempt = tries.last = turn.numbers.nextAttempt();
    Event &started = note(turn, EventKind::AttemptStarted, call);
    started.purpose = request.purpose;
    started.key = request.key;
    started.order = request.orderId;
    started.number = tries.count;
    started.previous = previous;
    started.span = turn.settings.client.timeout;
    turn.port.sendRequest(m_id, call.attempt, call.intent, std::move(request));
    turn.port.startTimeout(m_id, call.attempt, turn.settings.client.timeout);
}

void Client::fetchOrJoin(const ClientTurn &turn, Call &call)
{
    Ticket &ticket = ticketOf(call, turn.settings.client.keyScope);
    const bool isRetryOfOrder = call.step == Step::Pause && !call.isFetching;
    if (turn.settings.client.keyScope == KeyScope::Attempt && isRetryOfOrder)
        ticket = {};
    if (ticket.key.isSet()) {
        sendOrder(turn, call);
        return;
    }
    const bool isOwnFetch = call.step == Step::Pause && call.isFetching;
    if (ticket.isOnItsWay && !isOwnFetch) {
        call.step = Step::WaitForKey;
        return;
    }
    ticket.isOnItsWay = true;
    call.step = Step::FetchKey;
    Request request;
    request.purpose = Purpose::IssueKey;
    send(turn, call, std::move(request));
}

void Client::makeTicket(const ClientTurn &turn, Call &call)
{
    Ticket &ticket = ticketOf(call, turn.settings.client.keyScope);
    if (turn.settings.client.keyScope == KeyScope::Attempt)
        ticket = {};
    const bool namesOrder = call.strategy == Strategy::ResourceId;
    if (namesOrder ? ticket.order.isSet() : ticket.key.isSet())
        return;
    const QByteArray made = m_keys.next(turn.settings.client.keyFormat);
    if (namesOrder)
        ticket.order = OrderId(made);
    else
        ticket.key = IdempotencyKey(made);
    Event &event = note(turn, EventKind::KeyMade, call);
    event.attempt = {};
    event.key = ticket.key;
    event.order = ticket.order;
}

void Client::sendOrder(const ClientTurn &turn, Call &call)
{
    call.step = Step::Order;
    send(turn, call, requestOf(turn.settings, call));
}

Request Client::requestOf(const RunSettings &settings, const Call &call) const
{
    Request request;
    request.form = call.form;
    switch (call.strategy) {
    case Strategy::None: break;
    case Strategy::ServerOnReceipt: request.key = call.learned; break;
    case Strategy::Client:
    case Strategy::ServerInAdvance: request.key = ticketOf(call, settings.client.keyScope).key; break;
    case Strategy::ResourceId:
        request.purpose = Purpose::PutOrder;
        request.orderId = ticketOf(call, settings.client.keyScope).order;
        break;
    }
    return request;
}

std::optional<Request> Client::nextRequest(const RunSettings &settings, const Call &call) const
{
    const bool needsKey = call.step == Step::FetchKey || call.step == Step::WaitForKey || (call.step == Step::Pause && call.isFetching);
    if (needsKey || settings.client.keyScope == KeyScope::Attempt)
        return std::nullopt;
    return requestOf(settings, call);
}

} // namespace idemlab::sim
