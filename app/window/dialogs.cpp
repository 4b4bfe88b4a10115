// SPDX-License-Identifier: MIT
#include "window/dialogs.h"

#include "help/aboutdialog.h"
#include "help/shortcutsdialog.h"
#include "matrix/matrixdialog.h"
#include "odds/oddsdialog.h"
#include "prove/provedialog.h"
#include "runs/runs.h"
#include "session/session.h"
#include "window/actions.h"

namespace idemlab::window {

namespace {

/// It goes when it is closed.
void open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void bringUp(QWidget *dialog)
{
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

Dialogs::Dialogs(session::Session &session, const runs::Runs &runs, const std::shared_ptr<prove::Answers> &answers, Actions &actions,
    QMenuBar *menus, QWidget *window)
    : QObject(window), m_session(session), m_runs(runs), m_answers(answers), m_window(window)
{
    connect(actions[Do::ShowMatrix], &QAction::triggered, this, &Dialogs::showMatrix);
    connect(actions[Do::TryEverything], &QAction::triggered, this, &Dialogs::showSearch);
    connect(actions[Do::ShowOdds], &QAction::triggered, this, &Dialogs::showOdds);
    connect(actions[Do::Shortcuts], &QAction::triggered, this, [menus, window] { open(new help::ShortcutsDialog(menus, window)); });
    connect(actions[Do::About], &QAction::triggered, this, [window] { open(new help::AboutDialog(window)); });
}

void Dialogs::showMatrix()
{
    auto *all = new matrix::MatrixDialog(m_session, m_runs.ownCases(), m_window);
    connect(all, &matrix::MatrixDialog::runAsked, this, [this](const model::RunPlan &plan) { m_session.start(plan); });
    connect(all, &matrix::MatrixDialog::presentAsked, this, &Dialogs::presentAsked);
    open(all);
}

/// It keeps its answers while a counterexample is looked at.
void Dialogs::showSearch()
{
    auto *search = m_window->findChild<prove::ProveDialog *>();
    if (!search) {
        search = new prove::ProveDialog(m_session, m_answers, m_window);
        connect(search, &prove::ProveDialog::runAsked, this, [this](const model::Recording &recording) { m_session.open(recording); });
    }
    bringUp(search);
}

/// It keeps its day while a customer's run is looked at.
void Dialogs::showOdds()
{
    auto *day = m_window->findChild<odds::OddsDialog *>();
    if (!day) {
        day = new odds::OddsDialog(m_window);
        connect(day, &odds::OddsDialog::runAsked, this, [this](const model::RunPlan &plan) { m_session.start(plan); });
        connect(day, &odds::OddsDialog::failed, this, &Dialogs::failed);
    }
    bringUp(day);
}

} // namespace idemlab::window
