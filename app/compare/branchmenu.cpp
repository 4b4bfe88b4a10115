// SPDX-License-Identifier: MIT
#include "compare/branchmenu.h"

#include "narrate/vocabulary.h"
#include "session/session.h"
#include "study/case.h"

namespace idemlab::compare {

using namespace Qt::StringLiterals;

BranchMenu::BranchMenu(session::Session &session, QWidget *parent) : Translated(parent), m_session(session)
{
    setObjectName(u"branchMenu"_s);
    connect(this, &QMenu::aboutToShow, this, &BranchMenu::fill);
    connect(&session, &session::Session::runsChanged, this, [this] { menuAction()->setEnabled(!m_session.branches().isEmpty()); });
    menuAction()->setEnabled(false);
    retranslateUi();
}

void BranchMenu::fill()
{
    clear();
    for (qsizetype i = 0; i < m_session.branches().size(); ++i) {
        if (m_session.branches().at(i).parent < 0)
            addBranch(i, 0);
    }
}

/// Below a branch stand its forks, further in.
void BranchMenu::addBranch(qsizetype branch, int depth)
{
    QAction *action = addAction(QString(4 * depth, u' ') + textOf(branch));
    action->setObjectName(u"branch-%1"_s.arg(branch));
    action->setCheckable(true);
    for (qsizetype i = 0; i < m_session.stripCount(); ++i)
        action->setChecked(action->isChecked() || m_session.branchOf(i) == branch);
    connect(action, &QAction::triggered, &m_session, [this, branch] { m_session.openBranch(branch); });
    for (qsizetype i = branch + 1; i < m_session.branches().size(); ++i) {
        if (m_session.branches().at(i).parent == branch)
            addBranch(i, depth + 1);
    }
}

QString BranchMenu::textOf(qsizetype branch) const
{
    const session::Branch &shown = m_session.branches().at(branch);
    if (shown.parent >= 0)
        //: %1: "What if answer 1 had been lost?", %2: time in the run
        return tr("%1 (at %2)")
            .arg(narrate::Vocabulary::whatIf(shown.whatIf), narrate::Vocabulary::duration(shown.at - model::Instant {}, locale()));
    const model::RunPlan &plan = shown.recording.plan;
    const study::Case *known = study::findCase(plan.caseId);
    const QString what = known ? study::localized(known->title) : plan.caseId.isEmpty() ? tr("Free play") : plan.caseId;
    //: a run: %1 case, %2 strategy
    return tr("%1 — %2").arg(what, narrate::Vocabulary::strategy(plan.settings.strategy));
}

void BranchMenu::retranslateUi() { setTitle(tr("What-&ifs")); }

} // namespace idemlab::compare
