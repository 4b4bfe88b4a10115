// SPDX-License-Identifier: MIT
#pragma once

#include "theme/room.h"

#include <QObject>

#include <utility>

class QWidget;

namespace idemlab::window {

/// Knows when a window is too low or too narrow, for the size of its letters, to give its controls much room: then the timeline needs
/// it more.
class LowWindow : public QObject
{
    Q_OBJECT
public:
    /// Becomes a child of @p window.
    explicit LowWindow(QWidget *window);

    [[nodiscard]] theme::Room room() const;
    /// To be called when letters have another size; otherwise it looks by itself.
    void look();

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Also when it is about to be seen for the first time: then it takes the least size that its parts ask for, and would never be
    /// lower; and when letters have another size.
    void changed(idemlab::theme::Room room);

private:
    QWidget *m_window;
    std::pair<theme::Room, int> m_seen; ///< its room, and the spacing unit; 0: never
};

} // namespace idemlab::window
