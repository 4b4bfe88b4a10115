// SPDX-License-Identifier: MIT
#pragma once

#include "lessons/stepview.h"

class QScrollArea;

namespace idemlab::lessons {

class WrappingButton;

/// A table whose cells the learner fills by running them. A cell that is filled runs again when it is pressed.
class CompareStep : public StepView
{
    Q_OBJECT
public:
    CompareStep(LessonGuide &guide, QWidget *parent);
    void refresh() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Cell
    {
        QString caseId;
        model::Strategy strategy;
        WrappingButton *button;
    };
    [[nodiscard]] static QString shortName(model::Strategy strategy);
    QWidget *build();
    void run(const Cell &cell);
    /// The cell that is being run has come to its end.
    void note();

    QScrollArea *m_area; ///< sideways, where the table has no room
    QList<QLabel *> m_columns;
    QList<QLabel *> m_rows;
    QList<Cell> m_cells;
    qsizetype m_running = -1;
};

} // namespace idemlab::lessons
