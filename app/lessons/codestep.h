// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QListWidget;
class QLabel;

namespace idemlab::lessons {

class ChoiceList;

/// A program with a fault: its line is found by a click, the run that it makes plays, a repair is chosen, and it plays again.
class CodeStep : public StepView
{
    Q_OBJECT
public:
    CodeStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void pickLine(int line);
    void showCode(const QStringList &lines);
    [[nodiscard]] bool isFound() const { return guide().answer(QStringLiteral("line")) == QStringLiteral("found"); }

    QListWidget *m_code;
    QTextBrowser *m_said;
    QLabel *m_question;
    ChoiceList *m_repairs;
    QTextBrowser *m_reaction;
    int m_picked = -1; ///< the line that was clicked last and is not the fault
};

} // namespace idemlab::lessons
