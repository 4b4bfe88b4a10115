// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"
#include "selection/forward.h"

#include <QObject>

class QWidget;

namespace idemlab::window {

class Actions;

/// Saves the run that is on, shares a moment of it, and opens what others have shared.
class Sharing : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; dialogs belong to @p window.
    Sharing(session::Session &session, selection::Selection &selection, Actions &actions, QWidget *window);

    /// Writes the whole run, or up to a moment. What cannot be written is told by failed().
    void save(const model::Recording &recording, const QString &path);

    /// A link to a run or a lesson, anywhere in a text; one that will not do leaves the run that is on alone, and linkFailed() says why.
    bool openLink(const QString &link);

Q_SIGNALS:
    void failed(const QString &what); ///< it could not be written
    void linkFailed(const QString &what);
    void told(const QString &what); ///< it is done
    void linkGiven(const QString &link); ///< somebody wants to open it
    void lessonAsked(const QString &id); ///< a link led to it

private:
    void askWhere(const model::Recording &recording);
    void share();
    void askForLink();
    [[nodiscard]] model::Recording whole() const;

    session::Session &m_session;
    selection::Selection &m_selection;
    QWidget *m_window;
};

} // namespace idemlab::window
