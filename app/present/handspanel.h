// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QSpinBox;

namespace idemlab::present {

class Presenter;

/// Takes the show of hands: a count for each choice of the question that is asked. Hidden where none is.
class HandsPanel : public language::Translated<QWidget>
{
    Q_OBJECT
public:
    /// @p presenter outlives it.
    HandsPanel(Presenter &presenter, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showState();
    void retranslateUi() override { makeRows(); }
    void makeRows();

    Presenter &m_presenter;
    QLabel *m_title;
    QFormLayout *m_rows;
    QList<QSpinBox *> m_counts;
    qsizetype m_position = -1; ///< the step whose rows these are
};

} // namespace idemlab::present
