// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QPushButton;

namespace idemlab::lessons {

/// The learner's own words and findings, to look at and to take home.
class SummaryStep : public StepView
{
    Q_OBJECT
public:
    SummaryStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void save();

    QTextBrowser *m_text;
    QPushButton *m_save;
    QLabel *m_state;
};

} // namespace idemlab::lessons
