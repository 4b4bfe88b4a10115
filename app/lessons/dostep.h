// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QLabel;

namespace idemlab::controls {
class SettingField;
}

namespace idemlab::lessons {

class WrappingButton;

/// The learner acts on the real controls, or looks for an event on the timeline; the lesson says what is still missing and what is
/// in the way. A setting that is to be repaired stands in the step.
class DoStep : public StepView
{
    Q_OBJECT
public:
    DoStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    struct Said
    {
        QString state;
        QString message;
        bool isGood = false;
    };
    [[nodiscard]] Said ofObserving() const;
    [[nodiscard]] Said ofDoing() const;
    [[nodiscard]] QString stillToDo() const;
    [[nodiscard]] QString wrongRepair() const;
    void addSettings(QLayout *layout);
    void refreshSettings();

    QLabel *m_state;
    QTextBrowser *m_message;
    QLabel *m_obstacle;
    WrappingButton *m_clear;
    QList<controls::SettingField *> m_fields;
    WrappingButton *m_restart = nullptr; ///< where there are settings
    WrappingButton *m_again;
};

} // namespace idemlab::lessons
