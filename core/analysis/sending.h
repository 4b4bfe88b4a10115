// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"
#include "model/trace.h"

namespace idemlab::analysis {

/// What the last order of a program outside was to the ones before it, for who is to send one twice with one key.
enum class Sent : quint8 {
    Nothing, ///< nobody has ordered
    Form, ///< the order form has, and no program
    Once, ///< the first with its key
    NoKey,
    TwoKeys, ///< the same order with another key
    OtherPayload, ///< the same key for another amount
    OtherCustomer, ///< the same key for another customer
    OtherProgram, ///< the same order and key from another program
    NotLost, ///< the same again, but the answer before was to be lost and was not
    Again, ///< the same again
};

/// How far somebody has come who is to send an order twice.
struct SentReport
{
    Sent last = Sent::Nothing;
    bool isDone = false; ///< one order was sent twice with one key, and came back the same
    bool operator==(const SentReport &) const = default;
};

/// @p lost: the answer before the repeat has to be lost.
[[nodiscard]] SentReport reportOnSending(const model::Trace &trace, bool lost);

} // namespace idemlab::analysis

/// As the parts of a lesson's text are called.
namespace idemlab::model {

template<>
inline constexpr auto allNames<analysis::Sent> = std::to_array<Name<analysis::Sent>>({
    {analysis::Sent::Nothing, "missing"},
    {analysis::Sent::Form, "form"},
    {analysis::Sent::Once, "once"},
    {analysis::Sent::NoKey, "no-key"},
    {analysis::Sent::TwoKeys, "two-keys"},
    {analysis::Sent::OtherPayload, "payload"},
    {analysis::Sent::OtherCustomer, "customer"},
    {analysis::Sent::OtherProgram, "program"},
    {analysis::Sent::NotLost, "not-lost"},
    {analysis::Sent::Again, "done"},
});

} // namespace idemlab::model
