// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/question.h"
#include "sim/clocks.h"

namespace idemlab::analysis {

/// How finely times are to be told apart. A key or a claim runs out in a search only where it can do so before all that is going on
/// must have come to its end.
[[nodiscard]] sim::Grain grainOf(const Question &question);

} // namespace idemlab::analysis
