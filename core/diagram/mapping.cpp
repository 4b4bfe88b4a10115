// SPDX-License-Identifier: MIT
#include "diagram/mapping.h"

#include <algorithm>
#include <cmath>

namespace idemlab::diagram {

using namespace model;

Instant TimeMapping::instant(double pixel) const { return origin + Duration(std::llround(pixel / scale * 1000.0)); }

TimeMapping TimeMapping::zoomedAround(double pixel, double factor) const
{
    TimeMapping zoomed = *this;
    zoomed.scale = std::clamp(scale * factor, least, most);
    zoomed.origin = instant(pixel) - Duration(std::llround(pixel / zoomed.scale * 1000.0));
    return zoomed;
}

TimeMapping TimeMapping::scrolledBy(double pixels) const
{
    TimeMapping scrolled = *this;
    scrolled.origin = instant(pixels);
    return scrolled;
}

TimeMapping TimeMapping::fitting(Instant from, Instant to, double length)
{
    constexpr double room = 0.04;
    const double span = std::max(toMs(to - from), 1.0);
    TimeMapping fitted;
    fitted.scale = std::clamp(length * (1 - 2 * room) / span, least, most);
    fitted.origin = from - Duration(std::llround(length * room / fitted.scale * 1000.0));
    return fitted;
}

Duration TimeMapping::tickStep(double leastPixels) const
{
    const double leastMs = std::max(leastPixels / scale, 1.0);
    const double power = std::pow(10.0, std::floor(std::log10(leastMs)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= leastMs * (1 - 1e-9))
            return Duration(std::llround(factor * power * 1000.0));
    }
    return Duration(std::llround(10 * power * 1000.0));
}

} // namespace idemlab::diagram
