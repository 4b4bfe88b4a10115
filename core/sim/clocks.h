// SPDX-License-Identifier: MIT
#pragma once

#include "model/time.h"
#include "sim/agenda.h"

#include <QVarLengthArray>

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
};

/// What is still to come in a world, and when, as far as it matters: every duration is a multiple of one unit, so
/// two worlds go on alike where their times agree in whole units from now and in the order of what is beyond those (the regions
/// of a timed automaton: Alur, Dill: A theory of timed automata, 1994, section 4.3).
class Clocks
{
public:
    /// Of a world in which nothing is due that is of no consequence. @p mayPress: users may press Order again. Where they may not, and
    /// nothing is held back, how long ago the last thing happened does not matter, and now() is when the next one does.
    Clocks(const World &world, const Grain &grain, bool mayPress = true);

    /// Equal for times that mean the same.
    [[nodiscard]] qint64 codeOf(model::Instant at) const;
    [[nodiscard]] const Grain &grain() const { return m_grain; }
    [[nodiscard]] model::Instant now() const { return m_now; }
    using Dues = QVarLengthArray<const Due *, 16>;
    /// What happens by itself, soonest first. Invalidated when the world changes.
    [[nodiscard]] const Dues &dues() const { return m_dues; }
    /// What is held back until somebody says when.
    [[nodiscard]] const Dues &heldBack() const { return m_heldBack; }
    /// When the next thing happens by itself; empty where nothing does.
    [[nodiscard]] std::optional<model::Instant> nextDue() const
    {
        return m_dues.isEmpty() ? std::nullopt : std::optional(m_dues.first()->at);
    }
    /// When the next key or claim runs out, of those that count; empty where none does.
    [[nodiscard]] std::optional<model::Instant> nextExpiry() const { return m_nextExpiry; }

    /// Right after now, before anything else that counts in time. Empty where clocks stand so close that there is no such moment.
    [[nodiscard]] std::optional<model::Instant> justAfter() const;
    /// One moment between each two, from now to @p end, at which it can make a difference whether something happens before or after.
    [[nodiscard]] QVarLengthArray<model::Instant, 32> momentsUntil(model::Instant end) const;

private:
    void addFraction(model::Instant at);
    void addExpiries(const World &world);

    model::Instant m_now;
    Grain m_grain;
    Dues m_dues;
    Dues m_heldBack;
    std::optional<model::Instant> m_nextExpiry;
    QVarLengthArray<qint64, 16> m_fractions; ///< what times are beyond whole units from now; sorted, 0 first
};

} // namespace idemlab::sim
