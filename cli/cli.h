// SPDX-License-Identifier: MIT
#pragma once

#include "session/wire.h"

namespace idemlab::cli {

/// What the program does without a window; see usage(). Exit statuses: 0 done, 1 it could not be done, 2 wrong usage,
/// 3 what was searched for was found (prove).
enum Exit : int { Done = 0, Failed = 1, WrongUsage = 2, Found = 3 };

/// Does what the arguments ask for, and gives the exit status. Makes the application object that it needs. Results go to stdout, faults
/// to stderr. @p makeDoor: for what goes over HTTP.
[[nodiscard]] int run(int &argc, char **argv, const session::DoorMaker &makeDoor);

} // namespace idemlab::cli
