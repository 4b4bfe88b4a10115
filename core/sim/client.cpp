// SPDX-License-Identifier: MIT
#include "sim/client.h"

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
    return m_intents.constLast().isAnswered || m_intents.constLast().form != form;
}

bool Client::isWaiting(AttemptId attempt) const
{
    return std::any_of(m_calls.cbegin(), m_calls.cend(), [attempt](const Call &call) {
        return call.attempt == attempt && (call.step == Step::FetchKey || call.step == Step::Order);
    });
}

IntentId Client::intentOf(AttemptId attempt) const
{
    const auto call
        = std::find_if(m_calls.cbegin(), m_calls.cend(), [attempt](const Call &each) { return each.attempt == attempt; });
    return call == m_calls.cend() ? IntentId {} : call->intent;
}

bool Client::isRetryDue(ClickId click) const
{
    return std::any_of(
        m_calls.cbegin(), m_calls.cend(), [click](const Call &call) { return call.click == click && call.step == Step::Pause; });
}

ClientActions Client::clicked(const RunSettings &settings, const OrderForm &form, IntentChoice choice, Numbering &numbers)
{
    const bool isNew = formsNewIntent(form, choice);
    if (isNew) {
        const bool lastIsDone = !m_intents.isEmpty()
            && std::none_of(m_calls.cbegin(), m_calls.cend(), [this](const Call &call) { return call.intent == m_intents.constLast().id; });
        const bool isRepeated = !m_intents.isEmpty() && m_intents.constLast().form == form;
        QByteArray payload = isRepeated ? m_intents.constLast().payload : canonicalPayload(form);
        if (lastIsDone)
            m_intents.removeLast();
        m_intents.append({numbers.nextIntent(), form, std::move(payload), {}, false});
    }
    Intent &intent = m_intents.last();
    intent.isAnswered = false;

    Call call;
    call.click = numbers.nextClick();
    call.intent = intent.id;
    call.strategy = settings.strategy;
    m_calls.append(call);

    ClientActions out;
    Note &click = note(out, EventKind::Clicked, call, Lane::User);
    click.first = isNew;
    click.amount = form.amount;
    begin(m_calls.last(), settings, numbers, out);
    return out;
}

ClientActions Client::answered(const RunSettings &settings, AttemptId attempt, const Response &response, Numbering &numbers)
{
    ClientActions out;
    Call &call = *callOf(attempt);
    if (response.isSuccess()) {
        if (call.step == Step::FetchKey)
            keyArrived(call, response, settings, numbers, out);
        else
            settle(call, response, out);
        return out;
    }
    if (response.key.isSet())
        call.learned = response.key;
    // A request must be put right before it is sent again, except after 409 while the first is in progress
    // (draft-ietf-httpapi-idempotency-key-header-07, section 2.7). A 5xx may pass.
    const bool mayPass = response.problem == Problem::InProgress || response.status >= 500;
    const Failure failure {response.status, response.problem};
    if (mayPass)
        retryOrStop(call, failure, settings, out);
    else
        stop(call, failure, settings, out);
    return out;
}

ClientActions Client::timedOut(const RunSettings &settings, AttemptId attempt)
{
    ClientActions out;
    Call &call = *callOf(attempt);
    Note &note = this->note(out, EventKind::TimedOut, call);
    note.span = settings.client.timeout;
    if (call.isFetching)
        note.purpose = Purpose::IssueKey;
    out.append(Abandon {attempt});
    retryOrStop(call, {}, settings, out);
    return out;
}

ClientActions Client::disconnected(const RunSettings &settings, AttemptId attempt)
{
    ClientActions out;
    Call &call = *callOf(attempt);
    note(out, EventKind::Disconnected, call);
    retryOrStop(call, {}, settings, out);
    return out;
}

ClientActions Client::retryDue(const RunSettings &settings, ClickId click, Numbering &numbers)
{
    ClientActions out;
    const auto call = std::find_if(m_calls.begin(), m_calls.end(), [click](const Call &c) { return c.click == click; });
    begin(*call, settings, numbers, out);
    return out;
}

void Client::keyArrived(Call &call, const Response &response, const RunSettings &settings, Numbering &numbers, ClientActions &out)
{
    Ticket &ticket = ticketOf(call, settings.client.keyScope);
    ticket.key = response.key;
    ticket.isOnItsWay = false;
    const auto goOn = [&](Call &each) {
        each.fetching = {};
        each.isFetching = false;
        sendOrder(each, settings, numbers, out);
    };
    goOn(call);
    for (Call &other : m_calls) {
        if (other.step == Step::WaitForKey && ticketOf(other, settings.client.keyScope).key.isSet())
            goOn(other);
    }
}

void Client::retryOrStop(Call &call, Failure failure, const RunSettings &settings, ClientActions &out)
{
    const quint32 tries = (call.step == Step::FetchKey ? call.fetching : call.ordering).count;
    if (tries > settings.client.retries) {
        stop(call, failure, settings, out);
        return;
    }
    const Duration pause = settings.client.backoff * (qint64(1) << std::min(tries - 1, 20u));
    call.isFetching = call.step == Step::FetchKey;
    call.step = Step::Pause;
    Note &retry = note(out, EventKind::RetryScheduled, call);
    retry.span = pause;
    out.append(StartRetryTimer {call.click, pause});
}

void Client::stop(Call &call, Failure failure, const RunSettings &settings, ClientActions &out)
{
    const auto show = [&](const Call &each) {
        Note &shown = note(out, failure.status == 0 ? EventKind::GaveUp : EventKind::Refused, each);
        shown.status = failure.status;
        shown.problem = failure.problem;
    };
    show(call);
    const bool isDefinite = failure.status >= 400 && failure.status < 500 && failure.problem != Problem::InProgress;
    Intent &intent = intentOf(call);
    intent.isAnswered = isDefinite;
    if (isDefinite && settings.client.keyScope != KeyScope::Page)
        intent.ticket = {}; // a definite answer: another try is another operation
    const ClickId click = call.click;
    if (call.step == Step::FetchKey)
        stopThoseWaiting(call, settings, show); // takes calls out of the list: call is void from here on
    finish(click);
}

void Client::stopThoseWaiting(Call &fetching, const RunSettings &settings, const std::function<void(const Call &)> &show)
{
    const KeyScope scope = settings.client.keyScope;
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

void Client::settle(Call &call, const Response &response, ClientActions &out)
{
    Note &settled = note(out, EventKind::Settled, call);
    settled.order = response.order;
    settled.status = response.status;
    settled.amount = response.form.amount;
    settled.replayed = response.replayed;
    intentOf(call).isAnswered = true;
    finish(call.click);
}

void Client::finish(ClickId click)
{
    const auto call = std::find_if(m_calls.cbegin(), m_calls.cend(), [click](const Call &c) { return c.click == click; });
    const IntentId intent = call->intent;
    m_calls.erase(call);
    const bool isOpen = std::any_of(m_calls.cbegin(), m_calls.cend(), [intent](const Call &c) { return c.intent == intent; });
    if (!isOpen && m_intents.constLast().id != intent)
        m_intents.removeIf([intent](const Intent &i) { return i.id == intent; });
}

} // namespace idemlab::sim
