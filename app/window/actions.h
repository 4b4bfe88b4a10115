// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QObject>

#include <array>

class QActionGroup;

namespace idemlab::window {

/// Every command of the window but those that are made from lists (cases, presets, languages).
enum class Do : quint8 {
    OpenCase,
    OpenLink,
    OpenOwnFolder,
    SaveRun,
    ShareRun,
    Export,
    CopyPicture,
    Print,
    FreePlay,
    ShowMatrix,
    ShowOdds,
    TryEverything,
    Quit,
    Undo,
    Redo,
    Order,
    DropNext,
    DropAll,
    MoreFaults,
    UseNone,
    UseClient,
    UseServerOnReceipt,
    UseServerInAdvance,
    UseResourceId,
    PlayPause,
    Step,
    StepBack,
    FirstWrong,
    Slower,
    Faster,
    Restart,
    Follow,
    ShowLessons,
    OpenLesson,
    BeginCourse,
    ShowBooks,
    ShowStory,
    ShowInspector,
    ShowAdvanced,
    ShowLater,
    ResetLayout,
    SchemeSystem,
    SchemeLight,
    SchemeDark,
    ReduceMotion,
    LargerText,
    SmallerText,
    NormalText,
    Classroom,
    Present,
    PresentRun,
    ResumeTalk,
    PresentTalk,
    OpenTalk,
    Shortcuts,
    About,
    Count,
};

/// The commands as actions, each with text, shortcut and icon; menus, buttons and the list of shortcuts show these.
class Actions : public QObject
{
    Q_OBJECT
public:
    explicit Actions(QObject *parent);

    [[nodiscard]] QAction *operator[](Do what) const { return m_actions[size_t(what)]; }
    /// Whether the run plays: play and pause are one action, and its text and icon say what it would do.
    void showPlaying(bool isPlaying);
    /// Whether a talk was left that can be gone on with.
    void showTalk(bool isLeft);
    void retranslate();

private:
    void describePlayPause();
    void describePresenting();
    void makeExclusive(Do first, Do last);

    std::array<QAction *, size_t(Do::Count)> m_actions {};
    bool m_isTalkLeft = false;
    bool m_isPlaying = true;
};

} // namespace idemlab::window
