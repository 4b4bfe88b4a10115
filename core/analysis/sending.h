// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"
#include "model/trace.h"

namespace idemlab::analysis {

/// What the last order of a program outside was to the ones before it, for who is to send one twice with one key.
enum class Sent : quint8 {
    Nothing, ///< no program has ordered
    Once, ///< the first with its key
    NoKey,
    TwoKeys, ///< the same order with another key
    OtherPayload, ///< the same key for another amount
    OtherCustomer, ///< the same key for another customer
    OtherProgram, ///< the same order and key from another program
    NotLost, ///< the same again, but the answer before was to be lost and was not
    Again, ///< the same again
};

struct SentReport
{
    Sent last = Sent::Nothing;
    bool isDone = false; ///< one order was sent twice with one key, and came back the same
};

/// @p lost: the answer before the repeat has to be lost.
[[nodiscard]] SentReport reportOnSending(const model::Trace &trace, bool lost);

} // namespace idemlab::analysis

/// As the parts of a lesson's text are called.
template<>
struct idemlab::model::Names<idemlab::analysis::Sent>
{
    using S = idemlab::analysis::Sent;
    static constexpr std::array all {
        Name<S> {S::Nothing, QLatin1StringView("missing")},
        Name<S> {S::Once, QLatin1StringView("once")},
        Name<S> {S::NoKey, QLatin1StringView("no-key")},
        Name<S> {S::TwoKeys, QLatin1StringView("two-keys")},
        Name<S> {S::OtherPayload, QLatin1StringView("payload")},
        Name<S> {S::OtherCustomer, QLatin1StringView("customer")},
        Name<S> {S::OtherProgram, QLatin1StringView("program")},
        Name<S> {S::NotLost, QLatin1StringView("not-lost")},
        Name<S> {S::Again, QLatin1StringView("done")},
    };
};
