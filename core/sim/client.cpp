// SPDX-License-Identifier: MIT
#include "sim/client.h"

#include <QVarLengthArray>

#include <algorithm>

namespace idemlab::sim {

using namespace model;

Client::Client(ClientId id, QString customer, quint64 seed) : m_id(id), m_customer(std::move(customer)), m_keys(seed) { }

bool Client::formsNewIntent(const OrderForm &form, IntentChoice choice) const
{
    if (m_intents.isEmpty() || choice == IntentChoice::New)
        return true;
    if (choice == IntentChoice::Same)
        return false;
    const Intent &last = m_intents.back();
    return last.isAnswered || (last.form != form && last.latest != form);
}

bool Client::isWaiting(AttemptId attempt) const
{
    return std::any_of(m_calls.begin(), m_calls.end(),
        [attempt](const Call &call) { return call.attempt == attempt && (call.step == Step::FetchKey || call.step == Step::Order); });
}

IntentId Client::intentOf(AttemptId attempt) const
{
    const auto call = std::find_if(m_calls.begin(), m_calls.end(), [attempt](const Call &each) { return each.attempt == attempt; });
    return call == m_calls.end() ? IntentId {} : call->intent;
}

bool Client::isRetryDue(ClickId click) const
{
    return std::any_of(
        m_calls.begin(), m_calls.end(), [click](const Call &call) { return call.click == click && call.step == Step::Pause; });
}

void Client::clicked(const ClientTurn &turn, const OrderForm &form, IntentChoice choice)
{
    const bool isNew = formsNewIntent(form, choice);
    if (isNew) {
        const bool lastIsDone = !m_intents.isEmpty() && (m_calls.isEmpty() || m_calls.back().intent != m_intents.back().id);
        if (lastIsDone)
            m_intents.removeLast();
        Intent &fresh = m_intents.emplace_back();
        fresh.id = turn.numbers.nextIntent();
        fresh.form = form;
    }
    Intent &intent = m_intents.back();
    intent.latest = form;
    intent.isAnswered = false;
    const bool isChange = intent.form.payload() != form.payload();
    intent.isChanged = intent.isChanged || isChange;

    Call &call = m_calls.emplace_back();
    call.click = turn.numbers.nextClick();
    call.intent = intent.id;
    call.form = form;
    call.strategy = turn.settings.strategy;

    Event &click = note(turn, EventKind::Clicked, call, Lane::User);
    click.first = isNew;
    click.amount = qint32(form.amount());
    click.samePayload = !isChange;
    begin(turn, call);
}

void Client::answered(const ClientTurn &turn, AttemptId attempt, const Response &response)
{
    Call &call = *callOf(attempt);
    if (response.isSuccess()) {
        if (call.step == Step::FetchKey)
            keyArrived(turn, call, response);
        else
            settle(turn, call, response);
        return;
    }
    if (response.key.isSet())
        call.learned = response.key;
    // A request must be put right before it is sent again, except after 409 while the first is in progress
    // (draft-ietf-httpapi-idempotency-key-header-07, section 2.7). A 5xx may pass.
    const bool mayPass = response.problem == Problem::InProgress || response.status >= 500;
    const Failure failure {response.status, response.problem};
    if (call.step == Step::Order && leavesOutcomeOpen(response.status, response.problem))
        intentOf(call).mayHaveOrder = true;
    if (mayPass)
        retryOrStop(turn, call, failure);
    else
        stop(turn, call, failure);
}

void Client::timedOut(const ClientTurn &turn, AttemptId attempt)
{
    Call &call = *callOf(attempt);
    Event &note = this->note(turn, EventKind::TimedOut, call);
    note.span = turn.settings.client.timeout;
    if (call.step == Step::FetchKey)
        note.purpose = Purpose::IssueKey;
    turn.port.abandon(m_id, attempt, call.intent);
    noAnswer(turn, call);
}

void Client::disconnected(const ClientTurn &turn, AttemptId attempt)
{
    Call &call = *callOf(attempt);
    note(turn, EventKind::Disconnected, call);
    noAnswer(turn, call);
}

void Client::noAnswer(const ClientTurn &turn, Call &call)
{
    if (call.step == Step::Order)
        intentOf(call).mayHaveOrder = true;
    retryOrStop(turn, call, {});
}

void Client::retryDue(const ClientTurn &turn, ClickId click)
{
    const auto call = std::find_if(m_calls.begin(), m_calls.end(), [click](const Call &c) { return c.click == click; });
    begin(turn, *call);
}

void Client::keyArrived(const ClientTurn &turn, Call &call, const Response &response)
{
    Ticket &ticket = ticketOf(call, turn.settings.client.keyScope);
    ticket.key = response.key;
    ticket.isOnItsWay = false;
    const auto goOn = [&](Call &each) {
        each.fetching = {};
        each.isFetching = false;
        sendOrder(turn, each);
    };
    goOn(call);
    for (Call &other : m_calls) {
        if (other.step == Step::WaitForKey && ticketOf(other, turn.settings.client.keyScope).key.isSet())
            goOn(other);
    }
}

void Client::retryOrStop(const ClientTurn &turn, Call &call, Failure failure)
{
    const quint32 tries = (call.step == Step::FetchKey ? call.fetching : call.ordering).count;
    if (tries > turn.settings.client.retries) {
        stop(turn, call, failure);
        return;
    }
    const Duration pause = turn.settings.client.backoff * (qint64(1) << std::min(tries - 1, 20u));
    call.isFetching = call.step == Step::FetchKey;
    call.step = Step::Pause;
    Event &retry = note(turn, EventKind::RetryScheduled, call);
    retry.span = pause;
    turn.port.startRetryTimer(m_id, call.click, pause);
}

bool Client::knowsThereIsNone(const Call &call, Failure failure)
{
    if (failure.status == 0 || leavesOutcomeOpen(failure.status, failure.problem))
        return false;
    const Intent &intent = intentOf(call);
    switch (failure.problem) {
    case Problem::PayloadMismatch:
    case Problem::IdConflict: return !intent.isChanged; // by what an earlier press asked for, or by somebody else's order
    case Problem::Declined:
        if (call.strategy == Strategy::Client || call.strategy == Strategy::ServerInAdvance)
            return true; // the answer to this key, so to all that was sent with it
        break;
    default: break; // says something of this request alone
    }
    const auto mayOrder = [&call](const Call &other) {
        return other.intent == call.intent && other.click != call.click && other.ordering.count > 0;
    };
    return !intent.mayHaveOrder && std::none_of(m_calls.begin(), m_calls.end(), mayOrder);
}

void Client::showFailure(const ClientTurn &turn, const Call &call, Failure failure)
{
    const Intent &intent = intentOf(call);
    Event &shown = note(turn, knowsThereIsNone(call, failure) ? EventKind::Refused : EventKind::GaveUp, call);
    shown.status = failure.status;
    shown.problem = failure.problem;
    const bool isMismatch = failure.problem == Problem::PayloadMismatch || failure.problem == Problem::IdConflict;
    shown.samePayload = !(isMismatch && intent.isChanged);
    if (call.ordering.count == 0 && !intent.mayHaveOrder)
        shown.purpose = Purpose::IssueKey;
}

void Client::stop(const ClientTurn &turn, Call &call, Failure failure)
{
    showFailure(turn, call, failure);
    const bool isDefinite = failure.status < 500 && knowsThereIsNone(call, failure);
    Intent &intent = intentOf(call);
    intent.isAnswered = isDefinite;
    // After a definite answer another try is another operation, under another key. An id that was refused names nothing, so a copy
    // that is still under way and the next try had better name the same, unless it is taken.
    const bool keepsId = call.strategy == Strategy::ResourceId && failure.problem != Problem::IdConflict;
    if (isDefinite) {
        intent.mayHaveOrder = false;
        if (turn.settings.client.keyScope != KeyScope::Page && !keepsId) {
            intent.ticket = {};
            intent.form = intent.latest;
            intent.isChanged = false;
        }
    }
    const ClickId click = call.click;
    if (call.step == Step::FetchKey)
        stopThoseWaiting(turn, call, failure); // takes calls out of the list: call is void from here on
    finish(click);
}

void Client::stopThoseWaiting(const ClientTurn &turn, Call &fetching, Failure failure)
{
    const KeyScope scope = turn.settings.client.keyScope;
    Ticket &ticket = ticketOf(fetching, scope);
    ticket.isOnItsWay = false;
    QVarLengthArray<ClickId, 4> stranded;
    for (Call &other : m_calls) {
        if (other.step == Step::WaitForKey && &ticketOf(other, scope) == &ticket) {
            showFailure(turn, other, failure);
            stranded.append(other.click);
        }
    }
    for (const ClickId other : stranded)
        finish(other);
}

void Client::settle(const ClientTurn &turn, Call &call, const Response &response)
{
    Event &settled = note(turn, EventKind::Settled, call);
    settled.order = response.order;
    settled.status = response.status;
    settled.amount = qint32(response.form.amount());
    settled.replayed = response.replayed;
    Intent &intent = intentOf(call);
    intent.isAnswered = true;
    intent.mayHaveOrder = true;
    finish(call.click);
}

void Client::finish(ClickId click)
{
    const auto call = std::find_if(m_calls.begin(), m_calls.end(), [click](const Call &c) { return c.click == click; });
    const IntentId intent = call->intent;
    const auto next = m_calls.erase(call);
    const bool isOpen = (next != m_calls.end() && next->intent == intent) || (next != m_calls.begin() && std::prev(next)->intent == intent);
    if (!isOpen && m_intents.back().id != intent)
        m_intents.erase(placeOf(intent));
}

} // namespace idemlab::sim
