// SPDX-License-Identifier: MIT
#include "share/sheet.h"

#include "analysis/ledger.h"
#include "compare/stripname.h"
#include "session/session.h"

namespace idemlab::share {

exporting::Sheet sheetOf(const session::Session &session, const QString &title)
{
    exporting::Sheet sheet {title, {}};
    for (qsizetype strip = 0; strip < session.stripCount(); ++strip) {
        const model::Trace &trace = session.traceOf(strip);
        sheet.runs.push_back({session.plan().caseId, trace, analysis::judge(trace), compare::StripName::of(session, strip)});
    }
    return sheet;
}

} // namespace idemlab::share
