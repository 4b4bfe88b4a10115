// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QBoxLayout;

namespace idemlab::window {

/// Groups of controls side by side, or one above the other where the window is too narrow for that.
class AdaptiveRow : public QWidget
{
    Q_OBJECT
public:
    explicit AdaptiveRow(QWidget *parent = nullptr);

    /// @p stretch: how much of the room left over the group takes.
    void add(QWidget *group, int stretch);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] QList<QWidget *> groups() const;
    [[nodiscard]] int widthSideBySide() const;

    QBoxLayout *m_layout;
};

} // namespace idemlab::window
