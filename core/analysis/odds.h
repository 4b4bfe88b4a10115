// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"
#include "model/oddsquestion.h"
#include "model/runplan.h"

#include <QList>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <optional>
#include <vector>

namespace idemlab::analysis {

/// What is counted of a day's customers.
enum class Figure : quint8 {
    ExactlyOne, ///< customers with exactly one order, whether they were told or not
    Doubled, ///< customers with more than one order
    SurplusOrders, ///< orders beyond the first of their customer
    Unanswered, ///< customers who never saw the answer to their order
};
inline constexpr size_t figures = 4;
template<typename Value>
using PerFigure = std::array<Value, figures>;

using model::OddsQuestion;

inline constexpr quint32 hours = 24; ///< of a day, and the shop never closes

/// What a figure should come to, and the 95 % band: all four figures of a strategy lie within theirs in at least 95 of 100 days.
struct Estimate
{
    double expected = 0;
    qint64 low = 0;
    qint64 high = 0;
    bool operator==(const Estimate &) const = default;
    /// Nothing else can come of it, but for the rounding of chances that add up to one.
    [[nodiscard]] bool isCertain() const { return low == high && std::abs(expected - double(low)) <= 1e-13 * std::max(1.0, double(low)); }
};
/// Empty where no formula holds: under outages, and for Figure::Unanswered where keys meet orders that are still at work.
using Estimates = PerFigure<std::optional<Estimate>>;

/// A customer for whom it did not go as it should.
struct Mishap
{
    quint32 customer = 0; ///< from 0, in the order of the day
    quint16 orders = 0;
    bool isAnswered = false;
    bool operator==(const Mishap &) const = default;
};

/// A day under one strategy.
struct StrategyOdds
{
    model::Strategy strategy = model::Strategy::None;
    PerFigure<qint64> counts {};
    Estimates estimates {};
    qsizetype histories = 0; ///< how many different ones the engine has played; every customer had one of them
    std::vector<Estimates> course {}; ///< the estimates after each hour of the day; none where no mishaps are listed
    std::vector<Estimates> byRetries {}; ///< the estimates of the day after 0, 1, … OddsQuestion::mostRetries retries
    std::vector<Mishap> mishaps {}; ///< customers with more than one order, or without an answer; in the order of the day
    bool operator==(const StrategyOdds &) const = default;

    [[nodiscard]] qint64 count(Figure figure) const { return counts[size_t(figure)]; }
    [[nodiscard]] const std::optional<Estimate> &estimate(Figure figure) const { return estimates[size_t(figure)]; }
};

/// The answer to a question, in the order of its strategies.
struct DayOdds
{
    OddsQuestion question;
    QList<StrategyOdds> strategies;
    bool operator==(const DayOdds &) const = default;
};

/// Whether the customers with mishaps are listed, and the course of the day: a day of ten million can have a million of them.
enum class Listing : quint8 { Counts, Mishaps };

/// Plays the day. What befalls a customer's messages depends on the seed and the customer's number alone: it is the same under
/// every strategy, and in any number of threads (0: as many as there are cores). Customers with the same faults have the same
/// history, since the engine is deterministic: the engine plays each history once, and it counts for all who have it. Empty where
/// @p isUnwanted has become true meanwhile.
[[nodiscard]] std::optional<DayOdds> playDay(
    const OddsQuestion &question, Listing listing, int threads = 0, const std::atomic<bool> *isUnwanted = nullptr);

/// The run of one customer (from 0), with the faults that befell it: the engine makes of it what was counted.
[[nodiscard]] model::Recording runOfCustomer(const OddsQuestion &question, model::Strategy strategy, quint32 customer);

/// "C00042": what the customer is called in its run.
[[nodiscard]] QString nameOfCustomer(quint32 customer);

/// When in the day the customer comes: they come evenly.
[[nodiscard]] model::Duration timeOfCustomer(const OddsQuestion &question, quint32 customer);

} // namespace idemlab::analysis

namespace idemlab::model {

template<>
inline constexpr auto allNames<analysis::Figure> = std::to_array<Name<analysis::Figure>>({
    {analysis::Figure::ExactlyOne, "exactly_one"},
    {analysis::Figure::Doubled, "doubled"},
    {analysis::Figure::SurplusOrders, "surplus_orders"},
    {analysis::Figure::Unanswered, "unanswered"},
});

} // namespace idemlab::model
