// SPDX-License-Identifier: MIT
#pragma once

#include "study/lesson.h"
#include "study/progress.h"

namespace idemlab::study {

/// What has become of a step.
enum class StepState : quint8 {
    Open, ///< not yet come to, or nothing has been done in it
    Skipped, ///< gone past without taking part
    Wrong, ///< answered, and not as it is
    Shown, ///< asked to be shown instead of answering
    Done,
};

/// What stands for the answer of somebody who would rather see.
[[nodiscard]] inline QString shownAnswer() { return QStringLiteral("-"); }

/// Files of earlier versions kept skipped steps as done ones: where a question has no answer, it was skipped.
[[nodiscard]] StepState stateOf(const Lesson &lesson, const Step &step, const Progress &progress);
/// Of the states of its steps the one that asks for attention first: skipped, wrong, shown; done only where all are, open where
/// there is nothing worse than steps still to come.
[[nodiscard]] StepState stateOf(const Lesson &lesson, const Progress &progress);

} // namespace idemlab::study
