// SPDX-License-Identifier: MIT
#include "lessons/steps.h"

namespace idemlab::lessons {

StepView *makeStepView(LessonGuide &guide, QWidget *parent)
{
    using study::StepKind;
    switch (guide.step().kind) {
    case StepKind::Predict: return makePredictStep(guide, parent);
    case StepKind::Check: return makeCheckStep(guide, parent);
    case StepKind::Write: return makeWriteStep(guide, parent);
    case StepKind::Do:
    case StepKind::Observe: return makeDoStep(guide, parent);
    case StepKind::Compare: return makeCompareStep(guide, parent);
    case StepKind::Decide: return makeDecideStep(guide, parent);
    case StepKind::Send:
    case StepKind::Cards: return makeSendStep(guide, parent);
    case StepKind::Summary: return makeSummaryStep(guide, parent);
    case StepKind::Try: return makeTryStep(guide, parent);
    case StepKind::Words: return makeWordsStep(guide, parent);
    case StepKind::Code: return makeCodeStep(guide, parent);
    case StepKind::Design: return makeDesignStep(guide, parent);
    case StepKind::Contrast: return makeContrastStep(guide, parent);
    case StepKind::View: return makeViewOpenStep(guide, parent);
    case StepKind::Read:
    case StepKind::Explain: return guide.step().run && !guide.step().run->caseId.isEmpty() ? makeReadStep(guide, parent) : nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace idemlab::lessons
