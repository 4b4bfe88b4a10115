// SPDX-License-Identifier: MIT
#include "analysis/finding.h"

namespace idemlab::analysis {

using namespace model;

namespace {

bool fits(const study::EventMatch &match, const Event &event)
{
    return event.kind == match.kind && (match.status == 0 || event.status == match.status)
        && event.replayed == match.replayed.value_or(event.replayed) && event.samePayload == match.samePayload.value_or(event.samePayload)
        && event.state == match.found.value_or(event.state);
}

} // namespace

QList<qsizetype> fitting(const QList<study::EventMatch> &matches, const Trace &trace)
{
    QList<qsizetype> found;
    for (const study::EventMatch &match : matches) {
        int number = 0;
        for (qsizetype i = 0; i < trace.size(); ++i) {
            if (fits(match, trace.at(i)) && (++number == match.number || match.number == 0))
                found.append(i);
        }
    }
    return found;
}

bool isSameThing(const Trace &trace, qsizetype a, qsizetype b)
{
    if (a == b)
        return true;
    const Event &one = trace.at(a);
    const Event &two = trace.at(b);
    if (one.message.isSet() && one.message == two.message)
        return true;
    const auto isAttempt = [](const Event &e) {
        return e.kind == EventKind::AttemptStarted || e.kind == EventKind::TimedOut || e.kind == EventKind::Disconnected;
    };
    if (isAttempt(one) && isAttempt(two))
        return one.attempt == two.attempt;
    const auto isRow = [](const Event &e) {
        return e.kind == EventKind::KeyIssued || e.kind == EventKind::KeyClaimed || e.kind == EventKind::KeyStored
            || e.kind == EventKind::KeyReleased || e.kind == EventKind::LeaseEnded || e.kind == EventKind::KeyExpired;
    };
    return isRow(one) && isRow(two) && one.key == two.key;
}

} // namespace idemlab::analysis
