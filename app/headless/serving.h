// SPDX-License-Identifier: MIT
#pragma once

#include "headless/playing.h"
#include "session/wire.h"

namespace idemlab::headless {

/// The mock server alone. Prints its address, and serves until the program is interrupted.
[[nodiscard]] tl::expected<void, Fault> serve(const Wish &wish, const session::DoorMaker &makeDoor);

} // namespace idemlab::headless
