// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace idemlab::matrix {

/// Paints a verdict as sign, word and colour, with the score beside it; the run that is on is framed.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace idemlab::matrix
