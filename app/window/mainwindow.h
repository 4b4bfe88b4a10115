// SPDX-License-Identifier: MIT
#pragma once

#include "window/docks.h"
#include "window/preferences.h"

#include <QMainWindow>
#include <QTimer>

class QLabel;

namespace idemlab::language {
class LanguageManager;
}

namespace idemlab::lessons {
class ComeBackBar;
class LessonGuide;
class Ring;
} // namespace idemlab::lessons

namespace idemlab::narrate {
class Narrator;
}
namespace idemlab::runs {
class Runs;
}
namespace idemlab::selection {
class Selection;
}
namespace idemlab::session {
class Session;
}

namespace idemlab::window {

class Actions;
class ControlDesk;
class Exports;
class LowWindow;
class NavigationActions;
class Menus;
class CentralWidget;
class NoticeBar;
class Openings;
class OwnWiring;
class Presenting;
class Sharing;

/// Puts the rooms together and remembers how they were left. What happens in them is their own business.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// What the window works with; all of it outlives the window.
    struct Services
    {
        session::Session &session;
        selection::Selection &selection;
        narrate::Narrator &narrator;
        Preferences &preferences;
        theme::ThemeManager &theme;
        language::LanguageManager &language;
        lessons::LessonGuide &guide;
    };

    MainWindow(const Services &services, const Remembered &remembered);
    ~MainWindow() override;

    /// Says it in the bar above the work, where it stays until it is dismissed.
    void notify(const QString &text);
    /// In front of other windows, with the desktop's permission @p activation where it gives one. Not while a talk is on: the stage stays.
    void comeForward(const QString &activation);

public Q_SLOTS:
    /// Begins the first run: what was remembered, or free play. To be called once the window has been seen.
    void begin();
    /// A link, or the path or file: address of a case, a saved run or a talk. What will not do is told, and the run that is on goes on.
    void openFile(const QString &address);
    void openLesson(const QString &id);

Q_SIGNALS:
    void firstPainted(); ///< once, when the window has been seen

protected:
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *makeAdvanced(QWidget *parent);
    void addDocks();
    void connectAll();
    void connectRuns();
    void restore();
    void resetLayout();
    void connectText();
    void saveSoon();
    void save();
    void showCases();
    void showCase();
    void tellWhoWaits();
    void chooseCaseFile();
    void connectLessons();
    void retranslateUi();
    [[nodiscard]] Remembered toRemember() const;

    Services m_services;
    Remembered m_remembered;
    Actions *m_actions;
    Menus *m_menus;
    NoticeBar *m_notices;
    lessons::ComeBackBar *m_comeBack;
    runs::Runs *m_runs;
    ControlDesk *m_desk;
    NavigationActions *m_navigation;
    Sharing *m_sharing;
    Presenting *m_presenting;
    Exports *m_exports;
    Openings *m_openings;
    OwnWiring *m_own;
    QLabel *m_caseLine;
    Docks *m_docks;
    CentralWidget *m_central;
    LowWindow *m_low;
    lessons::Ring *m_ring;
    QTimer m_saves; ///< once things have come to rest
    bool m_wasPainted = false;
    bool m_hasBegun = false;
    bool m_isArranged = false; ///< the panels have their places
    QString m_waitNotice; ///< while it stands
};

} // namespace idemlab::window
