// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace idemlab::theme {

/// The text of a command as plain words: "Run" of "&Run", "実行" of "実行(&R)".
[[nodiscard]] QString withoutMnemonic(QString text);
/// The other way: a name that is shown as it stands, "R&D" too.
[[nodiscard]] inline QString escaped(QString name) { return name.replace(u'&', QLatin1StringView("&&")); }

} // namespace idemlab::theme
