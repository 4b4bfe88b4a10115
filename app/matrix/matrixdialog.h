// SPDX-License-Identifier: MIT
#pragma once

#include "access/dialog.h"
#include "model/runplan.h"
#include "model/settings.h"
#include "session/forward.h"
#include "study/talk.h"

class QCheckBox;
class QLabel;
class QModelIndex;
class QPushButton;
class QTableView;

namespace idemlab::matrix {

class CellDelegate;
class MatrixModel;

/// The whole field at a glance: every case under every strategy, run on the spot. Which column stays good?
class MatrixDialog : public access::Dialog
{
    Q_OBJECT
public:
    /// @p session outlives it. @p own: a person's cases, besides those of the program.
    MatrixDialog(const session::Session &session, const QList<study::Case> &own, QWidget *parent);

Q_SIGNALS:
    /// A cell was clicked; the dialog closes.
    void runAsked(const idemlab::model::RunPlan &plan);
    /// All of it as it stands is to be presented, with the cell marked that is current; the dialog closes.
    void presentAsked(const idemlab::study::Matrix &matrix);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void makeTable();
    void run();
    void repair(const QString &caseId);
    void followRun();
    void fitRows();
    void fitHeads(int width);
    void fitColumns(int room);
    [[nodiscard]] QList<int> rowHeights() const;
    void showReason(const QModelIndex &index);
    void copy();
    [[nodiscard]] study::Matrix shown() const;
    void retranslateUi() override;
    [[nodiscard]] model::SettingList ownSettings() const;

    const session::Session &m_session;
    QList<study::Case> m_ownCases;
    MatrixModel *m_model;
    CellDelegate *m_cells;
    model::SettingList m_ranWith; ///< settings on top of those of the cases
    QStringList m_repaired; ///< ids of cases
    QTableView *m_table;
    QLabel *m_reason;
    QCheckBox *m_own;
    QPushButton *m_present;
    QPushButton *m_copy;
};

} // namespace idemlab::matrix
