// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/run.h"
#include "narrate/narrator.h"

namespace idemlab::exporting {

/// The requests of the runs as a POSIX shell script of curl calls, in the order in which they were sent, each with what became of
/// it. Its first argument is the address of a shop; keys that a server hands out are asked for anew.
[[nodiscard]] QString curlScript(const Sheet &sheet, narrate::Narrator &narrator);

} // namespace idemlab::exporting
