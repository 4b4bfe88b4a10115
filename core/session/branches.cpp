// SPDX-License-Identifier: MIT
#include "session/branches.h"

#include <algorithm>

namespace idemlab::session {

using namespace model;

qsizetype Branches::add(const Branch &branch)
{
    m_all.append(branch);
    return m_all.size() - 1;
}

void Branches::note(const Beginning &run)
{
    if (run.branch >= 0)
        m_all[run.branch].recording = run.recording;
}

QList<qsizetype> Branches::lineage(qsizetype branch) const
{
    QList<qsizetype> up;
    for (; branch >= 0; branch = m_all.at(branch).parent)
        up.append(branch);
    return up;
}

/// The plan is a command of that very instant and comes before all else that happens then.
Recording forked(Recording original, const PlannedFault &whatIf, Instant at)
{
    const auto strikesIt = [&](const TimedCommand &each) {
        const auto *plan = std::get_if<PlanFault>(&each.command);
        return plan && each.at == at && plan->fault.direction == whatIf.direction && plan->fault.filter == whatIf.filter
            && plan->fault.number == whatIf.number;
    };
    Script &script = original.plan.script;
    script.removeIf(strikesIt);
    const auto place = std::lower_bound(script.begin(), script.end(), at, [](const TimedCommand &each, Instant t) { return each.at < t; });
    script.insert(place, {at, PlanFault {whatIf}});
    return original;
}

} // namespace idemlab::session
