// SPDX-License-Identifier: MIT
#pragma once

#include "model/time.h"

#include <chrono>
#include <optional>

namespace idemlab::session {

/// Says how far the time of a run may go by a time on the wall, and when to look again. A value that is told the time.
class Clock
{
public:
    using Wall = std::chrono::steady_clock;

    static constexpr double slowest = 0.1;
    static constexpr double fastest = 10.0;

    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
    [[nodiscard]] double speed() const { return m_isSteady ? 1.0 : m_speed; } ///< run time per time on the wall
    [[nodiscard]] bool isHurrying() const { return m_hurriedTo.has_value(); }
    [[nodiscard]] std::optional<model::Instant> hurriedTo() const { return m_hurriedTo; }
    [[nodiscard]] bool isSteady() const { return m_isSteady; }

    /// From @p wall on, run time goes on from @p run.
    void anchor(Wall::time_point wall, model::Instant run);
    /// Held to slowest … fastest; what went by until @p wall went by at the old speed.
    void setSpeed(double speed, Wall::time_point wall);
    /// At the speed of the wall, and on while nothing is due; otherwise time stands still then.
    void setSteady(bool isSteady, Wall::time_point wall, model::Instant run);
    void play(Wall::time_point wall, model::Instant run);
    void pause();
    /// Without regard to the time on the wall (Instant::max(): to the end of the run); then it plays on or rests.
    void hurryTo(model::Instant at, bool playsOn);
    /// At its pace, and rests there.
    void playUntil(model::Instant at, Wall::time_point wall, model::Instant run);

    [[nodiscard]] model::Instant runTimeAt(Wall::time_point wall) const;
    /// Up to when things may happen; empty where none may: it is paused, or the run is quiet and its time stands still.
    [[nodiscard]] std::optional<model::Instant> goal(Wall::time_point wall, bool isQuiet) const;
    /// The runs have got to their goal, @p earliest and @p latest of them; true where that ends the playing.
    bool arrived(Wall::time_point wall, model::Instant earliest, model::Instant latest, bool isQuiet);
    /// How long from @p wall until it is worth looking again, where @p due is next; empty: only when something is done. Who is
    /// @p isWatched moves from frame to frame as well.
    [[nodiscard]] std::optional<std::chrono::milliseconds> pauseUntil(
        std::optional<model::Instant> due, Wall::time_point wall, bool isWatched = true) const;

private:
    double m_speed = 1.0;
    Wall::time_point m_wall;
    model::Instant m_run;
    std::optional<model::Instant> m_hurriedTo;
    std::optional<model::Instant> m_stop;
    bool m_isPlaying = true;
    bool m_playsOn = true; ///< once it has got where it hurries to
    bool m_isSteady = false;
};

} // namespace idemlab::session
