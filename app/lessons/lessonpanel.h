// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "study/stepstate.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QScrollArea;
class QTextBrowser;
class QVBoxLayout;

namespace idemlab::lessons {

class LessonGuide;
class StepView;
class WrappingButton;

/// The course, a step at a time: the contents above, the step's text, a way to take part, back and next.
class LessonPanel : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    /// @p guide outlives the panel.
    explicit LessonPanel(LessonGuide &guide, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A sign and words for what has become of a lesson.
    [[nodiscard]] static QString markOf(study::StepState state);
    [[nodiscard]] static QString nameOf(study::StepState state);
    void build();
    void arrange();
    void retranslateUi() override;
    void recolor() override;
    void showContents();
    void showNew();
    void showStep();
    void refresh();
    void showWays();
    void keepFocus();

    LessonGuide &m_guide;
    QVBoxLayout *m_outer = nullptr;
    QWidget *m_head; ///< contents and place
    QComboBox *m_contents;
    QLabel *m_place;
    QProgressBar *m_progress;
    QScrollArea *m_area;
    QVBoxLayout *m_column; ///< of what scrolls
    QTextBrowser *m_text;
    StepView *m_view = nullptr;
    QWidget *m_ways; ///< back, skip and next
    WrappingButton *m_back;
    WrappingButton *m_skip;
    WrappingButton *m_next;
    bool m_isLow = false; ///< all of it scrolls
    bool m_wasSeen = false;
    QPointer<QWidget> m_toBeSeen; ///< what is new in the step
    bool m_hadFocus = false; ///< before what is being shown anew
};

} // namespace idemlab::lessons
