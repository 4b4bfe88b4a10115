// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QLabel;

namespace idemlab::lessons {

class OwnWords;
class WrappingButton;

/// Two runs beside each other, to find what they have in common: first in the learner's own words.
class ContrastStep : public StepView
{
    Q_OBJECT
public:
    ContrastStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    struct Story
    {
        QString id;
        WrappingButton *play;
        QLabel *told;
    };
    [[nodiscard]] QString tell(const study::LessonRun &run) const;

    QList<Story> m_stories;
    OwnWords *m_words;
};

} // namespace idemlab::lessons
