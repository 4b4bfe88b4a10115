// SPDX-License-Identifier: MIT
#pragma once

#include "model/time.h"

#include <chrono>

namespace idemlab::session {

/// Turns the time on the wall into the time of a run. A value that is told both.
class Pacer
{
public:
    using Wall = std::chrono::steady_clock;

    static constexpr double slowest = 0.1;
    static constexpr double fastest = 10.0;

    [[nodiscard]] double speed() const { return m_speed; }
    /// From @p wall on, run time goes on from @p run.
    void anchor(Wall::time_point wall, model::Instant run)
    {
        m_wall = wall;
        m_run = run;
    }
    /// Held to slowest … fastest; what went by until @p wall went by at the old speed.
    void setSpeed(double speed, Wall::time_point wall);
    [[nodiscard]] model::Instant runTimeAt(Wall::time_point wall) const;
    /// How long from @p wall until the run's time is @p run; zero if that has been.
    [[nodiscard]] std::chrono::milliseconds wallTimeUntil(model::Instant run, Wall::time_point wall) const;

private:
    double m_speed = 1.0;
    Wall::time_point m_wall;
    model::Instant m_run;
};

} // namespace idemlab::session
