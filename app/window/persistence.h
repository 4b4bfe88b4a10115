// SPDX-License-Identifier: MIT
#pragma once

#include "window/preferences.h"
#include "window/services.h"

#include <QObject>
#include <QTimer>

class QMainWindow;

namespace idemlab::window {

class Actions;
class Menus;
class Openings;
class Panels;
class Presenting;

/// Brings the window back as it was left, and saves it when it has come to rest in another way: what somebody has chosen is kept even
/// where the window is not closed in the end.
class Persistence : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    struct Rooms
    {
        Actions &actions;
        Menus &menus;
        Panels &panels;
        Presenting &presenting;
        Openings &openings;
    };

    Persistence(const Services &services, const Rooms &rooms, QMainWindow *window);

    /// False where @p remembered does not say which panels are open.
    [[nodiscard]] bool restore(const Remembered &remembered);
    /// From now on changes are saved: what is being restored is no choice.
    void begin();
    void save();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] Remembered current() const;
    void fitFrame();

    Services m_services;
    Rooms m_rooms;
    QMainWindow *m_window;
    QSize m_firstSize; ///< without a frame, where none was remembered; empty once the frame has its room
    QTimer m_saves; ///< once things have come to rest
};

} // namespace idemlab::window
