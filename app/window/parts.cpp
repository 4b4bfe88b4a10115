// SPDX-License-Identifier: MIT
#include "window/parts.h"

namespace idemlab::window {

Parts partsFor(session::Session &, Selection &)
{
    return {};
}

} // namespace idemlab::window
