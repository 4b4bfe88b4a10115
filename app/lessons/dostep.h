// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QPushButton;

namespace idemlab::lessons {

/// The learner acts on the real controls, or looks for an event on the timeline; the lesson says what is still missing.
class DoStep : public StepView
{
    Q_OBJECT
public:
    DoStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    QLabel *m_state;
    QTextBrowser *m_message;
    QPushButton *m_again;
};

} // namespace idemlab::lessons
