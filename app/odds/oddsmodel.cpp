// SPDX-License-Identifier: MIT
#include "odds/oddsmodel.h"

#include "narrate/oddswords.h"
#include "narrate/vocabulary.h"
#include "theme/type.h"

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

void OddsModel::setFolded(bool isFolded)
{
    if (m_isFolded == isFolded)
        return;
    beginResetModel();
    m_isFolded = isFolded;
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
    if (m_rows == Rows::Retries && !m_isFolded)
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

void OddsModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

int OddsModel::lines() const
{
    if (!m_day)
        return 0;
    return m_rows == Rows::Strategies ? int(m_day->strategies.size()) : int(OddsQuestion::mostRetries) + 1;
}

int OddsModel::figuresInLine() const { return m_rows == Rows::Strategies ? int(figures) + 1 : m_day ? int(m_day->strategies.size()) : 0; }

int OddsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_isFolded ? lines() * (1 + figuresInLine()) : lines();
}

int OddsModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_isFolded ? 1 : figuresInLine();
}

QString OddsModel::name(int line) const
{
    if (m_rows == Rows::Strategies)
        return narrate::Vocabulary::shortStrategy(m_day->strategies.at(line).strategy);
    const QString retries = OddsWords::retries(quint32(line));
    //: a number of retries, as "3 retries": the one that was played
    return quint32(line) == m_day->question.retries ? tr("%1 (played)").arg(retries) : retries;
}

QString OddsModel::head(int figure) const
{
    if (m_rows == Rows::Retries)
        return narrate::Vocabulary::shortStrategy(m_day->strategies.at(figure).strategy);
    return figure == int(figures) ? OddsWords::moneyHead() : OddsWords::figure(Figure(figure));
}

/// The count with its band, where there is one.
QString OddsModel::text(int line, int figure) const
{
    const QLocale locale;
    if (m_rows == Rows::Retries)
        return OddsWords::twoEstimates(m_day->strategies.at(figure).byRetries[size_t(line)], locale).join(u'\n');
    const StrategyOdds &odds = m_day->strategies.at(line);
    if (figure == int(figures))
        return narrate::Vocabulary::money(odds.count(Figure::SurplusOrders) * m_day->question.amount, locale);
    const QString count = locale.toString(odds.count(Figure(figure)));
    const auto &estimate = odds.estimate(Figure(figure));
    if (!estimate || estimate->low == estimate->high)
        return count;
    return narrate::Vocabulary::withDetail(
        count, narrate::Vocabulary::range(locale.toString(estimate->low), locale.toString(estimate->high)));
}

QString OddsModel::spoken(int line, int figure) const
{
    const QLocale locale;
    const StrategyOdds &odds = m_day->strategies.at(line);
    const QString name = narrate::Vocabulary::strategy(odds.strategy);
    if (figure == int(figures))
        return narrate::Vocabulary::about(name, OddsWords::money(*m_day, odds, locale));
    const auto counted = Figure(figure);
    //: a cell of the table: strategy, what is counted, how many, and what the formula says
    return tr("%1, %2: %3; by formula: %4")
        .arg(name, OddsWords::figure(counted), locale.toString(odds.count(counted)), OddsWords::estimate(odds.estimate(counted), locale));
}

/// With what was played, where it was played.
QString OddsModel::spokenByRetries(int line, int figure) const
{
    const QLocale locale;
    const StrategyOdds &odds = m_day->strategies.at(figure);
    const auto retries = quint32(line);
    //: a strategy, and "3 retries"
    QStringList parts {tr("%1, %2").arg(narrate::Vocabulary::strategy(odds.strategy), OddsWords::retries(retries))};
    for (const Figure counted : {Figure::Doubled, Figure::Unanswered}) {
        const QString estimate = OddsWords::estimate(odds.byRetries[retries][size_t(counted)], locale);
        parts.append(retries == m_day->question.retries
                //: what is counted, what the formula says, and how many there were
                ? tr("%1: by formula: %2; played: %3").arg(OddsWords::figure(counted), estimate, locale.toString(odds.count(counted)))
                //: what is counted, and what the formula says
                : tr("%1: by formula: %2").arg(OddsWords::figure(counted), estimate));
    }
    return parts.join(u'\n');
}

/// @p figure -1: the name of the line.
QVariant OddsModel::folded(int line, int figure, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        //: a cell of a table that is too narrow for columns: the head of its column, and what stands in it
        return figure < 0 ? name(line)
                          : tr("%1: %2", "head of a column, cell").arg(head(figure), text(line, figure).replace(u'\n', u"  "_s));
    case Qt::FontRole: return figure < 0 ? QVariant(theme::font(theme::Type::Strong)) : QVariant();
    case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant OddsModel::data(const QModelIndex &index, int role) const
{
    const int inGroup = 1 + figuresInLine();
    const int line = m_isFolded ? index.row() / inGroup : index.row();
    const int figure = m_isFolded ? index.row() % inGroup - 1 : index.column();
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return figure < 0 ? name(line) : m_rows == Rows::Retries ? spokenByRetries(line, figure) : spoken(line, figure);
    if (m_isFolded)
        return folded(line, figure, role);
    switch (role) {
    case Qt::DisplayRole: return text(line, figure);
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant OddsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || m_isFolded)
        return {};
    return orientation == Qt::Horizontal ? head(section) : name(section);
}

} // namespace idemlab::odds
