// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>

namespace idemlab::theme {

/// One beside the other, and in a further row where there is no more room. What is wider than a row gets a row of its own and wraps.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    /// Its items become children of the widget that it is set on. @p gap in pixels, both ways.
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override { return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr; }
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool isMeant) const;

    int m_gap;
    QList<QLayoutItem *> m_items;
};

} // namespace idemlab::theme
