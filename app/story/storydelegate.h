// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace idemlab::story {

/// A sentence, wrapped, with its time before it and a mark where it matters.
class StoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace idemlab::story
