// SPDX-License-Identifier: MIT
#include "analysis/outside.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace model;

namespace {

/// Whether another order of the same customer was asked for by a program outside before the event at @p position.
bool hasEarlier(const Trace &trace, qsizetype position, const QString &customer)
{
    return std::any_of(trace.events().cbegin(), trace.events().cbegin() + position, [&](const Event &each) {
        return each.kind == EventKind::RequestSent && each.purpose == Purpose::PlaceOrder && trace.client(each.client).external
            && trace.message(each.message).request()->form.customer() == customer;
    });
}

} // namespace

std::optional<OutsideMeaning> outsideMeaning(const Trace &trace, qsizetype event)
{
    const Event &asked = trace.at(event);
    if (!asked.attempt.isSet() || !asked.client.isSet() || !trace.client(asked.client).external)
        return std::nullopt;
    const auto &events = trace.events();
    const auto started = std::ranges::find_if(
        events, [&](const Event &each) { return each.kind == EventKind::AttemptStarted && each.attempt == asked.attempt; });
    if (started == events.cend() || !started->intent.isSet())
        return std::nullopt;
    if (!started->first)
        return OutsideMeaning {started->at, IntentChoice::New, started->supposed != Supposition::None};
    const auto sent = std::next(started);
    const bool isOrder = sent != events.cend() && sent->message.isSet() && started->purpose == Purpose::PlaceOrder;
    if (!isOrder || !hasEarlier(trace, started - events.cbegin(), trace.message(sent->message).request()->form.customer()))
        return std::nullopt;
    return OutsideMeaning {started->at, IntentChoice::Same, false};
}

} // namespace idemlab::analysis
