// SPDX-License-Identifier: MIT
#pragma once

#include "cli/playing.h"
#include "session/wire.h"

namespace idemlab::cli {

/// The mock server alone. Prints its address, and serves until the program is interrupted.
[[nodiscard]] tl::expected<void, Fault> serve(const ParsedCommandLine &parsed, const session::DoorMaker &makeDoor);

} // namespace idemlab::cli
