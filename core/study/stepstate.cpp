// SPDX-License-Identifier: MIT
#include "study/stepstate.h"

#include <algorithm>

namespace idemlab::study {

StepState stateOf(const Lesson &lesson, const Step &step, const Progress &progress)
{
    const QString key = Progress::keyOf(lesson.id, step.id);
    const bool isDone = progress.done.contains(key);
    if (!step.answer.isEmpty()) {
        const QString answer = progress.answers.value(key);
        if (answer == step.answer)
            return StepState::Done;
        if (answer == shownAnswer())
            return StepState::Shown;
        if (step.choices.contains(answer))
            return StepState::Wrong;
        return isDone || progress.skipped.contains(key) ? StepState::Skipped : StepState::Open;
    }
    if (isDone)
        return StepState::Done;
    return progress.skipped.contains(key) ? StepState::Skipped : StepState::Open;
}

StepState stateOf(const Lesson &lesson, const Progress &progress)
{
    const auto count = [&](StepState state) {
        return std::ranges::count_if(lesson.steps, [&](const Step &step) { return stateOf(lesson, step, progress) == state; });
    };
    if (count(StepState::Done) == lesson.steps.size())
        return StepState::Done;
    for (const StepState worst : {StepState::Skipped, StepState::Wrong, StepState::Shown}) {
        if (count(worst) > 0)
            return worst;
    }
    return StepState::Open;
}

} // namespace idemlab::study
