// SPDX-License-Identifier: MIT
#pragma once

#include "language/translated.h"
#include "window/preferences.h"
#include "window/services.h"

#include <QMainWindow>

namespace idemlab::lessons {
class ComeBackBar;
class Ring;
} // namespace idemlab::lessons
namespace idemlab::prove {
class Answers;
}
namespace idemlab::runs {
class Runs;
}

namespace idemlab::window {

class Actions;
class CaseWiring;
class CentralWidget;
class ControlDesk;
class Exports;
class LowWindow;
class NavigationActions;
class Menus;
class NoticeBar;
class Openings;
class OwnWiring;
class Panels;
class Persistence;
class Presenting;
class Sharing;

/// Puts the rooms together. What happens in them is their own business.
class MainWindow : public language::Translated<QMainWindow>
{
    Q_OBJECT
public:
    MainWindow(const Services &services, const Remembered &remembered);

    /// Says it in the bar above the work, where it stays until it is dismissed.
    void notify(const QString &text);
    /// In front of other windows, with the desktop's permission @p activation where it gives one. Not while a talk is on: the stage stays.
    void comeForward(const QString &activation);

public Q_SLOTS:
    /// Begins the first run: what was remembered, or free play. To be called once the window has been seen.
    void begin();
    /// A link, or the path or file: address of a case, a saved run, a talk or a lesson. What will not do is told, and the run that is on goes on.
    void openFile(const QString &address);

Q_SIGNALS:
    void firstPainted(); ///< once, when the window has been seen

protected:
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void connectSession();
    void connectRooms();
    void connectFiles();
    void connectLessons();
    void retranslateUi() override;

    Services m_services;
    Remembered m_remembered;
    Actions *m_actions;
    Menus *m_menus;
    NoticeBar *m_notices;
    lessons::ComeBackBar *m_comeBack;
    runs::Runs *m_runs;
    ControlDesk *m_desk;
    NavigationActions *m_navigation;
    std::shared_ptr<prove::Answers> m_answers; ///< of searches, in the dialog and in talks
    Sharing *m_sharing;
    Presenting *m_presenting;
    Exports *m_exports;
    Openings *m_openings;
    OwnWiring *m_own;
    Panels *m_panels;
    CentralWidget *m_central;
    LowWindow *m_low;
    CaseWiring *m_cases;
    Persistence *m_persistence;
    lessons::Ring *m_ring;
    bool m_wasPainted = false;
    bool m_hasBegun = false;
    bool m_isArranged = false; ///< the panels have their places
};

} // namespace idemlab::window
