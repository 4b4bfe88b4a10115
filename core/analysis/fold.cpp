// SPDX-License-Identifier: MIT
#include "analysis/fold.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace model;

const KeyRecord *Books::row(const IdempotencyKey &key) const
{
    const auto found = std::ranges::find_if(keys, [&key](const KeyRecord &row) { return row.key == key && row.isThere(); });
    return found == keys.cend() ? nullptr : &*found;
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
    case EventKind::OrderCreated: orderCreated(trace, event); break;
    case EventKind::Settled:
    case EventKind::Refused:
    case EventKind::GaveUp: outcome(event); break;
    case EventKind::TimedOut:
    case EventKind::Disconnected:
        if (trace.client(event.client).external && event.intent.isSet())
            --scoreOf(event).open;
        break;
    default: break;
    }
    takeKeys(trace);
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
    score.isSupposed |= event.supposed != Supposition::None;
    score.amount += event.amount;
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

/// The rows that the event has changed.
void Fold::takeKeys(const Trace &trace)
{
    if (m_detail != Detail::Books)
        return;
    const QList<KeyChange> &changes = trace.keyChanges();
    for (; m_keyChanges < changes.size() && changes.at(m_keyChanges).event == m_count; ++m_keyChanges) {
        const KeyChange &change = changes.at(m_keyChanges);
        m_books.keys.resize(std::max(m_books.keys.size(), change.row.index() + 1));
        m_books.keys[change.row.index()] = change.record;
    }
}

void Fold::orderCreated(const Trace &trace, const Event &event)
{
    m_books.charged += event.amount;
    m_intentOfOrder.insert(event.order, event.intent);
    const bool isSurplus = ++scoreOf(event).orders > 1;
    if (m_detail == Detail::Scores)
        return;
    if (isSurplus)
        m_books.surplus.insert(event.order);
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
