// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace idemlab::model {

/// @p text as a JSON string in UTF-8, quotes included (RFC 8259, section 7).
[[nodiscard]] QByteArray jsonString(const QString &text);

} // namespace idemlab::model
