// SPDX-License-Identifier: MIT
#pragma once

#include "narrate/narrator.h"

namespace idemlab::narrate {

/// One event with its time, for those to whom it is read: "1.25 s. The answer arrives."
[[nodiscard]] QString timedSentence(Narrator &narrator, const model::Trace &trace, qsizetype event);

} // namespace idemlab::narrate
