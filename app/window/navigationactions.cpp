// SPDX-License-Identifier: MIT
#include "window/navigationactions.h"

#include "selection/selection.h"
#include "selection/travel.h"
#include "session/session.h"
#include "window/actions.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <variant>

namespace idemlab::window {

using session::Session;
using session::UndoableChange;

namespace {

struct Command
{
    UndoableChange change;
    const char *undo;
    const char *redo;
};

/// Whole commands, since what is done stands in the middle of one in some languages.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::window::NavigationActions)
public:
    static constexpr Command commands[] {
        {UndoableChange::Order, QT_TR_NOOP("&Undo the Order"), QT_TR_NOOP("&Redo the Order")},
        {UndoableChange::Fault, QT_TR_NOOP("&Undo the Fault"), QT_TR_NOOP("&Redo the Fault")},
        {UndoableChange::Setting, QT_TR_NOOP("&Undo the Setting"), QT_TR_NOOP("&Redo the Setting")},
        {UndoableChange::Strategy, QT_TR_NOOP("&Undo the Other Strategy"), QT_TR_NOOP("&Redo the Other Strategy")},
        {UndoableChange::Restart, QT_TR_NOOP("&Undo the Restart"), QT_TR_NOOP("&Redo the Restart")},
        {UndoableChange::Begin, QT_TR_NOOP("&Undo: Back to the Run Before"), QT_TR_NOOP("&Redo: On to the Next Run")},
        {UndoableChange::Beside, QT_TR_NOOP("&Undo What Is Compared"), QT_TR_NOOP("&Redo What Is Compared")},
        {UndoableChange::Fork, QT_TR_NOOP("&Undo the What-if"), QT_TR_NOOP("&Redo the What-if")},
        {UndoableChange::Meaning, QT_TR_NOOP("&Undo What Was Meant"), QT_TR_NOOP("&Redo What Was Meant")},
    };
    static_assert(std::size(commands) == size_t(UndoableChange::Meaning) + 1);
    /// @p otherwise: where there is no change.
    static QString text(const std::optional<UndoableChange> &change, const char *Command::*which, const char *otherwise)
    {
        return tr(change ? (*std::ranges::find(commands, *change, &Command::change)).*which : otherwise);
    }
};

/// How many requests of programs outside are in the run.
qsizetype requestsOutside(const Session &session)
{
    const model::Script commands = session.commands();
    return std::count_if(commands.cbegin(), commands.cend(),
        [](const model::TimedCommand &each) { return std::holds_alternative<model::ReceiveExternal>(each.command); });
}

} // namespace

NavigationActions::NavigationActions(Session &session, selection::Selection &selection, Actions &actions, QObject *parent)
    : QObject(parent), m_session(session), m_actions(actions), m_travel(new selection::Travel(session, selection, this))
{
    connect(actions[Do::Undo], &QAction::triggered, this, &NavigationActions::undo);
    connect(actions[Do::Redo], &QAction::triggered, &session, &Session::redo);
    connect(actions[Do::Step], &QAction::triggered, m_travel, &selection::Travel::stepForth);
    connect(actions[Do::StepBack], &QAction::triggered, m_travel, &selection::Travel::stepBack);
    connect(actions[Do::FirstWrong], &QAction::triggered, this, [this] {
        if (!m_travel->goToFirstWrong())
            Q_EMIT told(tr("Nothing has gone wrong in this run so far."));
    });
    connect(&session, &Session::stateChanged, this, &NavigationActions::showState);
    connectSelection(selection);
    showState();
}

void NavigationActions::connectSelection(selection::Selection &selection)
{
    QAction *follow = m_actions[Do::Follow];
    connect(follow, &QAction::triggered, this, [this, &selection](bool on) {
        if (on)
            selection.goLive();
        else
            selection.setPlayhead(m_session.now());
    });
    const auto showFollow = [follow, &selection] { follow->setChecked(selection.isLive()); };
    connect(&selection, &selection::Selection::playheadChanged, follow, showFollow);
    showFollow();
    QAction *later = m_actions[Do::ShowLater];
    connect(later, &QAction::triggered, &selection, &selection::Selection::setShowsLater);
    connect(&selection, &selection::Selection::laterChanged, later, [later, &selection] { later->setChecked(selection.showsLater()); });
}

/// What programs have sent since goes with it, which no name of a command tells.
void NavigationActions::undo()
{
    const qsizetype before = requestsOutside(m_session);
    m_session.undo();
    if (const qsizetype gone = before - requestsOutside(m_session); gone > 0)
        Q_EMIT told(tr("%n requests of other programs were taken back as well. Redo brings them back. The run is paused.", "", int(gone)));
}

void NavigationActions::showState()
{
    const auto undoable = m_session.history().undoable();
    const auto redoable = m_session.history().redoable();
    m_actions[Do::Undo]->setEnabled(undoable.has_value());
    m_actions[Do::Redo]->setEnabled(redoable.has_value());
    m_actions[Do::Undo]->setText(Words::text(undoable, &Command::undo, QT_TR_NOOP("&Undo")));
    m_actions[Do::Redo]->setText(Words::text(redoable, &Command::redo, QT_TR_NOOP("&Redo")));
}

void NavigationActions::retranslate() { showState(); }

} // namespace idemlab::window
