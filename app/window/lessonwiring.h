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

/// What the lessons do to the window: commands about them, the ring, and Order, which waits while a prediction is asked for.
class LessonWiring : public QObject
{
    Q_OBJECT
public:
    /// All outlive the wiring; dialogs stand before @p window.
    LessonWiring(lessons::LessonGuide &guide, Actions &actions, ControlDesk &desk, lessons::Ring &ring, QWidget *window);

    /// Opens the lessons and asks what was learnt some days ago.
    void comeBack();

Q_SIGNALS:
    void told(const QString &what);
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
    QWidget *m_window;
};

} // namespace idemlab::window
