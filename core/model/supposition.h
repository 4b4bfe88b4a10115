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
struct Names<Supposition>
{
    static constexpr std::array all {
        Name<Supposition> {Supposition::None, QLatin1StringView("none")},
        Name<Supposition> {Supposition::Underway, QLatin1StringView("underway")},
        Name<Supposition> {Supposition::TimedOut, QLatin1StringView("timed-out")},
        Name<Supposition> {Supposition::Lost, QLatin1StringView("lost")},
        Name<Supposition> {Supposition::Cut, QLatin1StringView("cut")},
        Name<Supposition> {Supposition::Failed, QLatin1StringView("failed")},
        Name<Supposition> {Supposition::Refused, QLatin1StringView("refused")},
    };
};

} // namespace idemlab::model
