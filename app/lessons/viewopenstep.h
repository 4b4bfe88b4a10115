// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QLabel;

namespace idemlab::lessons {

class WrappingButton;

/// Opens another part of the window.
class ViewOpenStep : public StepView
{
    Q_OBJECT
public:
    ViewOpenStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    WrappingButton *m_open;
    QTextBrowser *m_reaction;
};

} // namespace idemlab::lessons
