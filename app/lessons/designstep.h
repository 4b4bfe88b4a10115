// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QLabel;

namespace idemlab::lessons {

class ChoiceList;
class WrappingButton;

/// An API that was not met before: question by question it is decided, and then the failure runs under what was decided.
class DesignStep : public StepView
{
    Q_OBJECT
public:
    DesignStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

private:
    struct Asked
    {
        study::DesignAsk ask;
        QLabel *question;
        ChoiceList *choices;
        QTextBrowser *reaction;
    };
    void answer(const study::DesignAsk &ask, const QString &choice);
    [[nodiscard]] bool isAnswered(const study::DesignAsk &ask) const { return !guide().answer(ask.id).isEmpty(); }

    QList<Asked> m_asked;
    QTextBrowser *m_outcome;
    WrappingButton *m_again;
};

} // namespace idemlab::lessons
