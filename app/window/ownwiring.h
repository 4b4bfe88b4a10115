// SPDX-License-Identifier: MIT
#pragma once

#include "own/ownfolder.h"

#include <QObject>

class QMenu;

namespace idemlab::lessons {
class LessonGuide;
}
namespace idemlab::runs {
class Runs;
}

namespace idemlab::window {

class Actions;

/// Brings a person's own cases, lessons and talks to where those of the program are.
class OwnWiring : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    OwnWiring(own::OwnFolder folder, runs::Runs &runs, lessons::LessonGuide &guide, Actions &actions, QWidget *window);

    /// What is in the folder; failed() names what is left out, and why.
    void read();
    /// Of the talks; to be seen where there are any.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    void retranslate();

Q_SIGNALS:
    void failed(const QString &what);
    void talkChosen(const QString &path);

private:
    void openFolder();

    own::OwnFolder m_folder;
    runs::Runs &m_runs;
    QMenu *m_menu;
};

} // namespace idemlab::window
