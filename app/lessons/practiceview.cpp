// SPDX-License-Identifier: MIT
#include "lessons/practiceview.h"

namespace idemlab::lessons {

StepView *makePracticeView(LessonGuide &guide, QWidget *parent)
{
    Q_UNUSED(guide)
    Q_UNUSED(parent)
    return nullptr;
}

} // namespace idemlab::lessons
