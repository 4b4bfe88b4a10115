// SPDX-License-Identifier: MIT
#include "odds/oddsmodel.h"

#include "narrate/oddswords.h"
#include "narrate/vocabulary.h"

#include <QLocale>

namespace idemlab::odds {

using namespace analysis;
using namespace Qt::StringLiterals;
using narrate::OddsWords;

void OddsModel::showDay(const Day &day)
{
    const bool isSameShape = m_day && m_day->strategies.size() == day->strategies.size();
    if (!isSameShape)
        beginResetModel();
    m_day = day;
    if (!isSameShape)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void OddsModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int OddsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() || !m_day ? 0 : int(m_day->strategies.size()); }
int OddsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(figures) + 1; }

/// The count with its band, where there is one.
QString OddsModel::text(const QModelIndex &index) const
{
    const QLocale locale;
    const StrategyOdds &odds = m_day->strategies.at(index.row());
    if (index.column() == int(figures))
        return narrate::Vocabulary::money(odds.count(Figure::SurplusOrders) * m_day->question.amount, locale);
    const auto figure = Figure(index.column());
    const QString count = locale.toString(odds.count(figure));
    const auto &estimate = odds.estimate(figure);
    if (!estimate || estimate->low == estimate->high)
        return count;
    return u"%1 (%2–%3)"_s.arg(count, locale.toString(estimate->low), locale.toString(estimate->high));
}

QVariant OddsModel::data(const QModelIndex &index, int role) const
{
    const bool isMoney = index.column() == int(figures);
    switch (role) {
    case Qt::DisplayRole: return text(index);
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QLocale locale;
        const StrategyOdds &odds = m_day->strategies.at(index.row());
        const QString name = narrate::Vocabulary::strategy(odds.strategy);
        if (isMoney)
            return u"%1: %2"_s.arg(name, OddsWords::money(*m_day, odds, locale));
        const auto figure = Figure(index.column());
        //: a cell of the table: strategy, what is counted, how many, and what the formula says
        return tr("%1, %2: %3; by formula: %4")
            .arg(name, OddsWords::figure(figure), locale.toString(odds.count(figure)), OddsWords::estimate(odds.estimate(figure), locale));
    }
    default: return {};
    }
}

QVariant OddsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return OddsWords::strategy(m_day->strategies.at(section).strategy);
    return section == int(figures) ? OddsWords::moneyHead() : OddsWords::figure(Figure(section));
}

} // namespace idemlab::odds
