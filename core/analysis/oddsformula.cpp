// SPDX-License-Identifier: MIT
#include "analysis/oddsformula.h"

#include "analysis/oddsdraw.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace idemlab::analysis {

using model::Strategy;
using Chances = std::vector<double>;

namespace {

constexpr double outside = 0.05 / double(figures) / 2; ///< on either side of a band
constexpr double deviations = 2.4977; ///< so far from its mean lies a normal variable with the chance `outside` on either side
constexpr quint32 fewValues = 64; ///< their sum is worked out value by value
constexpr double smallestExponent = -600; ///< a chance of none at all that a double still holds, with room for the rest

double power(double base, quint32 exponent) { return std::pow(base, double(exponent)); }

/// The number of orders of a customer without a key: i with the chance result[i].
Chances ordersWithoutKey(double p, double r, quint32 retries)
{
    Chances trying {1}; // by the orders so far
    Chances done(retries + 2, 0.0);
    for (quint32 attempt = 0; attempt <= retries; ++attempt) {
        Chances next(trying.size() + 1, 0.0);
        for (size_t orders = 0; orders < trying.size(); ++orders) {
            next[orders] += trying[orders] * p;
            next[orders + 1] += trying[orders] * (1 - p) * r;
            done[orders + 1] += trying[orders] * (1 - p) * (1 - r);
        }
        trying = next;
    }
    for (size_t orders = 0; orders < trying.size(); ++orders)
        done[orders] += trying[orders];
    return done;
}

/// Nobody works for long to make a key, but it travels there and back.
bool keyCanComeInTime(const OddsQuestion &question) { return 2 * model::LinkSettings().latency < question.timeout; }

/// Of one customer.
struct Law
{
    Chances orders;
    std::optional<double> unanswered;
};

Law lawOf(const OddsQuestion &question, Strategy strategy)
{
    const double p = question.loseRequest;
    const quint32 tries = question.retries + 1;
    const double late = lateShare(question);
    const double r = 1 - (1 - question.loseAnswer) * (1 - late);
    const double fails = power(p + (1 - p) * r, tries);
    const double none = power(p, tries);
    switch (strategy) {
    case Strategy::None:
    case Strategy::ServerOnReceipt: return {ordersWithoutKey(p, r, question.retries), fails};
    case Strategy::Client:
    case Strategy::ResourceId:
        // A repeat of an order that is still at work is held back, or finds it made: the tries are not independent any more.
        return {{none, 1 - none}, late > 0 ? std::nullopt : std::optional(fails)};
    case Strategy::ServerInAdvance: {
        const double hasKey = keyCanComeInTime(question) ? 1 - power(p + (1 - p) * question.loseAnswer, tries) : 0;
        const double one = hasKey * (1 - none);
        return {{1 - one, one}, late > 0 && hasKey > 0 ? std::nullopt : std::optional(1 - hasKey * (1 - fails))};
    }
    }
    Q_UNREACHABLE();
}

Chances yesOrNo(double yes) { return {1 - yes, yes}; }

/// Orders beyond the first.
Chances surplusOf(const Chances &orders)
{
    Chances surplus {orders[0] + orders[1]};
    surplus.insert(surplus.end(), orders.begin() + 2, orders.end());
    return surplus;
}

double chanceOfMore(const Chances &orders, size_t than) { return std::accumulate(orders.begin() + qsizetype(than) + 1, orders.end(), 0.0); }

/// Where the lower and the upper `outside` of a distribution end.
Estimate middleOf(const Chances &sums)
{
    const auto edge = [](auto begin, auto end) {
        double sum = 0;
        for (auto at = begin; at != end; ++at) {
            sum += *at;
            if (sum > outside)
                return qint64(at - begin);
        }
        return qint64(end - begin) - 1;
    };
    const auto last = qint64(sums.size()) - 1;
    return {0, edge(sums.begin(), sums.end()), last - edge(sums.rbegin(), sums.rend())};
}

Chances sumsOfFew(const Chances &chances, quint32 count)
{
    Chances sums {1};
    for (quint32 i = 0; i < count; ++i) {
        Chances next(sums.size() + chances.size() - 1, 0.0);
        for (size_t sum = 0; sum < sums.size(); ++sum) {
            for (size_t value = 0; value < chances.size(); ++value)
                next[sum + value] += sums[sum] * chances[value];
        }
        sums = next;
    }
    return sums;
}

/// Panjer's recursion for a binomial number of values that are not zero (Panjer: Recursive evaluation of a family of compound
/// distributions, ASTIN Bulletin 12, 1981), until the rest is next to nothing.
Chances sumsOfRare(const Chances &chances, quint32 count)
{
    const double some = 1 - chances[0];
    const double a = -some / chances[0];
    const double b = -a * (double(count) + 1);
    Chances sums {std::exp(count * std::log1p(-some))};
    const size_t most = size_t(count) * (chances.size() - 1);
    for (double seen = sums[0]; seen < 1 - 1e-9 && sums.size() <= most && sums.size() < 20'000; seen += sums.back()) {
        const auto sum = sums.size();
        double chance = 0;
        for (size_t value = 1; value < chances.size() && value <= sum; ++value)
            chance += (a + b * double(value) / double(sum)) * chances[value] / some * sums[sum - value];
        sums.push_back(std::max(chance, 0.0));
    }
    return sums;
}

Estimate mirrored(const Estimate &band, quint32 count) { return {0, count - band.high, count - band.low}; }

} // namespace

double lateShare(const OddsQuestion &question)
{
    const model::RunSettings settings;
    double share = 1;
    for (int slowness = 0; slowness < slownesses; ++slowness, share *= question.slow) {
        if (2 * settings.link.latency + workingTime(slowness) >= question.timeout)
            return share;
    }
    return 0;
}

Estimate bandOfSum(const Chances &chances, quint32 count)
{
    double mean = 0;
    double square = 0;
    for (size_t value = 1; value < chances.size(); ++value) {
        mean += double(value) * chances[value];
        square += double(value * value) * chances[value];
    }
    const bool isYesOrNo = chances.size() == 2;
    Estimate band;
    if (mean == 0)
        band = {};
    else if (isYesOrNo && chances[0] < 0.5)
        band = mirrored(bandOfSum({chances[1], chances[0]}, count), count);
    else if (count <= fewValues)
        band = middleOf(sumsOfFew(chances, count));
    else if (chances[0] >= 0.5 && count * std::log(chances[0]) > smallestExponent)
        band = middleOf(sumsOfRare(chances, count));
    else {
        const double spread = deviations * std::sqrt(count * std::max(square - mean * mean, 0.0)) + 0.5;
        const auto most = qint64(count) * qint64(chances.size() - 1);
        band.low = std::max<qint64>(0, qint64(std::floor(count * mean - spread)));
        band.high = std::min<qint64>(most, qint64(std::ceil(count * mean + spread)));
    }
    band.expected = count * mean;
    return band;
}

Estimates estimate(const OddsQuestion &question, Strategy strategy, quint32 customers)
{
    if (question.outages > 0)
        return {};
    const Law law = lawOf(question, strategy);
    Estimates all;
    all[size_t(Figure::ExactlyOne)] = bandOfSum(yesOrNo(law.orders[1]), customers);
    all[size_t(Figure::Doubled)] = bandOfSum(yesOrNo(chanceOfMore(law.orders, 1)), customers);
    all[size_t(Figure::SurplusOrders)] = bandOfSum(surplusOf(law.orders), customers);
    if (law.unanswered)
        all[size_t(Figure::Unanswered)] = bandOfSum(yesOrNo(*law.unanswered), customers);
    return all;
}

std::vector<Estimates> estimatesByRetries(const OddsQuestion &question, Strategy strategy)
{
    std::vector<Estimates> all;
    OddsQuestion asked = question;
    for (asked.retries = 0; asked.retries <= OddsQuestion::mostRetries; ++asked.retries)
        all.push_back(estimate(asked, strategy, asked.customers));
    return all;
}

double firstAnswersMissed(const OddsQuestion &question)
{
    const double misses = 1 - (1 - question.loseAnswer) * (1 - lateShare(question));
    return question.customers * (1 - question.loseRequest) * misses;
}

} // namespace idemlab::analysis
