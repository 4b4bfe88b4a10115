// SPDX-License-Identifier: MIT
#include "model/runplan.h"

#include <algorithm>

namespace idemlab::model {

/// The plan is a command of that very instant and comes before all else that happens then.
Recording forked(Recording original, const PlannedFault &whatIf, Instant at)
{
    const auto strikesIt = [&](const TimedCommand &each) {
        const auto *plan = std::get_if<PlanFault>(&each.command);
        return plan && each.at == at && plan->fault.strikesSame(whatIf);
    };
    Script &script = original.plan.script;
    script.removeIf(strikesIt);
    const auto place = std::ranges::lower_bound(script, at, {}, &TimedCommand::at);
    script.insert(place, {at, PlanFault {whatIf}});
    return original;
}

QList<Recording> runsIn(const Recording &recording)
{
    QList<Recording> runs;
    const QList<Strategy> beside = recording.beside.size() > 1 ? recording.beside : QList {recording.plan.settings.strategy};
    for (const Strategy strategy : beside) {
        runs.append({recording.plan, recording.byHand, recording.moment, {}});
        runs.last().plan.settings.strategy = strategy;
    }
    for (const Fork &fork : recording.forks) {
        Recording run = forked(runs.value(fork.of), fork.whatIf, fork.at);
        run.plan.settings.strategy = fork.strategy.value_or(run.plan.settings.strategy);
        run.byHand = fork.byHand.value_or(run.byHand);
        runs.append(run);
    }
    return runs;
}

qsizetype shownIn(const Recording &recording)
{
    const auto shown = std::ranges::find_if(recording.forks, &Fork::isShown);
    const qsizetype besides = std::max<qsizetype>(recording.beside.size(), 1);
    if (shown != recording.forks.cend())
        return besides + (shown - recording.forks.cbegin());
    return std::max<qsizetype>(recording.beside.indexOf(recording.plan.settings.strategy), 0);
}

} // namespace idemlab::model
