// SPDX-License-Identifier: MIT
#pragma once

#include "model/time.h"

#include <algorithm>

namespace idemlab::sim {

/// How much later than it stands all that a user's last press has set going (chain 1 of the agenda) may be, so that all that has happened
/// so far has still come about in its order: a search decides when the user pressed only as far as it must (a zone of a timed automaton:
/// Dill, Timing assumptions and verification of finite-state concurrent systems, 1989). Both ends are excluded.
struct Zone
{
    model::Duration from {};
    model::Duration to {};

    /// Else all stands where it stands.
    [[nodiscard]] bool isSet() const { return from < to; }
    /// Whether clocks are fine enough for it.
    [[nodiscard]] bool hasInside() const { return to - from > model::Duration(1); }
    /// How far to move: not at all where that will do.
    [[nodiscard]] model::Duration inside() const
    {
        return from < model::Duration::zero() && to > model::Duration::zero() ? model::Duration::zero() : from + (to - from) / 2;
    }
    [[nodiscard]] Zone above(model::Duration bound) const { return {std::max(from, bound), to}; }
    [[nodiscard]] Zone below(model::Duration bound) const { return {from, std::min(to, bound)}; }
    /// The same after a move.
    [[nodiscard]] Zone movedBy(model::Duration by) const { return isSet() ? Zone {from - by, to - by} : Zone(); }
    bool operator==(const Zone &) const = default;
};

/// A zone as Clocks counts it: by the moves that make no difference to each other, numbered upwards; first and last included.
struct Cells
{
    qint64 first = 0;
    qint64 last = 0;
    bool operator==(const Cells &) const = default;
};

} // namespace idemlab::sim
