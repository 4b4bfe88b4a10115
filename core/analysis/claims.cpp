// SPDX-License-Identifier: MIT
#include "analysis/claims.h"

#include "analysis/ledger.h"
#include "sim/engine.h"
#include "study/case.h"

namespace idemlab::analysis {

using namespace Qt::StringLiterals;

study::FileErrors wrongClaims(const study::Lesson &lesson)
{
    study::FileErrors errors;
    for (const study::Step &step : lesson.steps) {
        for (const study::Claim &claim : step.claims) {
            const study::Case *each = study::findCase(claim.run.caseId);
            if (!each)
                continue; // refused when the lesson was read
            sim::Engine engine(each->planWith(claim.run.settingsOf()));
            engine.runToEnd();
            const model::Verdict verdict = judge(engine.trace()).verdict;
            if (verdict != claim.verdict)
                errors.append({claim.place.section(u':', 0, -2), claim.place.section(u':', -1).toInt(),
                    u"the step \"%1\" says that \"%2\" under \"%3\" comes to \"%4\", but it comes to \"%5\""_s.arg(step.id,
                        claim.run.caseId, model::nameOf(claim.run.strategy), model::nameOf(claim.verdict), model::nameOf(verdict))});
        }
    }
    return errors;
}

} // namespace idemlab::analysis
