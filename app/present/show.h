// SPDX-License-Identifier: MIT
#pragma once

#include "present/presenter.h"
#include "selection/selection.h"
#include "session/session.h"

#include <QList>
#include <QRect>

#include <functional>
#include <memory>

class QAction;

namespace idemlab::present {

class AudienceWindow;
class PresenterWindow;

/// Where windows can be shown, the presenter's own screen first.
using Screens = std::function<QList<QRect>()>;
/// Those of the desktop; the first is the one that @p window is on.
[[nodiscard]] QList<QRect> screensAround(const QWidget *window);

/// One presentation, from its beginning until it is left: its windows on their screens, and the session of its talk.
class Show : public QObject
{
    Q_OBJECT
public:
    /// Of the run that @p session shows; @p actions go on working in the windows. Both sessions and selection outlive it.
    Show(session::Session &session, selection::Selection &selection, const QList<QAction *> &actions, const Screens &screens,
        QObject *parent);
    /// Of a talk. It has a session of its own: the person's run rests meanwhile, untouched.
    Show(const study::Talk &talk, const std::shared_ptr<session::Door> &door, const Screens &screens, QObject *parent);
    ~Show() override;

    [[nodiscard]] Presenter &presenter() const { return *m_presenter; }
    [[nodiscard]] AudienceWindow *audience() const { return m_audience.get(); }
    [[nodiscard]] PresenterWindow *presenterWindow() const { return m_desk.get(); } ///< null with one screen

public Q_SLOTS:
    /// A screen has come or gone: each window goes to where it belongs.
    void place();

Q_SIGNALS:
    void left();

private:
    void begin(session::Session &session, selection::Selection &selection, const QList<QAction *> &actions);

    Screens m_screens;
    std::unique_ptr<session::Session> m_ownSession; ///< of a talk
    std::unique_ptr<selection::Selection> m_ownSelection;
    std::unique_ptr<Presenter> m_presenter;
    std::unique_ptr<AudienceWindow> m_audience;
    std::unique_ptr<PresenterWindow> m_desk;
    std::function<std::unique_ptr<PresenterWindow>()> m_makeDesk;
};

} // namespace idemlab::present
