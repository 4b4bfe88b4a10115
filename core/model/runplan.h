// SPDX-License-Identifier: MIT
#pragma once

#include "model/apiwords.h"
#include "model/command.h"
#include "model/runsettings.h"

#include <optional>

namespace idemlab::model {

/// What a run starts from: settings and what is going to happen by itself.
struct RunPlan
{
    QString caseId; ///< empty: free play
    RunSettings settings;
    Script script; ///< in the order of time
    QList<PlannedFault> faults;
    QList<PlannedIncident> incidents;
    ApiWords api = {}; ///< empty: it is about orders
    bool operator==(const RunPlan &) const = default;
};

/// A what-if that is shown beside the run that it left: the same but for what one message met.
struct Fork
{
    qsizetype of = 0; ///< the run that it left: those beside each other are counted first, from 0, then the forks before this one
    PlannedFault whatIf; ///< what its message met instead
    Instant at {}; ///< where it left it
    std::optional<Strategy> strategy {}; ///< empty: as the run that it left
    std::optional<Script> byHand {}; ///< empty: as the run that it left
    bool isShown = false; ///< of all runs, it is the one that is looked at
    bool operator==(const Fork &) const = default;
};

/// All that it takes to have a run again, on any machine, event for event.
struct Recording
{
    RunPlan plan;
    Script byHand; ///< what was done to the run besides, in the order of time
    std::optional<Instant> moment; ///< where it is to be shown, paused; empty: played to its end
    QList<Strategy> beside; ///< the strategies that it is shown beside, in their order; empty: it is shown alone
    QList<Fork> forks {}; ///< what-ifs that it is shown beside
    bool operator==(const Recording &) const = default;
};

/// @p original as it would have gone had the message that was sent at @p at met @p whatIf: the same up to that instant.
[[nodiscard]] Recording forked(Recording original, const PlannedFault &whatIf, Instant at);
/// The runs of @p recording, each as if it were alone: those beside each other, then the forks.
[[nodiscard]] QList<Recording> runsIn(const Recording &recording);
/// Position in runsIn() of the one that is looked at.
[[nodiscard]] qsizetype shownIn(const Recording &recording);

} // namespace idemlab::model
