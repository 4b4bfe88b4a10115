// SPDX-License-Identifier: MIT
#pragma once

#include "selection/forward.h"

namespace idemlab::language {
class LanguageManager;
}
namespace idemlab::lessons {
class LessonGuide;
}
namespace idemlab::theme {
class ThemeManager;
}

namespace idemlab::window {

class Preferences;

/// What the window works with; all of it outlives the window.
struct Services
{
    session::Session &session;
    selection::Selection &selection;
    narrate::Narrator &narrator;
    Preferences &preferences;
    theme::ThemeManager &theme;
    language::LanguageManager &language;
    lessons::LessonGuide &guide;
};

} // namespace idemlab::window
