// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <compare>
#include <cstddef>

namespace idemlab::model {

/// A number that names one thing of one kind. Numbers start at 1; 0 is "none".
template<typename Tag>
struct Id
{
    quint32 value = 0;

    [[nodiscard]] constexpr bool isSet() const { return value != 0; }
    /// Position of the thing in a list that is kept in the order of its numbers.
    [[nodiscard]] constexpr qsizetype index() const { return qsizetype(value) - 1; }
    constexpr auto operator<=>(const Id &) const = default;
    friend constexpr size_t qHash(Id id, size_t seed = 0) noexcept { return size_t(id.value) ^ seed; }
};

using ClientId = Id<struct ClientTag>; ///< a program that orders: the form, or somebody's curl
using IntentId = Id<struct IntentTag>; ///< what a user wants once
using ClickId = Id<struct ClickTag>; ///< one press of Order
using AttemptId = Id<struct AttemptTag>; ///< one HTTP exchange, as its client sees it
using ExchangeId = Id<struct ExchangeTag>; ///< one request that reached the server, and its answer
using CallId = Id<struct CallTag>; ///< a program outside that waits for an answer; none: nobody waits. Of one process, never in a file
using KeyRowId = Id<struct KeyRowTag>; ///< a row of the server's key store
using MessageId = Id<struct MessageTag>; ///< one message on its way through the network

} // namespace idemlab::model
