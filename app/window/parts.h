// SPDX-License-Identifier: MIT
#pragma once

#include "window/docks.h"

namespace idemlab::lessons {
class LessonGuide;
}
namespace idemlab::narrate {
class Narrator;
}
namespace idemlab::session {
class Session;
}

namespace idemlab::window {

class Selection;

/// How the views are made that the window puts in their places. The window knows no more of
/// them; what is missing has no place and no command.
struct Parts
{
    Docks::Make lessons;
    Docks::Make timeline;
    Docks::Make verdict;
    Docks::Make books;
    Docks::Make story;
    Docks::Make inspector;
};

/// The views of @p session; all four must outlive them.
[[nodiscard]] Parts partsFor(session::Session &session, Selection &selection, narrate::Narrator &narrator, lessons::LessonGuide &guide);

} // namespace idemlab::window
