// SPDX-License-Identifier: MIT
#pragma once

#include "session/branches.h"
#include "session/history.h"

namespace idemlab::session {

/// The runs of @p recording in the order of their strips, and the one that is looked at. Its forks become branches.
[[nodiscard]] Snapshot stripsOf(const model::Recording &recording, Branches &branches);

/// What it takes to have @p strips again. Beside each other in a recording are strategies, each of them once, and forks with the runs
/// that they left; of other strips it is the one alone that is looked at. Commands stand in the order of time there, also where the run has gone
/// back and been given one before those that it is going to repeat.
[[nodiscard]] model::Recording recordingOf(const Snapshot &strips, const Branches &branches);

} // namespace idemlab::session
