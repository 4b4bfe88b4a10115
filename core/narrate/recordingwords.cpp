// SPDX-License-Identifier: MIT
#include "narrate/recordingwords.h"

#include "analysis/moments.h"
#include "narrate/vocabulary.h"

namespace idemlab::narrate {

QStringList RecordingWords::remarks(const model::Recording &recording, bool isCaseKnown)
{
    QStringList all;
    if (const QString &id = recording.plan.caseId; !id.isEmpty() && !isCaseKnown)
        all.append(tr("The case %1 is not on this computer. The run holds all that it needs, and is played without it.")
                       .arg(Vocabulary::quoted(id)));
    for (const qsizetype fork : analysis::idleForks(recording))
        all.append(tr("%1 changes nothing: that message is not sent in the run that it leaves, or was sent before.")
                       .arg(Vocabulary::quoted(Vocabulary::whatIf(recording.forks.at(fork).whatIf))));
    return all;
}

} // namespace idemlab::narrate
