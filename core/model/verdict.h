// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"

#include <QtGlobal>

namespace idemlab::model {

/// What a run comes to, from best to worst; the worst that holds for any intent is the run's.
enum class Verdict : quint8 {
    Exact, ///< every intent has exactly one order
    Refused, ///< an intent has none, and its client was told why
    Lost, ///< an intent has none, and nobody was told so
    Duplicate, ///< an intent has more than one order
    WrongAnswer, ///< a client was given an answer that is not its own intent's as if it were
};

template<>
inline constexpr auto allNames<Verdict> = std::to_array<Name<Verdict>>({
    {Verdict::Exact, "exact"},
    {Verdict::Refused, "refused"},
    {Verdict::Lost, "lost"},
    {Verdict::Duplicate, "duplicate"},
    {Verdict::WrongAnswer, "wrong-answer"},
});

} // namespace idemlab::model
