// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

namespace idemlab::lessons {

/// The view for the kind of step that @p guide is at; null where reading is all.
[[nodiscard]] StepView *makeStepView(LessonGuide &guide, QWidget *parent);

/// What it makes for each way of taking part: classes of their own, each in the file of its name.
using StepMaker = StepView *(LessonGuide &guide, QWidget *parent);
StepMaker makeCheckStep, makeCodeStep, makeCompareStep, makeContrastStep, makeDecideStep, makeDesignStep, makeDoStep, makePredictStep,
    makeReadStep, makeSendStep, makeSummaryStep, makeTryStep, makeViewOpenStep, makeWordsStep, makeWriteStep;

} // namespace idemlab::lessons
