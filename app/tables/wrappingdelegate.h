// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace idemlab::tables {

/// For a tree that wraps words: what is wider than its column takes further lines. Lay the items out anew when a section is resized.
class WrappingDelegate : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QTreeView *view) : QStyledItemDelegate(view), m_view(view) { }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        const bool isInset = index.column() == 0 && index.parent().isValid();
        cell.rect = QRect(0, 0, m_view->columnWidth(index.column()) - (isInset ? m_view->indentation() : 0), 1);
        return QStyledItemDelegate::sizeHint(cell, index);
    }

private:
    const QTreeView *m_view;
};

} // namespace idemlab::tables
