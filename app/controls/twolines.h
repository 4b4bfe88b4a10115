// SPDX-License-Identifier: MIT
#pragma once

#include <QComboBox>
#include <QStyledItemDelegate>

namespace idemlab::controls {

/// Items of a list with a title and, in small letters below it, one line that explains it.
class TwoLines : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int summaryRole = Qt::UserRole + 1;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A box whose list shows its items in two lines, and is as wide as they are.
class TwoLineBox : public QComboBox
{
    Q_OBJECT
public:
    explicit TwoLineBox(QWidget *parent = nullptr);

    /// @p id goes to Qt::UserRole; without a @p summary there is one line.
    void add(const QString &id, const QString &title, const QString &summary);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    void showPopup() override; // the list is measured when somebody wants to see it
};

} // namespace idemlab::controls
