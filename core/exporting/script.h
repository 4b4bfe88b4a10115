// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/run.h"
#include "narrate/narrator.h"

namespace idemlab::exporting {

/// The runs as a POSIX shell script of curl calls to the mock server, a server for each run: its head says how to start them. It sets
/// the faults there, makes the requests at their times and with the patience of their clients, asks anew for keys that a server hands
/// out, and ends with how many orders there are; its status is 1 where the run had another number of them.
[[nodiscard]] QString curlScript(const Sheet &sheet, narrate::Narrator &narrator);

} // namespace idemlab::exporting
