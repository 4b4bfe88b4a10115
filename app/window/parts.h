// SPDX-License-Identifier: MIT
#pragma once

#include "window/docks.h"

namespace idemlab::session {
class Session;
}

namespace idemlab::window {

class Selection;

/// How the views are made that the window puts in their places. The window knows no more of them.
struct Parts
{
    Docks::Make timeline;
    Docks::Make verdict;
    Docks::Make books;
    Docks::Make story;
    Docks::Make inspector;
    Docks::Make advanced;
};

/// The views of @p session; it and @p selection must outlive them.
[[nodiscard]] Parts partsFor(session::Session &session, Selection &selection);

} // namespace idemlab::window
