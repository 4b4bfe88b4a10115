// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace idemlab::window {

/// Decides whether Space, Page Up and Page Down are the window's (play and pause, step) or those of the widget that has the focus. What
/// was reached with the keyboard keeps those that it does something with. What was picked with the mouse does not, but for a
/// text that is being written: who has clicked goes on watching the run.
class KeyRouting : public QObject
{
public:
    /// Of @p window, whose child it becomes.
    explicit KeyRouting(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool enlarges(QKeyEvent &key) const;
    [[nodiscard]] bool route(QWidget *focus, QKeyEvent &key) const;

    QWidget *m_window;
    bool m_isByMouse = false; ///< what was done last
};

} // namespace idemlab::window
