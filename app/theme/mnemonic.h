// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace idemlab::theme {

/// The text of a command as plain words: "Run" of "&Run", "実行" of "実行(&R)".
[[nodiscard]] QString withoutMnemonic(QString text);

} // namespace idemlab::theme
