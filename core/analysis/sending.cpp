// SPDX-License-Identifier: MIT
#include "analysis/sending.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace model;

namespace {

/// An order as a program outside has sent it, and what came back.
struct Try
{
    ClientId client;
    AttemptId attempt;
    IdempotencyKey key;
    OrderForm form;
    OrderId order; ///< of the answer that arrived
    bool isReplayed = false;
    bool isLost = false;
};

QList<Try> triesOf(const Trace &trace)
{
    QList<Try> tries;
    for (const Event &event : trace.events()) {
        if (!event.client.isSet() || !trace.client(event.client).external)
            continue;
        if (event.kind == EventKind::RequestSent && event.purpose == Purpose::PlaceOrder && trace.hasMessage(event.message)) {
            tries.append({event.client, event.attempt, event.key, trace.message(event.message).request()->form, {}});
            continue;
        }
        const auto found = std::find_if(tries.rbegin(), tries.rend(), [&event](const Try &each) { return each.attempt == event.attempt; });
        if (found == tries.rend())
            continue;
        if (event.kind == EventKind::ResponseLost || event.kind == EventKind::ConnectionCut)
            found->isLost = true;
        if (event.kind == EventKind::ResponseArrived && event.status == 201) {
            found->order = event.order;
            found->isReplayed = event.replayed;
        }
    }
    return tries;
}

/// What the one at @p at was to those before it.
Sent read(const QList<Try> &tries, qsizetype at, bool lost)
{
    const Try &last = tries.at(at);
    if (!last.key.isSet())
        return Sent::NoKey;
    const auto before = [&](const auto &fits) { return std::find_if(tries.cbegin(), tries.cbegin() + at, fits); };
    const auto end = tries.cbegin() + at;
    const auto same = before([&](const Try &each) { return each.key == last.key && each.form == last.form; });
    if (same != end) {
        const bool wasLost = before([&](const Try &each) { return each.key == last.key && each.form == last.form && each.isLost; }) != end;
        if (last.isReplayed && lost && !wasLost)
            return Sent::NotLost;
        if (!last.isReplayed)
            return Sent::Once; // its answer is under way, or lost as well
        return same->client == last.client ? Sent::Again : Sent::OtherProgram;
    }
    const auto sameKey = before([&](const Try &each) { return each.key == last.key; });
    if (sameKey != end)
        return sameKey->form.customer() == last.form.customer() ? Sent::OtherPayload : Sent::OtherCustomer;
    const auto sameOrder = before([&](const Try &each) { return each.key.isSet() && each.form == last.form; });
    return sameOrder == end ? Sent::Once : Sent::TwoKeys;
}

} // namespace

SentReport reportOnSending(const Trace &trace, bool lost)
{
    const QList<Try> tries = triesOf(trace);
    SentReport report;
    const auto isByHand = [](const Event &each) { return each.kind == EventKind::Clicked; };
    if (std::any_of(trace.events().cbegin(), trace.events().cend(), isByHand))
        report.last = Sent::Form;
    for (qsizetype i = 0; i < tries.size(); ++i) {
        report.last = read(tries, i, lost);
        report.isDone = report.isDone || report.last == Sent::Again || report.last == Sent::OtherProgram;
    }
    return report;
}

} // namespace idemlab::analysis
