// SPDX-License-Identifier: MIT
#pragma once

#include "present/show.h"

#include <QFileSystemWatcher>
#include <QMessageBox>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QWidget;

namespace idemlab::window {

class Actions;

/// Begins presentations, one at a time, and comes back from them.
class Presenting : public QObject
{
    Q_OBJECT
public:
    /// All outlive it; @p window is where one comes back to.
    Presenting(session::Session &session, selection::Selection &selection, Actions &actions, const std::shared_ptr<prove::Answers> &answers,
        QWidget *window, present::Screens screens);
    ~Presenting() override;

    /// What the person's run is called, over its picture.
    void setTitle(const present::Presenter::Title &title) { m_title = title; }

    /// Null while nothing is presented.
    [[nodiscard]] present::Show *show() const { return m_show.get(); }
    /// Presents the talk of a file; where it will not do, failed() says why. A talk that is on is given up only where the presenter says so. It is read again when its file changes, or one that it uses, and
    /// goes on at its step.
    bool openTalk(const QString &path);

    /// On which screens the notes stand, as it is remembered.
    [[nodiscard]] QStringList notesPlaces() const { return m_places.texts(); }
    void setNotesPlaces(const QStringList &texts) { m_places.setTexts(texts); }
    /// Whether the window may be closed: a talk that is on is asked about first, and @p close is called where it may end.
    [[nodiscard]] bool mayClose(const std::function<void()> &close);

public Q_SLOTS:
    /// What is on comes to the front; else the talk that was left, where there is one, or the run.
    void present();
    void presentRun();
    /// The talk that was left, one's own too, at its step; else the program's own from its beginning.
    void resumeTalk();
    void presentTalk(); ///< the program's own, from its beginning
    void presentMatrix(const idemlab::study::Matrix &matrix);
    /// Leaves what is presented, if anything is.
    void end();

Q_SIGNALS:
    void talkChosen(const QString &path);
    void failed(const QString &what); ///< a talk's file, a line and what is wrong there
    void talkRead(); ///< nothing is wrong with it, or no longer

private:
    void begin(const std::function<std::unique_ptr<present::Show>()> &make);
    enum class Place : quint8 { Kept, Forgotten };
    /// @p file: that it came from; empty: none.
    void beginTalk(const present::Bookmark &talk, const QString &file, Place place = Place::Kept);
    [[nodiscard]] bool isTalkOn() const; ///< one that is come back to
    /// Asks whether the talk that is on may end; it does so before @p then.
    void askToEnd(const QString &name, const QString &text, QMessageBox::StandardButton yes, const std::function<void()> &then);
    void askForAudience(const QList<present::Place> &places, const std::function<void()> &then);
    void askForTalk();
    [[nodiscard]] std::optional<study::Talk> readTalk(const QString &path);
    void readTalkAgain();
    [[nodiscard]] QList<QAction *> actionsOnStage() const;

    session::Session &m_session;
    selection::Selection &m_selection;
    Actions &m_actions;
    std::shared_ptr<prove::Answers> m_answers; ///< of the searches in talks
    QWidget *m_window;
    present::Screens m_screens;
    present::Presenter::Title m_title;
    present::NotesPlaces m_places;
    std::unique_ptr<present::Show> m_show;
    std::optional<present::Bookmark> m_left; ///< the last talk, where it was left
    QString m_talkFile; ///< of the talk that was begun last; empty: the program's own, or none
    QFileSystemWatcher m_watcher;
    QTimer m_reread;
    QPointer<QMessageBox> m_question;
    bool m_playsOn = false; ///< the person's run, once the talk is over
    Place m_place = Place::Kept; ///< in the talk that is on
};

} // namespace idemlab::window
