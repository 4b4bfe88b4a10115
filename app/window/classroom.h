// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QObject>

class QAction;

namespace idemlab::window {

class Actions;

/// For a class that looks at the window: lessons, books and the other panels are closed while it is on, and come back afterwards.
class Classroom : public QObject
{
    Q_OBJECT
public:
    /// @p actions outlive it.
    Classroom(Actions &actions, QObject *parent);

private:
    void begin();
    void end();

    Actions &m_actions;
    QList<QAction *> m_closed;
};

} // namespace idemlab::window
