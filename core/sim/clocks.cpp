// SPDX-License-Identifier: MIT
#include "sim/clocks.h"

#include "sim/world.h"

#include <algorithm>

namespace idemlab::sim {

using namespace model;

Clocks::Clocks(const World &world, const Grain &grain, bool mayPress) : m_now(world.now), m_grain(grain)
{
    for (const Due &due : world.agenda) {
        if (grain.countsMoot || !world.isMoot(due, grain.countsLifetimes))
            (due.at == Agenda::never ? m_heldBack : m_dues).append(&due);
    }
    std::sort(m_dues.begin(), m_dues.end(), [](const Due *a, const Due *b) { return Agenda::isLater(*b, *a); });
    const bool countsExpiry = grain.countsLeases || grain.countsLifetimes;
    if (!mayPress && !countsExpiry && m_heldBack.isEmpty() && !m_dues.isEmpty())
        m_now = m_dues.first()->at;
    m_fractions.append(0);
    for (const Due *due : m_dues)
        addFraction(due->at);
    if (countsExpiry)
        addExpiries(world);
    std::sort(m_fractions.begin(), m_fractions.end());
    m_fractions.resize(std::unique(m_fractions.begin(), m_fractions.end()) - m_fractions.begin());
}

void Clocks::addFraction(Instant at)
{
    if (at > m_now)
        m_fractions.append((at - m_now).count() % m_grain.unit.count());
}

void Clocks::addExpiries(const World &world)
{
    const auto expires = [this](Instant at) {
        m_nextExpiry = std::min(at, m_nextExpiry.value_or(at));
        addFraction(at);
    };
    for (const KeyRecord &row : world.server.keys()) {
        const bool isClaim = row.state == KeyState::InProgress;
        if (row.isThere() && row.expiresAt > m_now && (isClaim ? m_grain.countsLeases : m_grain.countsLifetimes))
            expires(row.expiresAt);
        if (isClaim && m_grain.countsLifetimes && row.issuedUntil && *row.issuedUntil > m_now)
            expires(*row.issuedUntil);
    }
}

qint64 Clocks::codeOf(Instant at) const
{
    if (at == Agenda::never)
        return -1;
    if (at <= m_now)
        return 0;
    const qint64 distance = (at - m_now).count();
    const qint64 unit = m_grain.unit.count();
    const auto rank = std::lower_bound(m_fractions.cbegin(), m_fractions.cend(), distance % unit) - m_fractions.cbegin();
    return distance / unit * 1024 + rank;
}

std::optional<Instant> Clocks::justAfter() const
{
    const qint64 first = m_fractions.size() > 1 ? m_fractions.at(1) : m_grain.unit.count();
    return first > 1 ? std::optional(m_now + Duration(first / 2)) : std::nullopt;
}

QVarLengthArray<Instant, 32> Clocks::momentsUntil(Instant end) const
{
    QVarLengthArray<Instant, 32> moments;
    for (Instant from = m_now; from < end; from += m_grain.unit) {
        for (qsizetype i = 0; i < m_fractions.size(); ++i) {
            const qint64 to = i + 1 < m_fractions.size() ? m_fractions.at(i + 1) : m_grain.unit.count();
            const Instant middle = from + Duration((m_fractions.at(i) + to) / 2);
            if (middle < end && to - m_fractions.at(i) > 1)
                moments.append(middle);
        }
    }
    return moments;
}

} // namespace idemlab::sim
