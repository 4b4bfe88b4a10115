// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTextBrowser;

namespace idemlab::lessons {

class ChoiceList;
class LessonGuide;
class WrappingButton;

/// A line of the learner's own, then a model line beside it and two questions to judge one's own by. The program never marks it.
/// The text is the step's answer, and its part "draft" until it is compared; the judgements are its parts "first" and "second".
class OwnWords : public QWidget
{
    Q_OBJECT
public:
    OwnWords(LessonGuide &guide, QWidget *parent);
    void refresh();

private:
    struct Question
    {
        QString id; ///< of the part of the text, and of the answer
        QLabel *line;
        WrappingButton *yes;
        WrappingButton *no;
    };
    void addQuestion(const QString &id);
    void jot();
    void keep();
    [[nodiscard]] QString written() const;
    void showModel();
    void judge(const QString &id, bool yes);

    LessonGuide &m_guide;
    QLabel *m_prompt;
    QPlainTextEdit *m_text;
    WrappingButton *m_compare;
    QTextBrowser *m_model;
    QList<Question> m_questions;
    bool m_isCompared = false;
};

} // namespace idemlab::lessons
