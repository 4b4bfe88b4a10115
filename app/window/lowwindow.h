// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <utility>

class QWidget;

namespace idemlab::window {

/// Knows when a window is too low, for the size of its letters, to give its controls much room: then the timeline needs it more.
class LowWindow : public QObject
{
    Q_OBJECT
public:
    /// Becomes a child of @p window.
    explicit LowWindow(QWidget *window);

    [[nodiscard]] bool isLow() const;
    /// To be called when letters have another size; otherwise it looks by itself.
    void look();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Also when it is about to be seen for the first time: then it takes the least size that its parts ask for, and would never be
    /// lower; and when letters have another size.
    void changed(bool isLow);

private:
    QWidget *m_window;
    std::pair<bool, int> m_seen; ///< whether it was low, and the spacing unit; 0: never
};

} // namespace idemlab::window
