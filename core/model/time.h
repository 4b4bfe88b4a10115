// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <QtGlobal>

namespace idemlab::model {

/// The engine's clock. It starts at zero with every run and moves only when the engine moves it.
struct VirtualClock
{
    using rep = qint64;
    using period = std::micro;
    using duration = std::chrono::duration<rep, period>;
    using time_point = std::chrono::time_point<VirtualClock>;
    static constexpr bool is_steady = true;
};

using Duration = VirtualClock::duration;
using Instant = VirtualClock::time_point;

/// Milliseconds since the start of the run, with the fraction that the engine keeps.
[[nodiscard]] constexpr double toMs(Duration d) { return std::chrono::duration<double, std::milli>(d).count(); }
[[nodiscard]] constexpr double toMs(Instant t) { return toMs(t.time_since_epoch()); }

} // namespace idemlab::model
