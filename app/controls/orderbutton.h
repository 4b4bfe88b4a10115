// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace idemlab::controls {

/// The one thing to press: the only filled button of its size in the window.
class OrderButton : public QPushButton
{
    Q_OBJECT
public:
    explicit OrderButton(QWidget *parent = nullptr);

    void setTight(bool isTight);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isTight = false;
};

} // namespace idemlab::controls
