// SPDX-License-Identifier: MIT
#pragma once

#include "session/wire.h"

namespace idemlab::module {

/// HTTP on 127.0.0.1, as session::WireMaker has it, from the module that lies beside the program or in its library folder. That
/// is loaded with the first wire: until the window is seen, nobody needs Qt Network and all that it brings along.
[[nodiscard]] tl::expected<std::unique_ptr<session::Wire>, QString> makeWire(session::WireListener &listener);

} // namespace idemlab::module
