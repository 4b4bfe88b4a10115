// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

#include <QPointer>

class QDialog;

namespace idemlab::lessons {

class WrappingButton;

/// The learner's own words and findings, to look at and to take home.
class SummaryStep : public StepView
{
    Q_OBJECT
public:
    SummaryStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void save();
    void showLarge();

    QTextBrowser *m_text;
    WrappingButton *m_large;
    WrappingButton *m_save;
    QPointer<QDialog> m_window; ///< while the summary is shown large
    QLabel *m_state;
};

} // namespace idemlab::lessons
