// SPDX-License-Identifier: MIT
#include "compare/stripname.h"

#include "narrate/vocabulary.h"
#include "session/session.h"

namespace idemlab::compare {

QString StripName::of(const session::Session &session, qsizetype strip)
{
    const QString strategy = narrate::Vocabulary::strategy(session.settingsOf(strip).strategy);
    const qsizetype branch = session.branchOf(strip);
    if (branch < 0 || session.branches().at(branch).parent < 0)
        return strategy;
    //: a strip: what strategy it runs under, and in what it differs from the one it was forked from
    return tr("%1 — %2").arg(strategy, narrate::Vocabulary::whatIf(session.branches().at(branch).whatIf));
}

} // namespace idemlab::compare
