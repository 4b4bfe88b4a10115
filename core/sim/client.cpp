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
    return m_intents.back().isAnswered || m_intents.back().form != form;
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
        m_intents.append({turn.numbers.nextIntent(), form, {}, false});
    }
    Intent &intent = m_intents.back();
    intent.isAnswered = false;

    Call &call = m_calls.emplaceBack();
    call.click = turn.numbers.nextClick();
    call.intent = intent.id;
    call.strategy = turn.settings.strategy;

    Event &click = note(turn, EventKind::Clicked, call, Lane::User);
    click.first = isNew;
    click.amount = form.amount();
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
    if (call.isFetching)
        note.purpose = Purpose::IssueKey;
    turn.port.abandon(m_id, attempt, call.intent);
    retryOrStop(turn, call, {});
}

void Client::disconnected(const ClientTurn &turn, AttemptId attempt)
{
    Call &call = *callOf(attempt);
    note(turn, EventKind::Disconnected, call);
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

void Client::stop(const ClientTurn &turn, Call &call, Failure failure)
{
    const auto show = [&](const Call &each) {
        Event &shown = note(turn, failure.status == 0 ? EventKind::GaveUp : EventKind::Refused, each);
        shown.status = failure.status;
        shown.problem = failure.problem;
    };
    show(call);
    const bool isDefinite = failure.status >= 400 && failure.status < 500 && failure.problem != Problem::InProgress;
    Intent &intent = intentOf(call);
    intent.isAnswered = isDefinite;
    if (isDefinite && turn.settings.client.keyScope != KeyScope::Page)
        intent.ticket = {}; // a definite answer: another try is another operation
    const ClickId click = call.click;
    if (call.step == Step::FetchKey)
        stopThoseWaiting(turn, call, show); // takes calls out of the list: call is void from here on
    finish(click);
}

void Client::stopThoseWaiting(const ClientTurn &turn, Call &fetching, const std::function<void(const Call &)> &show)
{
    const KeyScope scope = turn.settings.client.keyScope;
    Ticket &ticket = ticketOf(fetching, scope);
    ticket.isOnItsWay = false;
    QVarLengthArray<ClickId, 4> stranded;
    for (Call &other : m_calls) {
        if (other.step == Step::WaitForKey && &ticketOf(other, scope) == &ticket) {
            show(other);
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
    settled.amount = response.form.amount();
    settled.replayed = response.replayed;
    intentOf(call).isAnswered = true;
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
