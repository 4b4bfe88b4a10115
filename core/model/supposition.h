// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"

namespace idemlab::model {

/// Why a request of a program outside, which nothing names as a repeat, is supposed to be one: what became of the request before
/// it, of the same customer and with the same payload.
enum class Supposition : quint8 {
    None, ///< nothing is supposed
    Underway, ///< its program still waits for the answer
    TimedOut, ///< its program stopped waiting: the answer was late, or never came
    Lost, ///< the network lost it, or its answer
    Cut, ///< its connection was closed before the answer
    Failed, ///< it was answered with an error that does not settle the matter: 409 in progress, 5xx
    Refused, ///< it was turned away for its form or its key before anything was done
};

template<>
inline constexpr auto allNames<Supposition> = std::to_array<Name<Supposition>>({
    {Supposition::None, "none"},
    {Supposition::Underway, "underway"},
    {Supposition::TimedOut, "timed-out"},
    {Supposition::Lost, "lost"},
    {Supposition::Cut, "cut"},
    {Supposition::Failed, "failed"},
    {Supposition::Refused, "refused"},
});

} // namespace idemlab::model
