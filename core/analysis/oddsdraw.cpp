// SPDX-License-Identifier: MIT
#include "analysis/oddsdraw.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace model;

namespace {

constexpr Duration day = std::chrono::hours(24);

/// The last step of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
constexpr quint64 mixed(quint64 z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

/// The random number of that place in the sequence that @p key begins.
constexpr quint64 numberAt(quint64 key, quint64 place) { return mixed(key + (place + 1) * 0x9e3779b97f4a7c15); }

/// From 0 to below 1.
constexpr double fractionAt(quint64 key, quint64 place) { return double(numberAt(key, place) >> 11) * 0x1p-53; }

enum class Stream : quint8 { Loss, Slowness };

quint64 placeOf(const NthMessage &message, Stream stream)
{
    return quint64(message.number) << 3 | quint64(message.filter == MessageFilter::Key) << 2 | quint64(message.direction) << 1
        | quint64(stream);
}

} // namespace

Duration workingTime(int slowness) { return RunSettings().server.workingTime * (qint64(1) << slowness); }

Duration timeOfCustomer(const OddsQuestion &question, quint32 customer) { return day * qint64(customer) / qint64(question.customers); }

Draw::Draw(const OddsQuestion &question) : m_question(question), m_key(mixed(question.seed + 1))
{
    const quint64 key = numberAt(m_key, ~quint64(1));
    for (quint32 i = 0; i < question.outages; ++i)
        m_outages.push_back(Duration(qint64(fractionAt(key, i) * double(day.count()))));
    std::sort(m_outages.begin(), m_outages.end());
}

Draw::Customer Draw::customer(quint32 number) const { return {numberAt(m_key, number), timeOfCustomer(m_question, number)}; }

bool Draw::isOut(Duration time) const
{
    const auto next = std::upper_bound(m_outages.cbegin(), m_outages.cend(), time);
    return next != m_outages.cbegin() && time - *std::prev(next) < m_question.outageLength;
}

Lot Draw::slownessOf(const Customer &customer, const NthMessage &message) const
{
    if (m_question.slow == 0 || message.direction != Direction::Request || message.filter != MessageFilter::Order)
        return 0;
    const double drawn = fractionAt(customer.key, placeOf(message, Stream::Slowness));
    Lot slowness = 0;
    for (double share = m_question.slow; slowness < slownesses - 1 && drawn < share; share *= m_question.slow)
        ++slowness;
    return slowness;
}

Lot Draw::of(const Customer &customer, const NthMessage &message) const
{
    const double rate = message.direction == Direction::Request ? m_question.loseRequest : m_question.loseAnswer;
    if (fractionAt(customer.key, placeOf(message, Stream::Loss)) < rate)
        return lost;
    if (!m_outages.empty() && isOut(customer.comes + message.at.time_since_epoch()))
        return lost;
    return Lot(passes + slownessOf(customer, message));
}

} // namespace idemlab::analysis
