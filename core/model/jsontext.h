// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace idemlab::model {

/// Appends @p text as a JSON string in UTF-8, quotes included (RFC 8259, section 7).
void appendJsonString(QByteArray &out, const QString &text);
/// In decimal.
void appendNumber(QByteArray &out, qint64 number);

} // namespace idemlab::model
