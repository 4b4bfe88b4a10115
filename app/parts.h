// SPDX-License-Identifier: MIT
#pragma once

#include "window/parts.h"

namespace idemlab::lessons {
class LessonGuide;
}
namespace idemlab::narrate {
class Narrator;
}
namespace idemlab::selection {
class Selection;
}
namespace idemlab::session {
class Session;
}

namespace idemlab {

/// The views of @p session; all four must outlive them.
[[nodiscard]] window::Parts partsFor(
    session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, lessons::LessonGuide &guide);

} // namespace idemlab
