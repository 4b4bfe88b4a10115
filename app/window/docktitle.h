// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace idemlab::window {

/// The head of a panel: its title and a button that closes it. Qt's own does not change its language.
class DockTitle : public QWidget
{
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget *dock);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QDockWidget *m_dock;
    QLabel *m_title;
    QToolButton *m_close;
};

} // namespace idemlab::window
