// SPDX-License-Identifier: MIT
#include "sim/clocks.h"

#include "sim/world.h"

#include <algorithm>

namespace idemlab::sim {

using namespace model;

namespace {

template<typename Values>
void sortUnique(Values &values)
{
    if (values.size() < 2)
        return;
    std::sort(values.begin(), values.end());
    values.resize(std::unique(values.begin(), values.end()) - values.begin());
}

} // namespace

Clocks::Clocks(const World &world, const Grain &grain, bool mayPress, const Zone &zone)
    : m_now(world.now), m_chainOfNow(world.agenda.chain()), m_grain(grain), m_zone(zone)
{
    for (const Due &due : world.agenda) {
        if (grain.countsMoot || !world.isMoot(due, grain.countsLifetimes))
            (due.at == Agenda::never ? m_heldBack : m_dues).append(&due);
    }
    if (m_zone.isSet() && !(isAlive(0) && isAlive(1)))
        m_zone = {};
    if (m_zone.isSet()) { // else they stand in their order
        std::sort(m_dues.begin(), m_dues.end(),
            [](const Due *a, const Due *b) { return a->chain != b->chain ? a->chain < b->chain : Agenda::isLater(*b, *a); });
    }
    const bool countsExpiry = grain.countsLeases || grain.countsLifetimes;
    if (!m_zone.isSet() && !mayPress && !countsExpiry && m_heldBack.isEmpty() && !m_dues.isEmpty())
        m_now = m_dues.first()->at;
    setUpChains();
    if (countsExpiry)
        addExpiries(world);
    for (Chain &chain : m_chains)
        sortUnique(chain.fractions);
    if (m_zone.isSet())
        addMeetings();
}

/// The first thing on the agenda of a chain.
const Due *Clocks::firstOf(quint8 chain) const
{
    const auto first = std::find_if(m_dues.cbegin(), m_dues.cend(), [chain](const Due *due) { return due->chain == chain; });
    return first == m_dues.cend() ? nullptr : *first;
}

/// Whether something is still to come about some time after something of the chain.
bool Clocks::isAlive(quint8 chain) const { return (!m_heldBack.isEmpty() && m_chainOfNow == chain) || firstOf(chain); }

void Clocks::setUpChains()
{
    m_chains[0].begin = m_now;
    if (m_zone.isSet()) {
        for (const quint8 chain : {0, 1})
            m_chains[chain].begin = !m_heldBack.isEmpty() && m_chainOfNow == chain ? m_now : firstOf(chain)->at;
    }
    for (Chain &chain : m_chains)
        chain.fractions.append(0);
    for (const Due *due : m_dues)
        addFraction(m_chains[m_zone.isSet() ? due->chain : 0], due->at);
}

void Clocks::addFraction(Chain &chain, Instant at) const
{
    if (at > chain.begin)
        chain.fractions.append((at - chain.begin).count() % m_grain.unit.count());
}

void Clocks::addExpiries(const World &world)
{
    const auto expires = [this](Instant at) {
        m_nextExpiry = std::min(at, m_nextExpiry.value_or(at));
        addFraction(m_chains[0], at);
    };
    for (const KeyRecord &row : world.server.keys()) {
        const bool isClaim = row.state == KeyState::InProgress;
        if (row.isThere() && row.expiresAt > m_now && (isClaim ? m_grain.countsLeases : m_grain.countsLifetimes))
            expires(row.expiresAt);
        if (isClaim && m_grain.countsLifetimes && row.issuedUntil && *row.issuedUntil > m_now)
            expires(*row.issuedUntil);
    }
}

qint64 Clocks::codeOf(Instant at, const Chain &chain) const
{
    if (at == Agenda::never)
        return -1;
    if (at <= chain.begin)
        return 0;
    const qint64 distance = (at - chain.begin).count();
    const qint64 unit = m_grain.unit.count();
    const auto rank = std::lower_bound(chain.fractions.cbegin(), chain.fractions.cend(), distance % unit) - chain.fractions.cbegin();
    return distance / unit * 1024 + rank;
}

qint64 Clocks::remainder(Duration of) const
{
    const qint64 rest = of.count() % m_grain.unit.count();
    return rest < 0 ? rest + m_grain.unit.count() : rest;
}

void Clocks::addMeetings()
{
    for (const qint64 one : m_chains[0].fractions) {
        for (const qint64 other : m_chains[1].fractions)
            m_meetings.append(beyond(one, other));
    }
    sortUnique(m_meetings);
}

QVarLengthArray<qint64, 16> Clocks::meetingsCode() const
{
    QVarLengthArray<qint64, 16> code;
    if (!m_zone.isSet())
        return code;
    code.append(std::count_if(m_dues.cbegin(), m_dues.cend(), [](const Due *due) { return due->chain == 0; }));
    code.append(m_heldBack.isEmpty() ? 2 : m_chainOfNow);
    for (const qint64 one : m_chains[0].fractions) {
        for (const qint64 other : m_chains[1].fractions) {
            const auto place = std::lower_bound(m_meetings.cbegin(), m_meetings.cend(), beyond(one, other));
            code.append(place - m_meetings.cbegin());
        }
    }
    return code;
}

/// Cell n is between the meetings n - 1 and n.
Cells Clocks::cells() const
{
    if (!m_zone.isSet())
        return {};
    const auto round = [&](Duration move) {
        return ((move - start()).count() - remainder(move - start())) / m_grain.unit.count() * m_meetings.size();
    };
    const auto low = std::upper_bound(m_meetings.cbegin(), m_meetings.cend(), remainder(m_zone.from - start()));
    const auto high = std::lower_bound(m_meetings.cbegin(), m_meetings.cend(), remainder(m_zone.to - start()));
    return {round(m_zone.from) + (low - m_meetings.cbegin()), round(m_zone.to) + (high - m_meetings.cbegin())};
}

Duration Clocks::meeting(qint64 number) const
{
    const qint64 place = (number % m_meetings.size() + m_meetings.size()) % m_meetings.size();
    return start() + m_grain.unit * ((number - place) / m_meetings.size()) + Duration(m_meetings.at(place));
}

Zone Clocks::zoneOf(const Cells &cells) const { return m_zone.isSet() ? Zone {meeting(cells.first - 1), meeting(cells.last)} : Zone(); }

Instant Clocks::before(const Zone &zone) const
{
    const Due *one = firstOf(0), *other = firstOf(1);
    return m_chainOfNow == 0 ? std::min(one ? one->at : m_now, other->at + zone.from)
                             : std::min(other ? other->at : m_now, one->at - zone.to);
}

QVarLengthArray<Clocks::Next, 2> Clocks::nexts() const
{
    if (m_dues.isEmpty())
        return {};
    const Due *one = firstOf(0), *other = firstOf(1);
    if (!m_zone.isSet() || !one || !other)
        return {{m_dues.first(), m_zone}};
    QVarLengthArray<Next, 2> nexts;
    const Duration meeting = one->at - other->at;
    for (const Next &next : {Next {one, m_zone.above(meeting)}, Next {other, m_zone.below(meeting)}}) {
        if (next.zone.isSet())
            nexts.append(next);
    }
    return nexts;
}

bool Clocks::isMidway() const
{
    return std::any_of(m_dues.cbegin(), m_dues.cend(),
        [this](const Due *due) { return due->at == m_now && (!m_zone.isSet() || due->chain == m_chainOfNow); });
}

/// Between two meetings, or a meeting and an end of the zone.
qint64 Clocks::leastGap() const
{
    Remainders points = m_meetings;
    points.append(remainder(m_zone.from - start()));
    points.append(remainder(m_zone.to - start()));
    sortUnique(points);
    qint64 gap = m_grain.unit.count() - points.back();
    for (qsizetype i = 1; i < points.size(); ++i)
        gap = std::min(gap, points.at(i) - points.at(i - 1));
    return gap;
}

std::optional<Instant> Clocks::justAfter() const
{
    const Remainders &fractions = m_chains[0].fractions;
    const qint64 gap = m_zone.isSet() ? leastGap() : fractions.size() > 1 ? fractions.at(1) : m_grain.unit.count();
    return gap > 1 ? std::optional(m_now + Duration(gap / 2)) : std::nullopt;
}

Zone Clocks::zoneAfter(Instant moment) const
{
    if (!m_zone.isSet())
        return {};
    const Due *other = firstOf(1 - m_chainOfNow);
    return m_chainOfNow == 0 ? m_zone.above(moment - other->at) : m_zone.below(other->at - moment);
}

QVarLengthArray<Instant, 32> Clocks::momentsUntil(Instant end) const
{
    QVarLengthArray<Instant, 32> moments;
    const Remainders &fractions = m_chains[0].fractions;
    for (Instant from = m_now; from < end; from += m_grain.unit) {
        for (qsizetype i = 0; i < fractions.size(); ++i) {
            const qint64 to = i + 1 < fractions.size() ? fractions.at(i + 1) : m_grain.unit.count();
            const Instant middle = from + Duration((fractions.at(i) + to) / 2);
            if (middle < end && to - fractions.at(i) > 1)
                moments.append(middle);
        }
    }
    return moments;
}

} // namespace idemlab::sim
