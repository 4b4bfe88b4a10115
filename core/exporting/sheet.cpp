// SPDX-License-Identifier: MIT
#include "exporting/sheet.h"

#include "analysis/ledger.h"
#include "model/harmless.h"
#include "narrate/vocabulary.h"
#include "session/session.h"

namespace idemlab::exporting {

Sheet sheetOf(const session::Session &session, const QString &title)
{
    Sheet sheet {model::isolated(title), {}};
    for (qsizetype strip = 0; strip < session.stripCount(); ++strip) {
        const model::Trace &trace = session.traceOf(strip);
        sheet.runs.push_back({session.plan().caseId, trace, analysis::judge(trace),
            narrate::Vocabulary::strip(session.settingsOf(strip).strategy, session.whatIfOf(strip))});
    }
    return sheet;
}

} // namespace idemlab::exporting
