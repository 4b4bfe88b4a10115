// SPDX-License-Identifier: MIT
#pragma once

#include "model/time.h"

#include <QString>

namespace idemlab::diagram {

/// Time to pixels and back, along one axis. A value.
struct TimeMapping
{
    static constexpr double least = 0.0005; ///< pixels per millisecond: half an hour on a screen
    static constexpr double most = 20.0;

    model::Instant origin; ///< what stands at pixel 0
    double scale = 0.2; ///< pixels per millisecond, least … most

    [[nodiscard]] double pixel(model::Instant t) const { return model::toMs(t - origin) * scale; }
    [[nodiscard]] double pixels(model::Duration d) const { return model::toMs(d) * scale; }
    [[nodiscard]] model::Instant instant(double pixel) const;
    /// Zooms by @p factor; what stands at @p pixel stays there.
    [[nodiscard]] TimeMapping zoomedAround(double pixel, double factor) const;
    [[nodiscard]] TimeMapping scrolledBy(double pixels) const;
    /// Shows @p from to @p to in @p length pixels, with a little room on both sides.
    [[nodiscard]] static TimeMapping fitting(model::Instant from, model::Instant to, double length);
    /// The distance of the ruler's marks: 1, 2 or 5 times a power of ten, at least @p leastPixels apart.
    [[nodiscard]] model::Duration tickStep(double leastPixels) const;

    bool operator==(const TimeMapping &) const = default;
};

} // namespace idemlab::diagram
