// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/lessonguide.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QTextBrowser;
class QVBoxLayout;

namespace idemlab::lessons {

/// What stands below the text of a step: one class for each way of taking part.
class StepView : public QWidget
{
    Q_OBJECT
public:
    StepView(LessonGuide &guide, QWidget *parent);

    /// Shows what has become of the step, in the language of the moment.
    virtual void refresh() = 0;

Q_SIGNALS:
    void grew(QWidget *by); ///< something new to read, or to answer, which should be seen

protected:
    [[nodiscard]] LessonGuide &guide() const { return m_guide; }
    /// The layout of the view, for what stands in it below each other, @p gap units of the theme apart.
    [[nodiscard]] QVBoxLayout *makeColumn(int gap);
    /// Shows in @p browser what is said to @p answer. Whoever has just given it with the keyboard goes on there, so it is to be called
    /// before what was pressed is hidden or disabled.
    void react(QTextBrowser *browser, const QString &markdown, const QString &answer);

private:
    LessonGuide &m_guide;
    struct Said
    {
        QString answer; ///< to which something was said
        QString markdown;
    };
    QHash<QTextBrowser *, Said> m_said;
};

/// Markdown that takes the height that it needs; links open in the user's browser when they are clicked.
[[nodiscard]] QTextBrowser *makeMarkdown(const QString &name, QWidget *parent);
void showMarkdown(QTextBrowser *browser, const QString &text);
/// What is said about an answer, or about what was done: a screen reader says it when it comes.
void showReaction(QTextBrowser *browser, const QString &markdown);

} // namespace idemlab::lessons
