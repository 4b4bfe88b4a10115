// SPDX-License-Identifier: MIT
#pragma once

#include "session/wire.h"

namespace idemlab::module {

/// Makes a wire that is the caller's and tells @p listener. Module and program are of one build, each with its own copy of the
/// code that both need; nothing of it is compared by address.
using Entry = session::Wire *(session::WireListener &listener);
inline constexpr char entryName[] = "idemlab_makeWire";

} // namespace idemlab::module
