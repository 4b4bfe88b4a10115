// SPDX-License-Identifier: MIT
#include "narrate/timedsentence.h"

namespace idemlab::narrate {

QString timedSentence(Narrator &narrator, const model::Trace &trace, qsizetype event)
{
    //: %1: a time, such as "1.25 s"; %2: a whole sentence
    return QCoreApplication::translate("idemlab::narrate::Narrator", "%1. %2")
        .arg(narrator.time(trace.at(event).at), narrator.sentence(trace, event));
}

} // namespace idemlab::narrate
