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

/// All that it takes to have a run again, on any machine, event for event.
struct Recording
{
    RunPlan plan;
    Script byHand; ///< what was done to the run besides, in the order of time
    std::optional<Instant> moment; ///< where it is to be shown, paused; empty: played to its end
    QList<Strategy> beside; ///< the strategies that it is shown beside, in their order; empty: it is shown alone
    bool operator==(const Recording &) const = default;
};

} // namespace idemlab::model
