// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QLabel;
class QPushButton;

namespace idemlab::lessons {

class ChoiceList;
class WrappingButton;

/// A prediction: a choice and how sure one is of it. With that it stands, and only then its run begins; what came is told in the
/// words of the same choices.
class PredictStep : public StepView
{
    Q_OBJECT
public:
    PredictStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    void build();
    [[nodiscard]] QString lineOf(const QString &choice) const;
    [[nodiscard]] QString outcome() const;

    ChoiceList *m_choices;
    QLabel *m_howSure;
    QList<WrappingButton *> m_sure; ///< in the order of Sureness::ids()
    WrappingButton *m_showMe = nullptr;
    QTextBrowser *m_reaction;
    WrappingButton *m_again;
    bool m_isKnown; ///< the outcome was told, and need not be scrolled to again
};

} // namespace idemlab::lessons
