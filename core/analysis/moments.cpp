// SPDX-License-Identifier: MIT
#include "analysis/moments.h"

#include "analysis/ledger.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace model;

namespace {

bool isPlan(const Event &event) { return event.kind == EventKind::FaultPlanned || event.kind == EventKind::FaultSet; }

bool isSending(const Event &event)
{
    return (event.kind == EventKind::RequestSent || event.kind == EventKind::ResponseSent) && event.purpose != Purpose::Read
        && event.purpose != Purpose::Invalid;
}

/// What people see that is not about keys.
bool isVisible(const Event &event)
{
    switch (event.kind) {
    case EventKind::Clicked:
    case EventKind::RequestSent:
    case EventKind::ResponseSent:
    case EventKind::RequestLost:
    case EventKind::ResponseLost:
    case EventKind::ConnectionCut:
    case EventKind::OrderCreated:
    case EventKind::TimedOut:
    case EventKind::Settled:
    case EventKind::Refused:
    case EventKind::GaveUp: return true;
    default: return false;
    }
}

qsizetype nextVisible(const Trace &trace, qsizetype from)
{
    while (from < trace.size() && !isVisible(trace.at(from)))
        ++from;
    return from;
}

bool looksSame(const Event &a, const Event &b)
{
    return a.kind == b.kind && a.at == b.at && a.purpose == b.purpose && a.status == b.status && a.replayed == b.replayed;
}

qsizetype afterPlans(const Trace &trace, qsizetype from)
{
    while (from < trace.size() && isPlan(trace.at(from)))
        ++from;
    return from;
}

} // namespace

/// A surplus order and a wrong answer stay; a refusal or a loss can still be made good. Halving finds an event at which it turned
/// from good to bad for the last known time.
std::optional<qsizetype> firstWrong(const Trace &trace)
{
    Ledger ledger;
    const Verdict final = ledger.judgementAt(trace, trace.size()).verdict;
    if (final == Verdict::Exact)
        return std::nullopt;
    const Verdict bad = final >= Verdict::Duplicate ? Verdict::Duplicate : Verdict::Refused;
    qsizetype good = 0;
    qsizetype wrong = trace.size();
    while (wrong - good > 1) {
        const qsizetype middle = good + (wrong - good) / 2;
        (ledger.judgementAt(trace, middle).verdict >= bad ? wrong : good) = middle;
    }
    return wrong - 1;
}

std::optional<std::pair<qsizetype, qsizetype>> firstDifference(const Trace &a, const Trace &b)
{
    qsizetype i = afterPlans(a, 0);
    qsizetype j = afterPlans(b, 0);
    while (i < a.size() && j < b.size() && a.at(i) == b.at(j)) {
        i = afterPlans(a, i + 1);
        j = afterPlans(b, j + 1);
    }
    if (i == a.size() && j == b.size())
        return std::nullopt;
    return std::pair {i, j};
}

std::optional<Instant> firstParting(const Trace &a, const Trace &b, bool areOver)
{
    qsizetype i = nextVisible(a, 0);
    qsizetype j = nextVisible(b, 0);
    while (i < a.size() && j < b.size() && looksSame(a.at(i), b.at(j))) {
        i = nextVisible(a, i + 1);
        j = nextVisible(b, j + 1);
    }
    if (i < a.size() && j < b.size())
        return std::min(a.at(i).at, b.at(j).at);
    if (!areOver || (i == a.size() && j == b.size()))
        return std::nullopt;
    return i < a.size() ? a.at(i).at : b.at(j).at;
}

std::optional<SentMessage> sentMessage(const Trace &trace, qsizetype at)
{
    const Event &asked = trace.at(at);
    if (!asked.message.isSet())
        return std::nullopt;
    const MessageId message = asked.kind == EventKind::RequestDuplicated ? asked.related : asked.message;
    const Direction direction = trace.message(message).direction;
    quint32 number = 0;
    for (qsizetype i = 0; i < trace.size(); ++i) {
        const Event &event = trace.at(i);
        if (!isSending(event) || trace.message(event.message).direction != direction)
            continue;
        ++number;
        if (event.message == message)
            return SentMessage {direction, number, event.fault, event.at};
    }
    return std::nullopt;
}

std::optional<Instant> sentAt(const Trace &trace, const PlannedFault &planned)
{
    const auto counts = [&](const Event &event) {
        const bool isOfKey = event.purpose == Purpose::IssueKey;
        return isSending(event) && trace.message(event.message).direction == planned.direction
            && (planned.filter == MessageFilter::Any || isOfKey == (planned.filter == MessageFilter::Key));
    };
    quint32 number = 0;
    for (const Event &event : trace.events()) {
        if (counts(event) && ++number == planned.number)
            return event.at;
    }
    return std::nullopt;
}

QList<qsizetype> idleForks(const Recording &recording)
{
    QList<qsizetype> idle;
    const QList<Recording> runs = runsIn(recording);
    for (qsizetype i = 0; i < recording.forks.size(); ++i) {
        const Fork &fork = recording.forks.at(i);
        const Recording &left = runs.at(fork.of);
        const auto at = sentAt(playedToEnd(left.plan, left.byHand), fork.whatIf);
        if (!at || *at < fork.at)
            idle.append(i);
    }
    return idle;
}

} // namespace idemlab::analysis
