// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QStyledItemDelegate>

namespace idemlab::matrix {

/// Paints a verdict as sign, word and colour, with the score beside it; the run that is on is framed.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Chooses for all cells of @p model alike how their words stand in columns of @p width, in pixels. False: most of them without their scores.
    bool fit(const QAbstractItemModel &model, int width);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QRectF wordsIn(const QRectF &box) const;
    [[nodiscard]] double radius() const; ///< of the sign, in pixels
    [[nodiscard]] double roomForWords() const;
    [[nodiscard]] bool fitsWithScore(const QModelIndex &index) const;
    void paintResult(QPainter &painter, const QRectF &box, const QModelIndex &index, const QColor &muted) const;

    QFont m_words;
    int m_width = 0;
    bool m_isTight = false; ///< narrow margins and a small sign, for whole words
};

} // namespace idemlab::matrix
