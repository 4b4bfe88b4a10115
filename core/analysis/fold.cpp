// SPDX-License-Identifier: MIT
#include "analysis/fold.h"

#include "model/settings.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace model;

const KeyRecord *Books::row(const IdempotencyKey &key) const
{
    const auto found = std::find_if(keys.cbegin(), keys.cend(), [&key](const KeyRecord &row) { return row.key == key; });
    return found == keys.cend() ? nullptr : &*found;
}

bool Books::isSurplus(const Order &order) const
{
    const auto first = std::find_if(orders.cbegin(), orders.cend(), [&order](const Order &each) { return each.intent == order.intent; });
    return first != orders.cend() && first->id != order.id;
}

namespace {

/// The rules that know a request for a repeat.
bool meetsRepeat(Rule rule)
{
    switch (rule) {
    case Rule::Replayed:
    case Rule::WaitedReplayed:
    case Rule::InProgressRefused:
    case Rule::IdRepeated:
    case Rule::ExpiredKeyRefused:
    case Rule::UnknownKeyRefused: return true;
    default: return false;
    }
}

} // namespace

void Fold::step(const Trace &trace)
{
    const Event &event = trace.at(m_count - trace.forgotten());
    switch (event.kind) {
    case EventKind::Clicked: {
        ++m_books.clicks;
        IntentScore &score = scoreOf(event);
        ++score.open;
        if (event.first) {
            score.amount = event.amount;
            m_books.meant += event.amount;
        }
        break;
    }
    case EventKind::AttemptStarted: startAttempt(trace, event); break;
    case EventKind::LibraryResent: becomesEventful(event); break;
    case EventKind::ResponseSent:
        if (meetsRepeat(event.rule))
            becomesEventful(event);
        break;
    case EventKind::RequestArrived:
        if (m_detail == Detail::Books)
            m_requests.insert(event.exchange.value, event.message);
        break;
    case EventKind::KeyIssued:
    case EventKind::KeyClaimed:
    case EventKind::KeyStored:
    case EventKind::KeyReleased:
    case EventKind::LeaseEnded:
    case EventKind::KeyExpired:
        if (m_detail == Detail::Books)
            keyEvent(trace, event);
        break;
    case EventKind::OrderCreated: orderCreated(trace, event); break;
    case EventKind::ServerCrashed: crash(); break;
    case EventKind::Settled:
    case EventKind::Refused:
    case EventKind::GaveUp: outcome(event); break;
    case EventKind::TimedOut:
    case EventKind::Disconnected:
        if (trace.client(event.client).external && event.intent.isSet())
            --scoreOf(event).open;
        break;
    case EventKind::SettingChanged:
        std::ignore = applySetting(m_settings, trace.changes().at(event.number).name, trace.changes().at(event.number).value);
        break;
    default: break;
    }
    ++m_count;
}

void Fold::startAttempt(const Trace &trace, const Event &event)
{
    ++m_books.attempts;
    if (event.previous.isSet())
        becomesEventful(event);
    if (!trace.client(event.client).external || !event.intent.isSet())
        return;
    IntentScore &score = scoreOf(event);
    ++score.open;
    if (!event.first)
        return;
    score.amount = event.amount;
    m_books.meant += event.amount;
}

void Fold::becomesEventful(const Event &event)
{
    if (event.intent.isSet())
        scoreOf(event).isPlain = false;
}

IntentScore &Fold::scoreOf(const Event &event)
{
    const auto known = m_scoreOfIntent.constFind(event.intent.value);
    if (known != m_scoreOfIntent.constEnd())
        return m_scores[*known];
    m_scoreOfIntent.insert(event.intent.value, m_scores.size());
    m_scores.append({event.intent, event.client});
    ++m_books.intents;
    return m_scores.last();
}

QString Fold::customerOf(const Trace &trace, const Event &event) const
{
    const MessageId id = m_requests.value(event.exchange.value);
    return id.isSet() ? trace.message(id).request()->form.customer() : QString();
}

KeyRecord &Fold::rowFor(const Event &event, const QString &customer)
{
    const auto row = std::find_if(m_books.keys.begin(), m_books.keys.end(), [&](const KeyRecord &each) {
        return each.key == event.key && (each.customer.isEmpty() || customer.isEmpty() || each.customer == customer);
    });
    if (row != m_books.keys.end())
        return *row;
    KeyRecord fresh;
    fresh.key = event.key;
    m_books.keys.append(fresh);
    return m_books.keys.last();
}

void Fold::keyEvent(const Trace &trace, const Event &event)
{
    const bool isPerCustomer = m_settings.server.policy.keyLookup == KeyLookup::PerCustomer;
    const QString customer = isPerCustomer ? customerOf(trace, event) : QString();
    KeyRecord &row = rowFor(event, customer);
    if (event.kind != EventKind::KeyIssued || event.purpose != Purpose::IssueKey)
        row.customer = customer;
    switch (event.kind) {
    case EventKind::KeyIssued:
        row.state = KeyState::Issued;
        row.expiresAt = event.at + event.span;
        if (event.purpose == Purpose::IssueKey)
            row.issuedUntil = row.expiresAt;
        break;
    case EventKind::KeyClaimed:
        row.state = KeyState::InProgress;
        row.exchange = event.exchange;
        row.expiresAt = event.at + event.span;
        if (const MessageId id = m_requests.value(event.exchange.value); id.isSet())
            row.payload = trace.message(id).request()->form.payload();
        break;
    case EventKind::KeyStored:
        row.state = KeyState::Stored;
        row.exchange = event.exchange;
        row.expiresAt = event.at + event.span;
        row.answer.status = event.status;
        row.answer.order = event.order;
        if (const MessageId id = m_requests.value(event.exchange.value); id.isSet())
            row.payload = trace.message(id).request()->form.payload();
        break;
    case EventKind::KeyExpired:
    case EventKind::KeyReleased:
    case EventKind::LeaseEnded:
        if (event.kind != EventKind::KeyExpired && event.state == KeyState::Issued && row.issuedUntil) {
            row.state = KeyState::Issued;
            row.expiresAt = *row.issuedUntil;
            row.exchange = {};
            row.payload = {};
        } else {
            m_books.keys.removeAt(&row - m_books.keys.constData());
        }
        break;
    default: break;
    }
}

/// What a crash leaves of claims whose work it has ended.
void Fold::crash()
{
    if (m_settings.server.policy.writes == Writes::ClaimOrderKey)
        return;
    for (KeyRecord &row : m_books.keys) {
        if (row.state != KeyState::InProgress)
            continue;
        row.state = row.issuedUntil ? KeyState::Issued : KeyState::Absent;
        row.expiresAt = row.issuedUntil.value_or(row.expiresAt);
        row.exchange = {};
    }
    m_books.keys.removeIf([](const KeyRecord &row) { return row.state == KeyState::Absent; });
}

void Fold::orderCreated(const Trace &trace, const Event &event)
{
    m_books.charged += event.amount;
    m_intentOfOrder.insert(event.order, event.intent);
    ++scoreOf(event).orders;
    if (m_detail == Detail::Scores)
        return;
    Order order;
    order.id = event.order;
    order.key = event.key;
    order.intent = event.intent;
    order.exchange = event.exchange;
    order.madeAt = event.at;
    const MessageId id = m_requests.value(event.exchange.value);
    order.form = id.isSet() ? trace.message(id).request()->form : OrderForm({}, event.amount);
    m_books.orders.append(order);
}

void Fold::outcome(const Event &event)
{
    if (!event.intent.isSet())
        return;
    IntentScore &score = scoreOf(event);
    --score.open;
    score.isPlain = score.isPlain && event.kind == EventKind::Settled;
    if (event.kind == EventKind::Refused)
        score.refusedAt = m_count;
    const IntentId ordered = m_intentOfOrder.value(event.order, event.intent);
    if (event.kind == EventKind::Settled && ordered != event.intent)
        score.wrongAt = m_count;
}

} // namespace idemlab::analysis
