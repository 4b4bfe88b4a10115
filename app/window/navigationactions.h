// SPDX-License-Identifier: MIT
#pragma once

#include "session/forward.h"

#include <QObject>

namespace idemlab::selection {
class Selection;
class Travel;
} // namespace idemlab::selection

namespace idemlab::window {

class Actions;

/// The commands that go through a run, say which moment of it is shown, and take back what was done to it.
class NavigationActions : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    NavigationActions(session::Session &session, selection::Selection &selection, Actions &actions, QObject *parent);

    void retranslate();

Q_SIGNALS:
    void told(const QString &what); ///< something that the user should know

private:
    void connectSelection(selection::Selection &selection);
    void undo();
    void showState();

    session::Session &m_session;
    Actions &m_actions;
    selection::Travel *m_travel;
};

} // namespace idemlab::window
