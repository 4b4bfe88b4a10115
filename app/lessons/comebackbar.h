// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace idemlab::lessons {

class LessonGuide;

/// Offers the questions about what was learnt some days ago: a line that can be taken up, refused or left alone.
class ComeBackBar : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    /// Hidden at first. @p guide outlives the bar.
    explicit ComeBackBar(LessonGuide &guide, QWidget *parent = nullptr);

    /// Shows itself where questions are due.
    void offer();

Q_SIGNALS:
    void accepted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslateUi() override;

    LessonGuide &m_guide;
    QLabel *m_text;
    QPushButton *m_accept;
    QPushButton *m_refuse;
};

} // namespace idemlab::lessons
