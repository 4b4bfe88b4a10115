// SPDX-License-Identifier: MIT
#pragma once

#include "http/control.h"

namespace idemlab::session {
class Session;
}

namespace idemlab::headless {

/// Answers what comes in below /__lab/, for programs that test against the mock server:
///   GET    /__lab/faults   {"toggles":{"drop-response":"off",…},"planned":[…]}
///   PUT    /__lab/faults   {"drop-response":"next"|"all"|"off", …, "planned":[{"fault","number","filter"?,"direction"?,"extra"?}]}
///                          what is not named stays as it is; nothing is changed unless all of it is right
///   GET    /__lab/trace    {"strategy","intents","orders","verdict","events":[…]} as `idemlab run --format json` has it
///   POST   /__lab/reset    a new run: no orders, no keys, all faults off
/// @p session outlives the function.
[[nodiscard]] http::Control labControl(session::Session &session);

} // namespace idemlab::headless
