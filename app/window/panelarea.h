// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

namespace idemlab::window {

/// Around a panel: it scrolls where the panel is lower than it has to be. Otherwise the middle of the window would be as high as the
/// highest panel asks, and what does not fit would be cut off.
class PanelArea : public QScrollArea
{
    Q_OBJECT
public:
    /// Owns @p panel.
    PanelArea(QWidget *panel, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int leastHeight(int width) const;
    void fit();
};

} // namespace idemlab::window
