// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/odds.h"
#include "model/fault.h"

namespace idemlab::analysis {

/// How many times a working time may double.
inline constexpr int slownesses = 7;
/// How long the server works: twice as long with each @p slowness.
[[nodiscard]] model::Duration workingTime(int slowness);

/// One of a customer's messages: the number is counted from 1 among those of its direction and kind.
struct NthMessage
{
    model::Direction direction = model::Direction::Request;
    model::MessageFilter filter = model::MessageFilter::Order; ///< Order, or Key
    quint32 number = 1;
    model::Instant at; ///< when it is sent, from the customer's press of Order on
    bool operator==(const NthMessage &) const = default;
};

/// What befalls messages: 0 where it is lost; else 1, and for the request of an order the slowness of its work on top.
using Lot = quint8;
inline constexpr Lot lost = 0;
inline constexpr Lot passes = 1;
inline constexpr size_t lots = passes + slownesses;

/// Draws lots. Each is a function of seed, customer and message, whatever was drawn before (a counter that is mixed, as in
/// SplitMix64): no generator has to be seeded for each customer, threads share nothing, and no distribution of the standard library
/// is used, since those differ between libraries.
class Draw
{
public:
    explicit Draw(const OddsQuestion &question);

    /// What tells a customer's lots from the others'.
    struct Customer
    {
        quint64 key = 0;
        model::Duration comes {}; ///< in the day
    };
    [[nodiscard]] Customer customer(quint32 number) const;
    [[nodiscard]] Lot of(const Customer &customer, const NthMessage &message) const;

private:
    [[nodiscard]] bool isOut(model::Duration time) const;
    [[nodiscard]] Lot slownessOf(const Customer &customer, const NthMessage &message) const;

    OddsQuestion m_question;
    quint64 m_key;
    std::vector<model::Duration> m_outages; ///< when they begin, in order
};

} // namespace idemlab::analysis
