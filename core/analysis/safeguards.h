// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/question.h"

namespace idemlab::analysis {

/// A rule that the lessons recommend, and what is done instead where it is taken away.
enum class Safeguard : quint8 {
    KeyPerOrder, ///< a key for each press
    KeyKeptForRetries, ///< a key for each try, with one press
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

namespace idemlab::model {

template<>
inline constexpr auto allNames<analysis::Safeguard> = std::to_array<Name<analysis::Safeguard>>({
    {analysis::Safeguard::KeyPerOrder, "key-per-order"},
    {analysis::Safeguard::KeyKeptForRetries, "key-kept-for-retries"},
    {analysis::Safeguard::KeyLeavesWithItsOrder, "key-leaves-with-its-order"},
    {analysis::Safeguard::RandomKey, "random-key"},
    {analysis::Safeguard::Claim, "claim"},
    {analysis::Safeguard::PayloadCompared, "payload-compared"},
    {analysis::Safeguard::KeyPerCustomer, "key-per-customer"},
    {analysis::Safeguard::WrittenTogether, "written-together"},
    {analysis::Safeguard::ClaimKeptWhileUnknown, "claim-kept-while-unknown"},
    {analysis::Safeguard::MissingKeyRefused, "missing-key-refused"},
    {analysis::Safeguard::LifetimeOutlastsRetries, "lifetime-outlasts-retries"},
    {analysis::Safeguard::LeaseOutlastsWork, "lease-outlasts-work"},
});

} // namespace idemlab::model
