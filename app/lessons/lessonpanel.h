// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QTextBrowser;
class QVBoxLayout;

namespace idemlab::lessons {

class LessonGuide;
class StepView;

/// The course, a step at a time: the contents above, the step's text, a way to take part, back and next.
class LessonPanel : public QWidget
{
    Q_OBJECT
public:
    /// @p guide outlives the panel.
    explicit LessonPanel(LessonGuide &guide, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retranslate();
    void showContents();
    void showStep();
    void refresh();

    LessonGuide &m_guide;
    QComboBox *m_contents;
    QLabel *m_place;
    QProgressBar *m_progress;
    QScrollArea *m_area;
    QVBoxLayout *m_column; ///< of what scrolls
    QTextBrowser *m_text;
    StepView *m_view = nullptr;
    QPushButton *m_back;
    QPushButton *m_next;
    bool m_wasSeen = false;
};

} // namespace idemlab::lessons
