// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <QBrush>
#include <QFont>
#include <QIcon>

#include <functional>
#include <optional>

namespace idemlab::tables {

/// One cell as it is shown.
struct Cell
{
    QString text {};
    QString toolTip {};
    QIcon icon {};
    std::optional<QBrush> ink {}; ///< empty: the palette's
    bool isBold = false;
    QString spoken {}; ///< as a screen reader reads it; empty: the text

    /// Icons are made from the rest and need no comparing.
    bool operator==(const Cell &other) const
    {
        return text == other.text && toolTip == other.toolTip && ink == other.ink && isBold == other.isBold && spoken == other.spoken;
    }
};

/// A small table that is shown as it stands; says which rows have changed, so that selection and scrolling stay.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setHeader(const QStringList &header);
    void setRows(const QList<QList<Cell>> &rows);
    /// The same for a table that may be long: a row's cells are made when they are looked at, and any of them may have changed.
    void setRows(qsizetype count, std::function<QList<Cell>(qsizetype row)> make);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void rowsSet(); ///< by setRows(), whatever has come of it

private:
    QStringList m_header;
    mutable QList<QList<Cell>> m_rows; ///< as far as they have been made, where m_make makes them
    mutable QList<qsizetype> m_made; ///< rows that m_make has made
    std::function<QList<Cell>(qsizetype)> m_make;
};

} // namespace idemlab::tables
