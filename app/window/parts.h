// SPDX-License-Identifier: MIT
#pragma once

#include "controls/settingwords.h"
#include "window/docks.h"

namespace idemlab::narrate {
class Narrator;
}
namespace idemlab::session {
class Session;
}

namespace idemlab::window {

class Selection;

/// How the views are made that the window puts in their places, and the words it needs. The window knows no more of
/// them; what is missing has no place and no command.
struct Parts
{
    Docks::Make timeline;
    Docks::Make verdict;
    Docks::Make books;
    Docks::Make story;
    Docks::Make inspector;
    controls::SettingWords words;
};

/// The views of @p session; all three must outlive them.
[[nodiscard]] Parts partsFor(session::Session &session, Selection &selection, narrate::Narrator &narrator);

} // namespace idemlab::window
