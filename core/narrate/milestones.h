// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"

namespace idemlab::narrate {

/// Whether a run cannot be followed without hearing of it, however few words there are: presses, losses and crashes, and what users
/// are told in the end.
[[nodiscard]] bool isMilestone(model::EventKind kind);

} // namespace idemlab::narrate
