// SPDX-License-Identifier: MIT
#pragma once

#include "present/awake.h"
#include "present/monitors.h"
#include "present/presenter.h"
#include "selection/selection.h"
#include "session/session.h"

#include <QList>
#include <QMap>
#include <QRect>
#include <QStringList>

#include <functional>
#include <memory>

class QAction;
class QScreen;

namespace idemlab::present {

class AudienceWindow;
class PresenterWindow;

/// A screen as windows are put on it.
struct Place
{
    QRect at;
    QString id; ///< the same whenever that screen is plugged in
    bool isPrimary = false; ///< of the desktop
    bool operator==(const Place &) const = default;
};
/// Where windows can be shown; the first is the one that the program's window is on.
using Screens = std::function<QList<Place>()>;
/// Those of the desktop; the first is the one that @p window is on. A screen that mirrors another is none of its own.
[[nodiscard]] QList<Place> screensAround(const QWidget *window);

/// On which screen the presenter's notes stand, for each pair of screens that was ever presented on.
class NotesPlaces
{
public:
    struct Pair
    {
        Place notes;
        Place audience;
    };
    /// As it is kept for them; else the notes go to the screen @p notes, or to the one that the program's window is on.
    [[nodiscard]] Pair pairOf(const QList<Place> &places, const QString &notes) const;
    [[nodiscard]] bool knows(const QList<Place> &places) const;
    void keep(const QList<Place> &places, const QString &notes);

    /// As they are saved.
    [[nodiscard]] QStringList texts() const;
    void setTexts(const QStringList &texts);

private:
    QMap<QString, QString> m_notes; ///< by the ids of all screens
};

/// One presentation, from its beginning until it is left: its windows on their screens, and the session of its talk.
class Show : public QObject
{
    Q_OBJECT
public:
    /// Of the run that @p session shows; @p actions go on working in the windows. Both sessions and selection outlive it.
    Show(session::Session &session, selection::Selection &selection, const QList<QAction *> &actions, const Screens &screens,
        NotesPlaces &places, QObject *parent);
    /// Of a talk, at the place where it was left or at its beginning. It has a session of its own: the person's run rests
    /// meanwhile, untouched. What is searched in it goes to @p answers.
    Show(const Bookmark &talk, const std::shared_ptr<session::Door> &door, const std::shared_ptr<prove::Answers> &answers,
        const Screens &screens, NotesPlaces &places, QObject *parent);
    ~Show() override;

    [[nodiscard]] Presenter &presenter() const { return *m_presenter; }
    [[nodiscard]] AudienceWindow *audience() const { return m_audience.get(); }
    [[nodiscard]] PresenterWindow *presenterWindow() const { return m_desk.get(); } ///< null with one screen

    /// Where it lies under other windows.
    void bringToFront();

public Q_SLOTS:
    /// A screen has come, gone, turned or changed: each window goes to where it belongs.
    void place();
    /// Notes and audience change places, and keep them for these screens.
    void swap();

Q_SIGNALS:
    void left();
    void talkAsked();

private:
    void begin(session::Session &session, selection::Selection &selection, const QList<QAction *> &actions);

    [[nodiscard]] QWidget *front() const; ///< the presenter's window
    void watchScreen(QScreen *screen);

    Screens m_screens;
    NotesPlaces &m_places;
    QString m_notes; ///< the screen that they stand on, or stood on last: what moves meanwhile does not take them along
    Monitors m_monitors;
    Awake m_awake;
    std::unique_ptr<session::Session> m_ownSession; ///< of a talk
    std::unique_ptr<selection::Selection> m_ownSelection;
    std::unique_ptr<Presenter> m_presenter;
    std::unique_ptr<AudienceWindow> m_audience;
    std::unique_ptr<PresenterWindow> m_desk;
    std::function<std::unique_ptr<PresenterWindow>()> m_makeDesk;
};

} // namespace idemlab::present
