// SPDX-License-Identifier: MIT
#include "analysis/claims.h"

#include "analysis/contentcheck.h"
#include "analysis/ledger.h"
#include "model/complaint.h"
#include "study/case.h"

namespace idemlab::analysis {

using namespace Qt::StringLiterals;
using study::FileErrors;

namespace {

/// Whether the verdict that a step of doing asks for comes about once the rest that it asks for is done. Only where it begins with a
/// case: what somebody does by hand cannot be foreseen.
void checkGoals(const study::Lesson &lesson, const study::Step &step, FileErrors &errors)
{
    const study::Case *known = step.run ? step.run->theCase() : nullptr;
    if (!known || step.kind != study::StepKind::Do)
        return;
    model::RunSettings settings = step.run->settingsOf();
    QList<model::Verdict> wanted;
    for (const study::Goal &goal : step.goals) {
        if (goal.kind == study::Goal::Kind::Strategy)
            settings.strategy = goal.strategies.constFirst();
        else if (goal.kind == study::Goal::Kind::Setting)
            std::ignore = model::applySetting(settings, goal.setting, goal.values.constFirst()); // checked when it was read
        else if (goal.kind == study::Goal::Kind::Verdict)
            wanted = goal.verdicts;
    }
    if (wanted.isEmpty())
        return;
    const model::Verdict verdict = judge(playedToEnd(known->planWith(settings))).verdict;
    if (!wanted.contains(verdict))
        errors.append({lesson.id + u"/lesson.json"_s, 0,
            model::Complaint::tr("the goals of the step \"%1\" ask for \"%2\", but what they ask for comes to \"%3\"")
                .arg(step.id, model::nameOf(wanted.constFirst()), model::nameOf(verdict))});
}

} // namespace

FileErrors wrongClaims(const study::Lesson &lesson)
{
    FileErrors errors;
    for (const auto &own : lesson.ownCases)
        errors += wrongExpectations(*own, lesson.caseFiles.value(own->id));
    for (const study::Step &step : lesson.steps) {
        checkGoals(lesson, step, errors);
        for (const study::Claim &claim : step.claims) {
            const model::Verdict verdict = judge(playedToEnd(claim.run.plan())).verdict;
            if (verdict != claim.verdict)
                errors.append({claim.place.section(u':', 0, -2), claim.place.section(u':', -1).toInt(),
                    model::Complaint::tr("the step \"%1\" says that \"%2\" under \"%3\" comes to \"%4\", but it comes to \"%5\"")
                        .arg(step.id, claim.run.caseId, model::nameOf(claim.run.strategy), model::nameOf(claim.verdict),
                            model::nameOf(verdict))});
        }
    }
    return errors;
}

} // namespace idemlab::analysis
