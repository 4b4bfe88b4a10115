// SPDX-License-Identifier: MIT
#pragma once

#include "model/harmless.h"

namespace idemlab::narrate {

using model::harmless;
/// A name out of a file or from a program outside as it can stand in a sentence: harmless, and what is written from right to left
/// in it keeps its direction to itself (an isolate, UAX #9).
[[nodiscard]] QString isolated(const QString &name);

} // namespace idemlab::narrate
