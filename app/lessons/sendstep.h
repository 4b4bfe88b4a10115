// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QPlainTextEdit;
class QPushButton;
class QTabBar;

namespace idemlab::lessons {

/// Texts to take elsewhere: programs that send an order twice, or prompts for an assistant. A tab each, and a button that copies.
class SendStep : public StepView
{
    Q_OBJECT
public:
    SendStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    struct Text
    {
        QString title;
        QString text;
    };
    [[nodiscard]] QList<Text> texts();
    [[nodiscard]] QString said() const;
    void showText();

    QStringList m_keys; ///< one for each program, fresh for this visit
    QTabBar *m_tabs;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QLabel *m_state;
};

} // namespace idemlab::lessons
