// SPDX-License-Identifier: MIT
#pragma once

#include "odds/oddscalculator.h"

#include <QAbstractTableModel>

namespace idemlab::odds {

/// A day as a table: a strategy a row, a figure a column, money last.
class OddsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void showDay(const Day &day);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const QModelIndex &index) const;

    Day m_day;
};

} // namespace idemlab::odds
