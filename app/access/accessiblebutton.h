// SPDX-License-Identifier: MIT
#pragma once

namespace idemlab::access {

/// From now on every button tells screen readers its name without the letter of its mnemonic, and what presses it from there (a
/// voice, a switch) is as good as a click: Qt alone would turn a checkable button round without its being clicked. A stack of
/// pages is no more than the page that it shows.
void installAccessibleButtons();

} // namespace idemlab::access
