// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/matrix.h"
#include "narrate/narrator.h"

#include <QAbstractTableModel>

namespace idemlab::matrix {

/// All cases under all strategies: a case a row, a strategy a column, and a column for what pitfall a case has. Cases in which the
/// server does it right and cases with a pitfall stand under heads of their own, which say how often each strategy holds.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        JudgementRole = Qt::UserRole, ///< of a cell
        IsOnRole,
        IsHeadRole, ///< bool: of a group
        IsRepairedRole, ///< bool: in the column of pitfalls
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setCells(const QList<analysis::MatrixCell> &cells);
    /// Marks the run that is on; one of no case is not in the table.
    void setOn(const QString &caseId, model::Strategy strategy);
    void retranslate();
    /// How the strategies are called in their heads.
    enum class Heads { Whole, BrokenBeforeBrackets, Short };
    void setHeads(Heads heads);
    [[nodiscard]] static QString head(model::Strategy strategy, Heads heads);

    [[nodiscard]] const QList<analysis::MatrixCell> &cells() const { return m_cells; }
    [[nodiscard]] bool isHead(int row) const;
    [[nodiscard]] bool isPitfall(const QModelIndex &index) const; ///< its name, which a click repairs
    [[nodiscard]] bool isRun(const QModelIndex &index) const;
    /// Of a run, or the first of its row.
    [[nodiscard]] const analysis::MatrixCell &cell(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &caseId, model::Strategy strategy) const;
    /// What happened there and why, in a sentence.
    [[nodiscard]] QString reason(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant headData(const QModelIndex &index, int role) const;
    [[nodiscard]] QVariant pitfallData(const QModelIndex &index, int role) const;
    [[nodiscard]] QString rowTitle(int row) const;

    QList<analysis::MatrixCell> m_cells;
    QList<qsizetype> m_rows; ///< the first cell of each; -1 and -2: the head of the right ones, of those with a pitfall
    narrate::Narrator m_narrator;
    QString m_onCase;
    model::Strategy m_onStrategy = model::Strategy::None;
    Heads m_heads = Heads::Whole;
};

} // namespace idemlab::matrix

Q_DECLARE_METATYPE(idemlab::analysis::Judgement)
