// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/question.h"

namespace idemlab::analysis {

/// A rule that the lessons recommend, and what is done instead where it is taken away.
enum class Safeguard : quint8 {
    KeyPerOrder, ///< a key for each press
    KeyKeptForRetries, ///< a key for each try
    KeyLeavesWithItsOrder, ///< one key for the page
    RandomKey, ///< a counter, with two customers
    Claim, ///< look up, work, then store
    PayloadCompared, ///< the stored answer for any payload
    KeyPerCustomer, ///< keys of all customers are one lot, with two customers
    WrittenTogether, ///< first the order, then the key
    ClaimKeptWhileUnknown, ///< the claim is written first, and given back after an error, whatever was done
    MissingKeyRefused, ///< accepted
    LifetimeOutlastsRetries, ///< 1 s
    LeaseOutlastsWork, ///< 300 ms
};

/// What to ask to see what comes of it without @p safeguard: the recommended policy with a key from the client, less that one rule.
[[nodiscard]] Question without(Safeguard safeguard, const Bounds &bounds, Promise promise = Promise::AtMostOne);

/// Wide enough for every accident of a single rule, and quick to go through.
[[nodiscard]] constexpr Bounds boundsForSafeguards()
{
    Bounds bounds;
    bounds.tries = 2;
    bounds.late = 1;
    return bounds;
}

} // namespace idemlab::analysis

template<>
struct idemlab::model::Names<idemlab::analysis::Safeguard>
{
    using S = idemlab::analysis::Safeguard;
    static constexpr std::array all {
        Name<S> {S::KeyPerOrder, QLatin1StringView("key-per-order")},
        Name<S> {S::KeyKeptForRetries, QLatin1StringView("key-kept-for-retries")},
        Name<S> {S::KeyLeavesWithItsOrder, QLatin1StringView("key-leaves-with-its-order")},
        Name<S> {S::RandomKey, QLatin1StringView("random-key")},
        Name<S> {S::Claim, QLatin1StringView("claim")},
        Name<S> {S::PayloadCompared, QLatin1StringView("payload-compared")},
        Name<S> {S::KeyPerCustomer, QLatin1StringView("key-per-customer")},
        Name<S> {S::WrittenTogether, QLatin1StringView("written-together")},
        Name<S> {S::ClaimKeptWhileUnknown, QLatin1StringView("claim-kept-while-unknown")},
        Name<S> {S::MissingKeyRefused, QLatin1StringView("missing-key-refused")},
        Name<S> {S::LifetimeOutlastsRetries, QLatin1StringView("lifetime-outlasts-retries")},
        Name<S> {S::LeaseOutlastsWork, QLatin1StringView("lease-outlasts-work")},
    };
};
