// SPDX-License-Identifier: MIT
#include "matrix/matrixmodel.h"

#include "narrate/vocabulary.h"
#include "study/case.h"

#include <QLocale>

#include <algorithm>

namespace idemlab::matrix {

using analysis::MatrixCell;
using model::Verdict;
using narrate::Vocabulary;

namespace {

constexpr int columns = int(model::Names<model::Strategy>::all.size());

} // namespace

void MatrixModel::setCells(const QList<MatrixCell> &cells)
{
    beginResetModel();
    m_cells = cells;
    endResetModel();
}

void MatrixModel::setOn(const QString &caseId, model::Strategy strategy)
{
    m_onCase = caseId;
    m_onStrategy = strategy;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

void MatrixModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

const MatrixCell &MatrixModel::cell(const QModelIndex &index) const { return m_cells.at(index.row() * columns + index.column()); }

QModelIndex MatrixModel::indexOf(const QString &caseId, model::Strategy strategy) const
{
    const auto found = std::find_if(
        m_cells.cbegin(), m_cells.cend(), [&](const MatrixCell &each) { return each.caseId == caseId && each.strategy == strategy; });
    const int at = int(found - m_cells.cbegin());
    return found == m_cells.cend() ? QModelIndex() : index(at / columns, at % columns);
}

QString MatrixModel::reason(const QModelIndex &index) const { return m_narrator.verdict(cell(index).trace, cell(index).judgement); }

int MatrixModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_cells.size()) / columns; }
int MatrixModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    const MatrixCell &shown = cell(index);
    switch (role) {
    case Qt::DisplayRole: return Vocabulary::verdict(shown.judgement.verdict);
    case JudgementRole: return QVariant::fromValue(shown.judgement);
    case ScoreRole: return m_narrator.score(shown.judgement);
    case IsOnRole: return shown.caseId == m_onCase && shown.strategy == m_onStrategy;
    case Qt::ToolTipRole: return reason(index);
    case Qt::AccessibleTextRole:
        //: a cell of the table of all cases: case, strategy, verdict, score
        return tr("%1, %2: %3. %4")
            .arg(rowTitle(index.row()), Vocabulary::strategy(shown.strategy), Vocabulary::verdict(shown.judgement.verdict),
                m_narrator.score(shown.judgement));
    case Qt::AccessibleDescriptionRole: return reason(index);
    default: return {};
    }
}

QString MatrixModel::rowTitle(int row) const
{
    return study::inLanguage(study::findCase(m_cells.at(row * columns).caseId)->title, QLocale().name());
}

/// With what matters of a strategy: how often it holds.
QString MatrixModel::columnTitle(int column) const
{
    int exact = 0;
    for (int row = 0; row < rowCount(); ++row)
        exact += m_cells.at(row * columns + column).judgement.verdict == Verdict::Exact ? 1 : 0;
    //: the head of a column: strategy, and how many of the cases end with exactly one order
    return tr("%1\n✓ %2 of %3").arg(Vocabulary::strategy(m_cells.at(column).strategy)).arg(exact).arg(rowCount());
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (m_cells.isEmpty() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole
            ? rowTitle(section)
            : study::inLanguage(study::findCase(m_cells.at(section * columns).caseId)->summary, QLocale().name());
    return role == Qt::DisplayRole ? QVariant(columnTitle(section)) : QVariant();
}

} // namespace idemlab::matrix
