// SPDX-License-Identifier: MIT
// How a call becomes a request: which key it carries, and where that comes from.
#include "sim/client.h"

#include <algorithm>

namespace idemlab::sim {

using namespace model;

Client::Call *Client::callOf(AttemptId attempt)
{
    const auto call = std::find_if(m_calls.begin(), m_calls.end(), [attempt](const Call &c) { return c.attempt == attempt; });
    return call == m_calls.end() ? nullptr : &*call;
}

Client::Intent &Client::intentOf(const Call &call)
{
    return *std::find_if(m_intents.begin(), m_intents.end(), [&call](const Intent &i) { return i.id == call.intent; });
}

Client::Ticket &Client::ticketOf(Call &call, KeyScope scope)
{
    switch (scope) {
    case KeyScope::Order: return intentOf(call).ticket;
    case KeyScope::Click:
    case KeyScope::Attempt: return call.ticket;
    case KeyScope::Page: return m_page;
    }
    Q_UNREACHABLE();
}

Note &Client::note(ClientActions &out, EventKind kind, const Call &call, Lane lane) const
{
    Note &event = std::get<Note>(out.emplace_back());
    event.kind = kind;
    event.lane = lane;
    event.client = m_id;
    event.click = call.click;
    event.intent = call.intent;
    event.attempt = call.attempt;
    return event;
}

void Client::begin(Call &call, const RunSettings &settings, Numbering &numbers, ClientActions &out)
{
    switch (call.strategy) {
    case Strategy::None:
    case Strategy::ServerOnReceipt: sendOrder(call, settings, numbers, out); return;
    case Strategy::Client:
    case Strategy::ResourceId:
        makeTicket(call, settings, out);
        sendOrder(call, settings, numbers, out);
        return;
    case Strategy::ServerInAdvance: fetchOrJoin(call, settings, numbers, out); return;
    }
}

void Client::fetchOrJoin(Call &call, const RunSettings &settings, Numbering &numbers, ClientActions &out)
{
    Ticket &ticket = ticketOf(call, settings.client.keyScope);
    const bool isRetryOfOrder = call.step == Step::Pause && !call.isFetching;
    if (settings.client.keyScope == KeyScope::Attempt && isRetryOfOrder)
        ticket = {};
    if (ticket.key.isSet()) {
        sendOrder(call, settings, numbers, out);
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
    send(call, std::move(request), settings, numbers, out);
}

void Client::makeTicket(Call &call, const RunSettings &settings, ClientActions &out)
{
    Ticket &ticket = ticketOf(call, settings.client.keyScope);
    if (settings.client.keyScope == KeyScope::Attempt)
        ticket = {};
    const bool namesOrder = call.strategy == Strategy::ResourceId;
    if (namesOrder ? ticket.order.isSet() : ticket.key.isSet())
        return;
    QByteArray made = m_keys.next(settings.client.keyFormat);
    if (namesOrder)
        ticket.order = OrderId(std::move(made));
    else
        ticket.key = IdempotencyKey(std::move(made));
    Note &event = note(out, EventKind::KeyMade, call);
    event.attempt = {};
    event.key = ticket.key;
    event.order = ticket.order;
}

void Client::sendOrder(Call &call, const RunSettings &settings, Numbering &numbers, ClientActions &out)
{
    const Intent &intent = intentOf(call);
    Request request;
    request.form = intent.form;
    request.payload = intent.payload;
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
    call.step = Step::Order;
    send(call, std::move(request), settings, numbers, out);
}

void Client::send(Call &call, Request request, const RunSettings &settings, Numbering &numbers, ClientActions &out)
{
    Tries &tries = call.step == Step::FetchKey ? call.fetching : call.ordering;
    const AttemptId previous = tries.last;
    ++tries.count;
    call.attempt = tries.last = numbers.nextAttempt();
    Note &started = note(out, EventKind::AttemptStarted, call);
    started.purpose = request.purpose;
    started.key = request.key;
    started.order = request.orderId;
    started.number = ++call.attempts;
    started.previous = previous;
    started.span = settings.client.timeout;
    out.append(SendRequest {call.attempt, std::move(request)});
    out.append(StartTimeout {call.attempt, settings.client.timeout});
}

} // namespace idemlab::sim
