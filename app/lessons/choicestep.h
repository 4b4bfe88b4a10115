// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QButtonGroup;
class QLineEdit;
class QPushButton;

namespace idemlab::lessons {

/// Choices to commit to: a prediction before a run, a question after it, a decision with its reason. What the lesson answers
/// stands below; after a prediction, what was foretold beside what came.
class ChoiceStep : public StepView
{
    Q_OBJECT
public:
    ChoiceStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void choose(int index);
    [[nodiscard]] QString outcome() const;
    [[nodiscard]] QString lineOf(const QString &choice) const;

    QButtonGroup *m_choices;
    QPushButton *m_showMe = nullptr; ///< predictions alone
    QLabel *m_prompt = nullptr; ///< writing alone
    QLineEdit *m_reason = nullptr;
    QTextBrowser *m_reaction;
};

} // namespace idemlab::lessons
