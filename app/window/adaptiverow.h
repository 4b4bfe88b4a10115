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
    /// With little room round the groups and between them.
    void setTight(bool isTight);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] QList<QWidget *> groups() const;
    [[nodiscard]] int widthSideBySide() const;

    [[nodiscard]] int aside() const; ///< pixels between groups beside each other

    QBoxLayout *m_layout;
    bool m_isTight = false;
    bool m_hasWidth = false; ///< from whoever lays it out
};

} // namespace idemlab::window
