// SPDX-License-Identifier: MIT
#pragma once

#include "odds/oddscalculator.h"

#include <QAbstractTableModel>

namespace idemlab::odds {

/// A day as a table: a strategy a row, a figure a column, money last. Or what it comes to by formula after any number of retries: a
/// number a row, a strategy a column.
class OddsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum class Rows : quint8 { Strategies, Retries };
    [[nodiscard]] Rows rows() const { return m_rows; }
    void setRows(Rows rows);
    void showDay(const Day &day);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const QModelIndex &index) const;
    [[nodiscard]] QString spoken(const QModelIndex &index) const;
    [[nodiscard]] QString spokenByRetries(const QModelIndex &index) const;

    Day m_day;
    Rows m_rows = Rows::Strategies;
};

} // namespace idemlab::odds
