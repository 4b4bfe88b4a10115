// SPDX-License-Identifier: MIT
#include "session/clock.h"

#include <algorithm>
#include <cmath>

namespace idemlab::session {

using model::Instant;

namespace {

constexpr std::chrono::milliseconds frame(16); ///< on the usual screen
constexpr std::chrono::milliseconds idle(100); ///< while nothing is due
constexpr std::chrono::hours longest(1); ///< that a timer is set for

} // namespace

void Clock::anchor(Wall::time_point wall, Instant run)
{
    m_wall = wall;
    m_run = run;
}

void Clock::setSpeed(double speed, Wall::time_point wall)
{
    anchor(wall, runTimeAt(wall));
    m_speed = std::isfinite(speed) ? std::clamp(speed, slowest, fastest) : 1.0;
}

void Clock::setSteady(bool isSteady, Wall::time_point wall, Instant run)
{
    m_isSteady = isSteady;
    anchor(wall, run);
}

void Clock::play(Wall::time_point wall, Instant run)
{
    m_isPlaying = true;
    m_stop.reset();
    anchor(wall, run);
}

void Clock::pause()
{
    m_isPlaying = false;
    m_hurriedTo.reset();
    m_stop.reset();
}

void Clock::hurryTo(Instant at, bool playsOn)
{
    m_isPlaying = true;
    m_playsOn = playsOn;
    m_hurriedTo = at;
    if (!playsOn)
        m_stop.reset();
}

/// What it hurries to comes first.
void Clock::playUntil(Instant at, Wall::time_point wall, Instant run)
{
    m_isPlaying = true;
    m_playsOn = true;
    m_stop = at;
    if (!m_hurriedTo)
        anchor(wall, run);
}

Instant Clock::runTimeAt(Wall::time_point wall) const
{
    const auto passed = std::chrono::duration<double, std::micro>(std::max(wall - m_wall, Wall::duration::zero()));
    return m_run + model::Duration(std::llround(passed.count() * speed()));
}

std::optional<Instant> Clock::goal(Wall::time_point wall, bool isQuiet) const
{
    if (!m_isPlaying || (isQuiet && !m_hurriedTo && !m_isSteady))
        return std::nullopt;
    if (m_hurriedTo)
        return m_hurriedTo;
    return m_stop ? std::min(runTimeAt(wall), *m_stop) : runTimeAt(wall);
}

bool Clock::arrived(Wall::time_point wall, Instant earliest, Instant latest, bool isQuiet)
{
    const bool wasPlaying = m_isPlaying;
    if (m_hurriedTo) {
        m_hurriedTo.reset();
        m_isPlaying = m_playsOn;
        anchor(wall, latest);
    }
    if (m_stop && m_isPlaying && (earliest >= *m_stop || isQuiet)) {
        m_stop.reset();
        m_isPlaying = false;
    }
    return wasPlaying && !m_isPlaying;
}

std::optional<std::chrono::milliseconds> Clock::pauseUntil(std::optional<Instant> due, Wall::time_point wall, bool isWatched) const
{
    if (!m_isPlaying || (!due && !(m_isSteady && isWatched)))
        return std::nullopt;
    if (!due)
        return idle;
    const double left = double((*due - runTimeAt(wall)).count()) / speed();
    const auto until = std::chrono::milliseconds(std::max<qint64>(0, qint64(std::ceil(left / 1000.0))));
    return std::min<std::chrono::milliseconds>(until, isWatched ? frame : longest);
}

} // namespace idemlab::session
