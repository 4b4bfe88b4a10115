// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace idemlab::model {

/// @p text without any character that is obeyed rather than shown: a control character (line breaks too) becomes its picture
/// (Unicode, "Control Pictures"), a mark of direction, half a surrogate pair or a control above ASCII what stands for the unknown.
/// Those in @p kept stay as they are.
[[nodiscard]] QString harmless(QString text, QStringView kept = {});

} // namespace idemlab::model
