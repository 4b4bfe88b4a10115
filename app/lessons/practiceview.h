// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

namespace idemlab::lessons {

/// The view for the step that @p guide is at where it is one of practice: try, words, code, design, contrast, view. Null otherwise.
[[nodiscard]] StepView *makePracticeView(LessonGuide &guide, QWidget *parent);

} // namespace idemlab::lessons
