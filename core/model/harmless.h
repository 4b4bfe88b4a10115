// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace idemlab::model {

/// @p text without any character that is obeyed rather than shown: a control character (line breaks too) becomes its picture
/// (Unicode, "Control Pictures"), a mark of direction, half a surrogate pair or a control above ASCII what stands for the unknown.
/// Those in @p kept stay as they are.
[[nodiscard]] QString harmless(QString text, QStringView kept = {});

/// A name out of a file or from a program outside as it can stand in a sentence: harmless, and what is written from right to left
/// in it keeps its direction to itself (an isolate, UAX #9).
[[nodiscard]] QString isolated(const QString &name);

} // namespace idemlab::model
