// SPDX-License-Identifier: MIT
#include "odds/oddsmodel.h"

#include "narrate/oddswords.h"
#include "narrate/vocabulary.h"

#include <QLocale>

namespace idemlab::odds {

using namespace analysis;
using namespace Qt::StringLiterals;
using narrate::OddsWords;

void OddsModel::setRows(Rows rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void OddsModel::showDay(const Day &day)
{
    const bool isSameShape = m_day && m_day->strategies.size() == day->strategies.size();
    if (!isSameShape)
        beginResetModel();
    m_day = day;
    if (!isSameShape) {
        endResetModel();
        return;
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (m_rows == Rows::Retries)
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

void OddsModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int OddsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_day)
        return 0;
    return m_rows == Rows::Strategies ? int(m_day->strategies.size()) : int(OddsQuestion::mostRetries) + 1;
}

int OddsModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_rows == Rows::Strategies ? int(figures) + 1 : m_day ? int(m_day->strategies.size()) : 0;
}

/// The count with its band, where there is one.
QString OddsModel::text(const QModelIndex &index) const
{
    const QLocale locale;
    if (m_rows == Rows::Retries)
        return OddsWords::twoEstimates(m_day->strategies.at(index.column()).byRetries[size_t(index.row())], locale);
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

QString OddsModel::spoken(const QModelIndex &index) const
{
    const QLocale locale;
    const StrategyOdds &odds = m_day->strategies.at(index.row());
    const QString name = narrate::Vocabulary::strategy(odds.strategy);
    if (index.column() == int(figures))
        return u"%1: %2"_s.arg(name, OddsWords::money(*m_day, odds, locale));
    const auto figure = Figure(index.column());
    //: a cell of the table: strategy, what is counted, how many, and what the formula says
    return tr("%1, %2: %3; by formula: %4")
        .arg(name, OddsWords::figure(figure), locale.toString(odds.count(figure)), OddsWords::estimate(odds.estimate(figure), locale));
}

/// With what was played, where it was played.
QString OddsModel::spokenByRetries(const QModelIndex &index) const
{
    const QLocale locale;
    const StrategyOdds &odds = m_day->strategies.at(index.column());
    const auto retries = quint32(index.row());
    //: a strategy, and "3 retries"
    QStringList parts {tr("%1, %2").arg(narrate::Vocabulary::strategy(odds.strategy), OddsWords::retries(retries))};
    for (const Figure figure : {Figure::Doubled, Figure::Unanswered}) {
        const QString estimate = OddsWords::estimate(odds.byRetries[retries][size_t(figure)], locale);
        parts.append(retries == m_day->question.retries
                //: what is counted, what the formula says, and how many there were
                ? tr("%1: by formula: %2; played: %3").arg(OddsWords::figure(figure), estimate, locale.toString(odds.count(figure)))
                //: what is counted, and what the formula says
                : tr("%1: by formula: %2").arg(OddsWords::figure(figure), estimate));
    }
    return parts.join(u'\n');
}

QVariant OddsModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(index);
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return m_rows == Rows::Retries ? spokenByRetries(index) : spoken(index);
    default: return {};
    }
}

QVariant OddsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (m_rows == Rows::Retries) {
        if (orientation == Qt::Horizontal)
            return OddsWords::strategy(m_day->strategies.at(section).strategy);
        const QString retries = OddsWords::retries(quint32(section));
        //: a number of retries, as "3 retries": the one that was played
        return quint32(section) == m_day->question.retries ? tr("%1 (played)").arg(retries) : retries;
    }
    if (orientation == Qt::Vertical)
        return OddsWords::strategy(m_day->strategies.at(section).strategy);
    return section == int(figures) ? OddsWords::moneyHead() : OddsWords::figure(Figure(section));
}

} // namespace idemlab::odds
