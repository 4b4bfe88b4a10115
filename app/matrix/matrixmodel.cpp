// SPDX-License-Identifier: MIT
#include "matrix/matrixmodel.h"

#include "narrate/vocabulary.h"
#include "theme/type.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace idemlab::matrix {

using analysis::MatrixCell;
using narrate::Vocabulary;
using namespace Qt::StringLiterals;

namespace {

constexpr int strategies = int(model::allNames<model::Strategy>.size());
constexpr qsizetype rightHead = -1;
constexpr qsizetype pitfallHead = -2;

} // namespace

void MatrixModel::setCells(const QList<MatrixCell> &cells)
{
    beginResetModel();
    m_cells = cells;
    m_rows.clear();
    for (qsizetype i = 0; i < m_cells.size(); i += strategies) {
        const qsizetype head = m_cells.at(i).pitfalls.isEmpty() ? rightHead : pitfallHead;
        if (!m_rows.contains(head))
            m_rows.append(head);
        m_rows.append(i);
    }
    endResetModel();
}

void MatrixModel::setOn(const QString &caseId, model::Strategy strategy)
{
    m_onCase = caseId;
    m_onStrategy = strategy;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MatrixModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

bool MatrixModel::isHead(int row) const { return m_rows.at(row) < 0; }

bool MatrixModel::isPitfall(const QModelIndex &index) const
{
    return index.isValid() && !isHead(index.row()) && index.column() == strategies && !cell(index).pitfalls.isEmpty();
}

bool MatrixModel::isRun(const QModelIndex &index) const { return index.isValid() && !isHead(index.row()) && index.column() < strategies; }

const MatrixCell &MatrixModel::cell(const QModelIndex &index) const
{
    return m_cells.at(m_rows.at(index.row()) + (index.column() < strategies ? index.column() : 0));
}

QModelIndex MatrixModel::indexOf(const QString &caseId, model::Strategy strategy) const
{
    const auto found =
        std::ranges::find_if(m_cells, [&](const MatrixCell &each) { return each.caseId == caseId && each.strategy == strategy; });
    const qsizetype at = found - m_cells.cbegin();
    return found == m_cells.cend() ? QModelIndex() : index(int(m_rows.indexOf(at / strategies * strategies)), int(at % strategies));
}

QString MatrixModel::reason(const QModelIndex &index) const
{
    if (isRun(index))
        return m_narrator.verdict(cell(index).trace, cell(index).judgement);
    if (!isPitfall(index))
        return {};
    return cell(index).isRepaired ? tr("The pitfall is repaired. Click its name to switch it on again.")
                                  : tr("Click the name of the pitfall to repair it.");
}

int MatrixModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int MatrixModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : strategies + 1; }

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    return isRun(index) || isPitfall(index) ? QAbstractTableModel::flags(index) : Qt::ItemFlags(Qt::NoItemFlags);
}

/// What matters of a strategy: how often it holds.
QVariant MatrixModel::headData(const QModelIndex &index, int role) const
{
    if (role == IsHeadRole)
        return true;
    if (index.column() == strategies || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const model::Strategy strategy = model::allNames<model::Strategy>.at(size_t(index.column())).value;
    const analysis::MatrixSum sum = analysis::sumOf(m_cells, strategy, m_rows.at(index.row()) == pitfallHead);
    return Vocabulary::matrixSum().arg(sum.exact).arg(sum.cases);
}

QVariant MatrixModel::pitfallData(const QModelIndex &index, int role) const
{
    const MatrixCell &shown = cell(index);
    if (shown.pitfalls.isEmpty())
        return {};
    const QString name = Vocabulary::pitfalls(shown.pitfalls, shown.original);
    switch (role) {
    case Qt::DisplayRole: return name;
    case IsRepairedRole: return shown.isRepaired;
    case Qt::AccessibleTextRole:
        //: %1: a case, %2: its pitfall, which is switched off
        return shown.isRepaired ? tr("%1, repaired: %2").arg(rowTitle(index.row()), name)
                                //: %1: a case, %2: its pitfall
                                : tr("%1, pitfall: %2").arg(rowTitle(index.row()), name);
    case Qt::ToolTipRole: {
        QStringList all;
        for (const model::Setting *each : shown.pitfalls)
            all.append(Vocabulary::pitfalls({each}, shown.original));
        return QString(all.join(u'\n') + u'\n' + reason(index));
    }
    case Qt::AccessibleDescriptionRole: return reason(index);
    default: return {};
    }
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (isHead(index.row()))
        return headData(index, role);
    if (index.column() == strategies)
        return pitfallData(index, role);
    const MatrixCell &shown = cell(index);
    switch (role) {
    case Qt::DisplayRole: return Vocabulary::verdict(shown.judgement.verdict);
    case JudgementRole: return QVariant::fromValue(shown.judgement);
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

void MatrixModel::setHeads(Heads heads)
{
    if (std::exchange(m_heads, heads) != heads)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, strategies - 1);
}

QString MatrixModel::head(model::Strategy strategy, Heads heads)
{
    QString name = heads == Heads::Short ? Vocabulary::shortStrategy(strategy) : Vocabulary::strategy(strategy);
    return heads == Heads::BrokenBeforeBrackets ? name.replace(u'（', u"\n（"_s) : name;
}

QString MatrixModel::rowTitle(int row) const
{
    if (isHead(row))
        return Vocabulary::matrixGroup(m_rows.at(row) == pitfallHead);
    return study::localized(m_cells.at(m_rows.at(row)).title);
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (m_cells.isEmpty())
        return {};
    if (orientation == Qt::Vertical) {
        if (role == Qt::FontRole)
            return isHead(section) ? QVariant(theme::font(theme::Type::Strong)) : QVariant();
        if (role == Qt::ToolTipRole && !isHead(section))
            return study::localized(m_cells.at(m_rows.at(section)).summary);
        return role == Qt::DisplayRole ? QVariant(rowTitle(section)) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (section == strategies)
        return tr("Pitfall");
    return head(m_cells.at(section).strategy, role == Qt::DisplayRole ? m_heads : Heads::Whole);
}

} // namespace idemlab::matrix
