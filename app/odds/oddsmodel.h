// SPDX-License-Identifier: MIT
#pragma once

#include "odds/oddscalculator.h"

#include <QAbstractTableModel>

namespace idemlab::odds {

/// A day as a table: a strategy a row, a figure a column, money last. Or what it comes to by formula after any number of retries: a
/// number a row, a strategy a column. Folded, for where that is too wide, all cells stand below each other, with the name of their
/// row above them and the head of their column before each.
class OddsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum class Rows : quint8 { Strategies, Retries };
    [[nodiscard]] Rows rows() const { return m_rows; }
    void setRows(Rows rows);
    [[nodiscard]] bool isFolded() const { return m_isFolded; }
    void setFolded(bool isFolded);
    void showDay(const Day &day);
    void retranslate();

    // The table as it is without being folded.
    [[nodiscard]] int lines() const;
    [[nodiscard]] int figuresInLine() const;
    [[nodiscard]] QString name(int line) const;
    [[nodiscard]] QString head(int figure) const;
    [[nodiscard]] QString text(int line, int figure) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant folded(int line, int figure, int role) const;
    [[nodiscard]] QString spoken(int line, int figure) const;
    [[nodiscard]] QString spokenByRetries(int line, int figure) const;

    Day m_day;
    bool m_isFolded = false;
    Rows m_rows = Rows::Strategies;
};

} // namespace idemlab::odds
