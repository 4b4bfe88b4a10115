// SPDX-License-Identifier: MIT
#pragma once

#include "present/show.h"

#include <QObject>

class QMenu;
class QWidget;

namespace idemlab::window {

class Actions;

/// Begins presentations, one at a time, and comes back from them.
class Presenting : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; @p window is where one comes back to.
    Presenting(session::Session &session, selection::Selection &selection, Actions &actions, QWidget *window, present::Screens screens);
    ~Presenting() override;

    /// Null while nothing is presented.
    [[nodiscard]] present::Show *show() const { return m_show.get(); }
    void openTalk(const QString &path);

public Q_SLOTS:
    void presentRun();
    void presentTalk();
    /// Leaves what is presented, if anything is.
    void end();

Q_SIGNALS:
    void failed(const QString &what); ///< a talk's file, a line and what is wrong there

private:
    void begin(std::unique_ptr<present::Show> show);
    void beginTalk(const study::Talk &talk);
    void askForTalk();
    [[nodiscard]] QList<QAction *> actionsOnStage() const;

    session::Session &m_session;
    selection::Selection &m_selection;
    Actions &m_actions;
    QWidget *m_window;
    present::Screens m_screens;
    std::unique_ptr<present::Show> m_show;
    bool m_playsOn = false; ///< the person's run, once the talk is over
};

} // namespace idemlab::window
