// SPDX-License-Identifier: MIT
#include "tables/tablemodel.h"

#include <utility>

namespace idemlab::tables {

void TableModel::setHeader(const QStringList &header)
{
    if (header.size() != m_header.size()) {
        beginResetModel();
        m_header = header;
        endResetModel();
    } else if (header != m_header) {
        m_header = header;
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, int(header.size()) - 1);
    }
}

void TableModel::setRows(const QList<QList<Cell>> &rows)
{
    const qsizetype before = m_rows.size();
    if (rows.size() < before) {
        beginRemoveRows({}, int(rows.size()), int(before) - 1);
        m_rows.resize(rows.size());
        endRemoveRows();
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        Q_EMIT dataChanged(index(int(i), 0), index(int(i), columnCount() - 1));
    }
    if (rows.size() > before) {
        beginInsertRows({}, int(before), int(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }
    Q_EMIT rowsSet();
}

void TableModel::setRows(qsizetype count, std::function<QList<Cell>(qsizetype)> make)
{
    const qsizetype before = m_rows.size();
    if (count < before) {
        beginRemoveRows({}, int(count), int(before) - 1);
        m_rows.resize(count);
        m_made.removeIf([count](qsizetype row) { return row >= count; });
        endRemoveRows();
    }
    m_make = std::move(make);
    for (const qsizetype row : std::exchange(m_made, {})) {
        m_rows[row].clear();
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), columnCount() - 1)); // nobody has seen the others
    }
    if (count > before) {
        beginInsertRows({}, int(before), int(count) - 1);
        m_rows.resize(count);
        endInsertRows();
    }
    Q_EMIT rowsSet();
}

int TableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int TableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_header.size()); }

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (m_make && m_rows.at(index.row()).isEmpty()) {
        m_rows[index.row()] = m_make(index.row());
        m_made.append(index.row());
    }
    const Cell cell = m_rows.at(index.row()).value(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::AccessibleTextRole: return cell.spoken.isEmpty() ? QVariant() : QVariant(cell.spoken);
    case Qt::ToolTipRole: return cell.toolTip.isEmpty() ? cell.text : cell.toolTip;
    case Qt::DecorationRole: return cell.icon.isNull() ? QVariant() : QVariant(cell.icon);
    case Qt::ForegroundRole: return cell.ink ? QVariant(*cell.ink) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return cell.isBold ? QVariant(font) : QVariant();
    }
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_header.value(section)) : QVariant();
}

} // namespace idemlab::tables
