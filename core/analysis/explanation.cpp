// SPDX-License-Identifier: MIT
#include "analysis/explanation.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace model;

namespace {

/// The exchange that an event tells of; for an event of the attempt alone its first one.
ExchangeId exchangeOf(const Trace &trace, const Event &event, qsizetype known)
{
    if (event.exchange.isSet())
        return event.exchange;
    const auto isIts = [&event](const Event &each) {
        return each.kind == EventKind::RequestArrived && each.attempt == event.attempt
            && (!event.message.isSet() || each.message == event.message);
    };
    const auto end = trace.events().cbegin() + known;
    const auto arrived = std::find_if(trace.events().cbegin(), end, isIts);
    return arrived == end ? ExchangeId {} : arrived->exchange;
}

void readRequest(Explanation &explanation, const Trace &trace, const Event &event)
{
    explanation.key = event.key;
    if (event.message.isSet() && event.key.isSet())
        explanation.basis = fingerprintBasis(*trace.message(event.message).request());
}

void readLookUp(Explanation &explanation, const Trace &trace, qsizetype position)
{
    const Event &event = trace.at(position);
    explanation.hasLookedUp = true;
    explanation.found = event.state;
    explanation.samePayload = event.samePayload;
    Ledger ledger;
    const QList<KeyRecord> keys = ledger.booksAt(trace, position).keys;
    std::ranges::copy_if(
        keys, std::back_inserter(explanation.rows), [&event](const KeyRecord &row) { return row.isThere() && row.key == event.key; });
}

/// What an event of the attempt says of its exchange.
void read(Explanation &explanation, const Trace &trace, qsizetype position)
{
    const Event &event = trace.at(position);
    if (event.kind == EventKind::RequestSent) {
        explanation.requestFault = event.fault;
        readRequest(explanation, trace, event);
    }
    if (!explanation.exchange.isSet() || event.exchange != explanation.exchange)
        return;
    switch (event.kind) {
    case EventKind::KeyLookedUp: readLookUp(explanation, trace, position); break;
    case EventKind::ServerFailed:
    case EventKind::ServerCrashed: explanation.incident = event.incident; break;
    case EventKind::ResponseSent:
        explanation.responseFault = event.fault;
        explanation.rule = event.rule;
        explanation.status = event.status;
        explanation.problem = event.problem;
        break;
    default: break;
    }
}

} // namespace

std::optional<Explanation> explain(const Trace &trace, qsizetype position, qsizetype known)
{
    const Event &asked = trace.at(position);
    if (!asked.attempt.isSet())
        return std::nullopt;
    Explanation explanation;
    explanation.attempt = asked.attempt;
    explanation.exchange = exchangeOf(trace, asked, known);
    for (qsizetype i = 0; i < known; ++i) {
        if (trace.at(i).attempt == asked.attempt)
            read(explanation, trace, i);
    }
    return explanation;
}

} // namespace idemlab::analysis
