// SPDX-License-Identifier: MIT
#pragma once

#include "model/time.h"
#include "sim/agenda.h"
#include "sim/zone.h"

#include <QVarLengthArray>

#include <array>
#include <optional>

namespace idemlab::sim {

struct World;

/// How finely worlds are told apart.
struct Grain
{
    model::Duration unit {1}; ///< all durations are multiples of it
    bool countsLeases = true; ///< a claim may run out while something still goes on
    bool countsLifetimes = true; ///< so may a key
    bool countsMoot = false; ///< also requests that will change nothing (World::isMoot())
    bool hasZones = false; ///< when the last press comes is decided as late as possible (Zone); only where neither of the two runs out
};

/// What is still to come in a world, and when, as far as it matters: every duration is a multiple of one unit, so
/// two worlds go on alike where their times agree in whole units from now and in the order of what is beyond those (the regions
/// of a timed automaton: Alur, Dill: A theory of timed automata, 1994, section 4.3). With a zone, this holds of each of the two chains,
/// and of how they can come to stand to each other.
class Clocks
{
public:
    /// Of a world in which nothing is due that is of no consequence. @p mayPress: users may press Order again. Where they may not, and
    /// nothing is held back, how long ago the last thing happened does not matter, and now() is when the next one does.
    Clocks(const World &world, const Grain &grain, bool mayPress = true, const Zone &zone = {});

    /// Equal for times that mean the same.
    [[nodiscard]] qint64 codeOf(model::Instant at) const { return codeOf(at, m_chains[0]); }
    [[nodiscard]] qint64 codeOf(const Due &due) const { return codeOf(due.at, m_chains[m_zone.isSet() ? due.chain : 0]); }
    /// Equal where the two chains can come to stand to each other in the same ways, whatever the zone; empty where there is none.
    [[nodiscard]] QVarLengthArray<qint64, 16> meetingsCode() const;
    [[nodiscard]] const Zone &zone() const { return m_zone; }
    /// The world has been given another zone; now() is another one then only where nothing is held back.
    void setZone(const Zone &zone, model::Instant now)
    {
        m_zone = zone;
        m_now = now;
    }
    /// The zone, in numbers that mean the same where meetingsCode() and all codes of times are the same.
    [[nodiscard]] Cells cells() const;
    [[nodiscard]] Zone zoneOf(const Cells &cells) const;
    /// The latest time that is before all that is due, wherever in @p zone it stands. Of the chain of now().
    [[nodiscard]] model::Instant before(const Zone &zone) const;
    [[nodiscard]] const Grain &grain() const { return m_grain; }
    [[nodiscard]] model::Instant now() const { return m_now; }
    using Dues = QVarLengthArray<const Due *, 16>;
    /// What happens by itself, soonest first; with a zone, first the one chain, then the other. Invalidated when the world changes.
    [[nodiscard]] const Dues &dues() const { return m_dues; }
    /// What is held back until somebody says when.
    [[nodiscard]] const Dues &heldBack() const { return m_heldBack; }
    /// When the next thing happens by itself; empty where nothing does. Not with a zone.
    [[nodiscard]] std::optional<model::Instant> nextDue() const
    {
        return m_dues.isEmpty() ? std::nullopt : std::optional(m_dues.first()->at);
    }
    struct Next
    {
        const Due *due = nullptr;
        Zone zone; ///< in which it comes first
    };
    /// What may happen by itself next: with a zone, the first of either chain.
    [[nodiscard]] QVarLengthArray<Next, 2> nexts() const;
    /// Something is due at this very instant.
    [[nodiscard]] bool isMidway() const;
    /// When the next key or claim runs out, of those that count; empty where none does.
    [[nodiscard]] std::optional<model::Instant> nextExpiry() const { return m_nextExpiry; }

    /// Right after now, before anything else that counts in time. Empty where clocks stand so close that there is no such moment.
    [[nodiscard]] std::optional<model::Instant> justAfter() const;
    /// The zone in which that moment is before anything else.
    [[nodiscard]] Zone zoneAfter(model::Instant moment) const;
    /// One moment between each two, from now to @p end, at which it can make a difference whether something happens before or after.
    [[nodiscard]] QVarLengthArray<model::Instant, 32> momentsUntil(model::Instant end) const;

private:
    using Remainders = QVarLengthArray<qint64, 16>;
    /// Times that cannot be moved against each other.
    struct Chain
    {
        model::Instant begin;
        Remainders fractions; ///< what times are beyond whole units from begin; sorted, 0 first
    };

    [[nodiscard]] qint64 codeOf(model::Instant at, const Chain &chain) const;
    [[nodiscard]] const Due *firstOf(quint8 chain) const;
    [[nodiscard]] bool isAlive(quint8 chain) const;
    [[nodiscard]] qint64 remainder(model::Duration of) const;
    /// The same of the difference of two remainders.
    [[nodiscard]] qint64 beyond(qint64 one, qint64 other) const { return one < other ? one - other + m_grain.unit.count() : one - other; }
    [[nodiscard]] model::Duration start() const { return m_chains[0].begin - m_chains[1].begin; }
    /// The move at which a time of one chain meets one of the other for the @p number-th time after the two begin together.
    [[nodiscard]] model::Duration meeting(qint64 number) const;
    void setUpChains();
    void addFraction(Chain &chain, model::Instant at) const;
    void addExpiries(const World &world);
    void addMeetings();
    [[nodiscard]] qint64 leastGap() const;

    model::Instant m_now;
    quint8 m_chainOfNow = 0;
    Grain m_grain;
    Zone m_zone;
    Dues m_dues;
    Dues m_heldBack;
    std::optional<model::Instant> m_nextExpiry;
    std::array<Chain, 2> m_chains; ///< without a zone, all is in the first
    Remainders m_meetings; ///< moves, beyond whole units, from start() at which a time of one chain meets one of the other; sorted, 0 first
};

} // namespace idemlab::sim
