// SPDX-License-Identifier: MIT
#pragma once

#include "study/lesson.h"

#include <QWidget>

class QLabel;

namespace idemlab::lessons {

class LessonGuide;
class WrappingButton;

/// Stands before what is said of a run: that another one is on the timeline, and a button that brings the one that is spoken of.
class OtherRun : public QWidget
{
    Q_OBJECT
public:
    OtherRun(LessonGuide &guide, QWidget *parent);

    /// @p runs: those that are spoken of, of which the first is brought; empty: what is said is true whatever is shown. Whether another
    /// run is on.
    bool tellBeside(const QList<study::LessonRun> &runs);

Q_SIGNALS:
    void changed(); ///< another run has come, or one that is spoken of is back

private:
    [[nodiscard]] bool isOther() const;
    void look();

    LessonGuide &m_guide;
    QLabel *m_sentence;
    WrappingButton *m_show;
    QList<study::LessonRun> m_runs;
    bool m_wasOther = false;
    bool m_isTold = false; ///< it is news when it comes later, not when a step begins
};

} // namespace idemlab::lessons
