// SPDX-License-Identifier: MIT
#pragma once

#include "verdict/verdictbanner.h"

#include <QObject>

class QWidget;

namespace idemlab::lessons {
class LessonGuide;
class Ring;
} // namespace idemlab::lessons

namespace idemlab::window {

class Actions;
class ControlDesk;
class Docks;

/// What the lessons do to the window: commands about them, the ring, and Order, which waits while a prediction is asked for.
class LessonWiring : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        lessons::LessonGuide &guide;
        Actions &actions;
        ControlDesk &desk;
        Docks &panels;
    };

    /// All outlive the wiring; dialogs stand before @p window.
    LessonWiring(const Parts &parts, lessons::Ring &ring, QWidget *window);

    /// Opens the lesson @p id where it can be seen; false where there is none.
    [[nodiscard]] bool openLesson(const QString &id);
    /// Opens the lesson in @p folder where it can be seen; failed() tells what is wrong with it.
    void openFolder(const QString &folder);
    /// Opens the lessons and asks what was learnt some days ago.
    void comeBack();

Q_SIGNALS:
    void told(const QString &what);
    void failed(const QString &what); ///< a lesson could not be opened
    void folderChosen(const QString &folder); ///< somebody wants to open it
    /// What somebody is to do first now.
    void invites(idemlab::verdict::Invitation invitation);

private:
    void showLessons();
    void chooseFolder();
    void askToBeginAnew();
    void holdOrder();
    [[nodiscard]] verdict::Invitation invitation() const;
    void openView(const QString &command);

    lessons::LessonGuide &m_guide;
    Actions &m_actions;
    ControlDesk &m_desk;
    Docks &m_panels;
    QWidget *m_window;
};

} // namespace idemlab::window
