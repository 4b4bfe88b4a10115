// SPDX-License-Identifier: MIT
#include "lessons/practiceview.h"

#include "lessons/codestep.h"
#include "lessons/contraststep.h"
#include "lessons/designstep.h"
#include "lessons/trystep.h"
#include "lessons/viewopenstep.h"
#include "lessons/wordsstep.h"

namespace idemlab::lessons {

StepView *makePracticeView(LessonGuide &guide, QWidget *parent)
{
    using study::StepKind;
    switch (guide.step().kind) {
    case StepKind::Try: return new TryStep(guide, parent);
    case StepKind::Words: return new WordsStep(guide, parent);
    case StepKind::Code: return new CodeStep(guide, parent);
    case StepKind::Design: return new DesignStep(guide, parent);
    case StepKind::Contrast: return new ContrastStep(guide, parent);
    case StepKind::View: return new ViewOpenStep(guide, parent);
    default: return nullptr;
    }
}

} // namespace idemlab::lessons
