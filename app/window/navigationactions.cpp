// SPDX-License-Identifier: MIT
#include "window/navigationactions.h"

#include "selection/selection.h"
#include "selection/travel.h"
#include "session/session.h"
#include "window/actions.h"

#include <QCoreApplication>

namespace idemlab::window {

using session::Session;
using session::UndoableChange;

namespace {

/// Whole commands, since what is done stands in the middle of one in some languages.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(idemlab::window::NavigationActions)
public:
    static QString undo(UndoableChange change)
    {
        switch (change) {
        case UndoableChange::Order: return tr("&Undo the Order");
        case UndoableChange::Fault: return tr("&Undo the Fault");
        case UndoableChange::Setting: return tr("&Undo the Setting");
        case UndoableChange::Strategy: return tr("&Undo the Other Strategy");
        case UndoableChange::Restart: return tr("&Undo the Restart");
        case UndoableChange::Begin: return tr("&Undo: Back to the Run Before");
        case UndoableChange::Beside: return tr("&Undo What Is Compared");
        case UndoableChange::Fork: return tr("&Undo the What-if");
        case UndoableChange::Meaning: return tr("&Undo What Was Meant");
        }
        Q_UNREACHABLE();
    }
    static QString redo(UndoableChange change)
    {
        switch (change) {
        case UndoableChange::Order: return tr("&Redo the Order");
        case UndoableChange::Fault: return tr("&Redo the Fault");
        case UndoableChange::Setting: return tr("&Redo the Setting");
        case UndoableChange::Strategy: return tr("&Redo the Other Strategy");
        case UndoableChange::Restart: return tr("&Redo the Restart");
        case UndoableChange::Begin: return tr("&Redo: On to the Next Run");
        case UndoableChange::Beside: return tr("&Redo What Is Compared");
        case UndoableChange::Fork: return tr("&Redo the What-if");
        case UndoableChange::Meaning: return tr("&Redo What Was Meant");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

NavigationActions::NavigationActions(Session &session, selection::Selection &selection, Actions &actions, QObject *parent)
    : QObject(parent), m_session(session), m_actions(actions), m_travel(new selection::Travel(session, selection, this))
{
    connect(actions[Do::Undo], &QAction::triggered, &session, &Session::undo);
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

void NavigationActions::showState()
{
    const auto undoable = m_session.history().undoable();
    const auto redoable = m_session.history().redoable();
    m_actions[Do::Undo]->setEnabled(undoable.has_value());
    m_actions[Do::Redo]->setEnabled(redoable.has_value());
    m_actions[Do::Undo]->setText(undoable ? Words::undo(*undoable) : tr("&Undo"));
    m_actions[Do::Redo]->setText(redoable ? Words::redo(*redoable) : tr("&Redo"));
}

void NavigationActions::retranslate() { showState(); }

} // namespace idemlab::window
