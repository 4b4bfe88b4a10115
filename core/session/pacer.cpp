// SPDX-License-Identifier: MIT
#include "session/pacer.h"

#include <algorithm>
#include <cmath>

namespace idemlab::session {

void Pacer::setSpeed(double speed, Wall::time_point wall)
{
    anchor(wall, runTimeAt(wall));
    m_speed = std::isfinite(speed) ? std::clamp(speed, slowest, fastest) : 1.0;
}

model::Instant Pacer::runTimeAt(Wall::time_point wall) const
{
    const auto passed = std::chrono::duration<double, std::micro>(std::max(wall - m_wall, Wall::duration::zero()));
    return m_run + model::Duration(std::llround(passed.count() * m_speed));
}

std::chrono::milliseconds Pacer::wallTimeUntil(model::Instant run, Wall::time_point wall) const
{
    const double left = double((run - runTimeAt(wall)).count()) / m_speed;
    return std::chrono::milliseconds(std::max<qint64>(0, qint64(std::ceil(left / 1000.0))));
}

} // namespace idemlab::session
