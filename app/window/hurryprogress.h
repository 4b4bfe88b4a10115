// SPDX-License-Identifier: MIT
#pragma once

#include "session/forward.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

class QProgressDialog;

namespace idemlab::window {

/// Shows how far a long run is that goes to its end or to a moment at once, and lets the person stop it there. What takes no time
/// that can be noticed is not shown.
class HurryProgress : public QObject
{
    Q_OBJECT
public:
    /// @p session must outlive it; the dialog is @p window's.
    HurryProgress(session::Session &session, QWidget *window);

private:
    void show();

    session::Session &m_session;
    QWidget *m_window;
    QElapsedTimer m_since; ///< valid while the run hurries
    QPointer<QProgressDialog> m_dialog;
};

} // namespace idemlab::window
