// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

namespace idemlab::lessons {

class ChoiceList;

/// A question with one right answer. Every answer gets its reason; the first one is remembered.
class CheckStep : public StepView
{
    Q_OBJECT
public:
    CheckStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    ChoiceList *m_choices;
    QTextBrowser *m_reaction;
};

} // namespace idemlab::lessons
