// SPDX-License-Identifier: MIT
#pragma once

namespace idemlab::theme {
class ThemeManager;
}

namespace idemlab::window {

class Actions;

/// Connects the commands about how the program looks: light or dark, calm, with larger or smaller letters, for a class. They show
/// what @p theme has, which outlives them.
void connectAppearance(theme::ThemeManager &theme, Actions &actions);

} // namespace idemlab::window
