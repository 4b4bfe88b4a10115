// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

class QComboBox;

namespace idemlab::controls {

/// Items of a list with a title and, in small letters below it, one line that explains it.
class TwoLines : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int summaryRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    /// Adds an item; @p id goes to Qt::UserRole.
    static void add(QComboBox *box, const QString &id, const QString &title, const QString &summary);
    /// Makes the list of @p box wide enough for what it holds.
    static void widen(QComboBox *box);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace idemlab::controls
