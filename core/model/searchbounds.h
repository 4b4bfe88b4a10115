// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"

#include <QLatin1StringView>

#include <array>
#include <optional>

namespace idemlab::model {

/// What must hold in every history that a search tries.
enum class Promise : quint8 {
    AtMostOne, ///< no intent has two orders, and nobody is given another's answer
    ExactlyOne, ///< besides: when all is over, an intent without an order is one whose client was told so
};

/// How far a search goes; everyBound says how far each may be set.
struct SearchBounds
{
    quint8 presses = 2; ///< of Order, by all customers together
    quint8 tries = 3; ///< of a call, for each step of it
    quint8 customers = 1;
    quint8 copies = 1; ///< requests that the network delivers twice
    quint8 crashes = 1; ///< times that the server fails or crashes
    quint8 late = 2; ///< messages that are held back
    std::optional<quint8> losses; ///< messages that are lost, at most mostLosses; empty: any number
    bool operator==(const SearchBounds &) const = default;

    static constexpr quint8 mostLosses = 100;
};

/// One of the bounds, as files and the command line call it.
struct SearchBound
{
    QLatin1StringView name;
    quint8 SearchBounds::*number;
    quint8 least;
    quint8 most;
};

inline constexpr std::array everyBound {
    SearchBound {QLatin1StringView("presses"), &SearchBounds::presses, 1, 4},
    SearchBound {QLatin1StringView("customers"), &SearchBounds::customers, 1, 2},
    SearchBound {QLatin1StringView("tries"), &SearchBounds::tries, 1, 6},
    SearchBound {QLatin1StringView("copies"), &SearchBounds::copies, 0, 4},
    SearchBound {QLatin1StringView("crashes"), &SearchBounds::crashes, 0, 4},
    SearchBound {QLatin1StringView("late"), &SearchBounds::late, 0, 4},
};

template<>
inline constexpr auto allNames<Promise> = std::to_array<Name<Promise>>({
    {Promise::AtMostOne, "at-most-one"},
    {Promise::ExactlyOne, "exactly-one"},
});

} // namespace idemlab::model
