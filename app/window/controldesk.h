// SPDX-License-Identifier: MIT
#pragma once

#include "model/command.h"
#include "model/trace.h"
#include "session/forward.h"
#include "theme/room.h"

#include <QObject>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
class QWidget;

namespace idemlab::controls {
class CasePicker;
class DropToggle;
class FaultPanel;
class OrderPanel;
class PitfallChip;
class StrategyPicker;
class TransportBar;
} // namespace idemlab::controls

namespace idemlab::window {

class Actions;
class AdaptiveRow;

/// The two rows of controls and their wiring: what a person does becomes a command to the session, what the session says
/// is shown. It keeps nothing of its own.
class ControlDesk : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the desk. The rows become children of @p window.
    ControlDesk(session::Session &session, Actions &actions, QWidget *window);

    [[nodiscard]] AdaptiveRow *topRow() const { return m_topRow; }
    /// Room is left at its end for one more group: the verdict.
    [[nodiscard]] AdaptiveRow *bottomRow() const { return m_bottomRow; }
    [[nodiscard]] controls::CasePicker *cases() const { return m_cases; }
    /// A button beside the strategies that opens @p menu.
    void addBeside(QMenu *menu);
    void retranslate();
    /// In a small window the controls take less of it.
    void setRoom(theme::Room room);
    /// While @p isHeld nothing can be ordered by hand; the order form says why.
    void holdOrder(bool isHeld);

private:
    void buildTopRow(QWidget *window);
    void buildBottomRow(QWidget *window);
    void connectActions();
    void connectSession();
    void showState();
    void showMeaning();
    void showFaultsOn();
    void readNew(qsizetype from);
    void changeSpeed(int steps);
    void changeSetting(const QString &name, const QString &value);
    void openFaults();

    session::Session &m_session;
    Actions &m_actions;
    AdaptiveRow *m_topRow;
    AdaptiveRow *m_bottomRow;
    theme::Room m_room = theme::Room::Ample;
    QLabel *m_strategyLabel = nullptr;
    controls::StrategyPicker *m_strategy = nullptr;
    controls::PitfallChip *m_pitfalls = nullptr;
    controls::CasePicker *m_cases = nullptr;
    controls::TransportBar *m_transport = nullptr;
    controls::OrderPanel *m_order = nullptr;
    controls::DropToggle *m_drop = nullptr;
    QPushButton *m_moreFaults = nullptr;
    QToolButton *m_beside = nullptr;
    controls::FaultPanel *m_faults = nullptr; ///< made when it is first opened
};

} // namespace idemlab::window
