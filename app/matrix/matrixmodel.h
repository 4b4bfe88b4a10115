// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/matrix.h"
#include "narrate/narrator.h"

#include <QAbstractTableModel>

namespace idemlab::matrix {

/// All cases under all strategies: a case a row, a strategy a column.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { JudgementRole = Qt::UserRole, ScoreRole, IsOnRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setCells(const QList<analysis::MatrixCell> &cells);
    /// Marks the run that is on; one of no case is not in the table.
    void setOn(const QString &caseId, model::Strategy strategy);
    void retranslate();

    [[nodiscard]] const QList<analysis::MatrixCell> &cells() const { return m_cells; }
    [[nodiscard]] const analysis::MatrixCell &cell(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &caseId, model::Strategy strategy) const;
    /// What happened there and why, in a sentence.
    [[nodiscard]] QString reason(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString columnTitle(int column) const;
    [[nodiscard]] QString rowTitle(int row) const;

    QList<analysis::MatrixCell> m_cells;
    narrate::Narrator m_narrator;
    QString m_onCase;
    model::Strategy m_onStrategy = model::Strategy::None;
};

} // namespace idemlab::matrix

Q_DECLARE_METATYPE(idemlab::analysis::Judgement)
