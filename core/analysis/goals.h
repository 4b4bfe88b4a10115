// SPDX-License-Identifier: MIT
#pragma once

#include "model/trace.h"
#include "study/lesson.h"

namespace idemlab::analysis {

/// How far a learner has come in a step of doing.
struct GoalReport
{
    QString missing; ///< id of the first goal that is not reached; empty: none is left
    QString slip; ///< id of the goal that cannot be kept any more; empty: all is well
    qsizetype reached = 0; ///< goals that are reached
    int tries = 0; ///< orders (or presses close together) that came to their end before the one that is being judged

    [[nodiscard]] bool isDone() const { return missing.isEmpty() && slip.isEmpty(); }
    bool operator==(const GoalReport &) const = default;
};

/// Reads the run. Somebody who has ordered and got an answer may begin once more in the same run: events and intents are counted
/// from there. @p settings: as they are now. @p isQuiet: nothing is due any more, so that its verdict stands.
[[nodiscard]] GoalReport reportOn(const study::Step &step, const model::Trace &trace, const model::RunSettings &settings, bool isQuiet);

} // namespace idemlab::analysis
