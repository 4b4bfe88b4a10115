// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QLabel;
class QLineEdit;

namespace idemlab::lessons {

class ChoiceList;

/// A decision and its reason, in a line of the learner's own.
class WriteStep : public StepView
{
    Q_OBJECT
public:
    WriteStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void keep();

    ChoiceList *m_choices;
    QLabel *m_prompt;
    QLineEdit *m_reason;
    QTextBrowser *m_reaction;
};

} // namespace idemlab::lessons
