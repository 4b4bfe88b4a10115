// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

namespace idemlab::lessons {

class WrappingButton;

/// Questions with yes and no, one after the other, up to a recommendation.
class DecideStep : public StepView
{
    Q_OBJECT
public:
    DecideStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void answer(bool yes);
    /// The question that is open; null once a result is reached.
    [[nodiscard]] const study::Question *question() const;

    QTextBrowser *m_text;
    WrappingButton *m_yes;
    WrappingButton *m_no;
    WrappingButton *m_again;
};

} // namespace idemlab::lessons
