// SPDX-License-Identifier: MIT
#include "timeline/timeaxis.h"

#include <algorithm>

namespace idemlab::timeline {

void TimeAxis::move(const diagram::TimeMapping &mapping)
{
    m_following = Following::Nothing;
    m_mapping = mapping;
    Q_EMIT changed();
}

void TimeAxis::follow(const diagram::TimeMapping &mapping)
{
    if (mapping == m_mapping)
        return;
    m_mapping = mapping;
    Q_EMIT changed();
}

void TimeAxis::setNeeds(const QObject *view, model::Instant end, double gutter) { m_needs.insert(view, {end, gutter}); }

model::Instant TimeAxis::end() const
{
    model::Instant latest;
    for (const Needs &each : m_needs)
        latest = std::max(latest, each.end);
    return latest;
}

double TimeAxis::gutter() const
{
    double widest = 0;
    for (const Needs &each : m_needs)
        widest = std::max(widest, each.gutter);
    return widest;
}

} // namespace idemlab::timeline
