// SPDX-License-Identifier: MIT
#pragma once

#include "session/forward.h"

#include <QObject>

#include <memory>

class QMenuBar;
class QWidget;

namespace idemlab::prove {
class Answers;
}

namespace idemlab::runs {
class Runs;
}

namespace idemlab::study {
struct Matrix;
}

namespace idemlab::window {

class Actions;

/// Opens the dialogs that ask about all runs at once, and those of help. What is clicked in them becomes the session's run.
class Dialogs : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; dialogs belong to @p window.
    Dialogs(session::Session &session, const runs::Runs &runs, const std::shared_ptr<prove::Answers> &answers, Actions &actions,
        QMenuBar *menus, QWidget *window);

Q_SIGNALS:
    void failed(const QString &what);
    void presentAsked(const idemlab::study::Matrix &matrix);

private:
    void showMatrix();
    void showSearch();
    void showOdds();

    session::Session &m_session;
    const runs::Runs &m_runs;
    std::shared_ptr<prove::Answers> m_answers; ///< of searches
    QWidget *m_window;
};

} // namespace idemlab::window
