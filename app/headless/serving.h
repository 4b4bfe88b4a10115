// SPDX-License-Identifier: MIT
#pragma once

#include "headless/playing.h"

namespace idemlab::headless {

/// The mock server alone. Prints its address, and serves until the program is interrupted.
[[nodiscard]] tl::expected<void, Fault> serve(const Wish &wish);

} // namespace idemlab::headless
