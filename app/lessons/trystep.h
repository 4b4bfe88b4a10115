// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

namespace idemlab::lessons {

class ChoiceList;

/// Ideas to try out: each has its run, and the run shows what comes of it.
class TryStep : public StepView
{
    Q_OBJECT
public:
    TryStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    ChoiceList *m_choices;
    QTextBrowser *m_reaction;
};

} // namespace idemlab::lessons
