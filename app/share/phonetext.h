// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"

#include <QString>

namespace idemlab::share {

/// A run in words, up to its moment or to its end, for a phone that reads it from a code: the case, the strategy, what it comes to
/// and why, and as much of the story as leaves the code coarse enough to be read from some rows away.
[[nodiscard]] QString phoneText(const model::Recording &recording);

} // namespace idemlab::share
