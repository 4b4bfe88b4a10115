// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace idemlab::model {

/// Whether @p text stands in JSON as it is, in a byte a character. Nearly always; Qt's writer costs ten times as much.
[[nodiscard]] bool isPlainJson(QStringView text);
/// Puts such a text at @p to, without quotes; returns where it ends.
char *putPlainJson(char *to, QStringView text);
/// Appends @p text as a JSON string in UTF-8, quotes included (RFC 8259, section 7).
void appendJsonString(QByteArray &out, const QString &text);
void appendNumber(QByteArray &out, qint64 number);

} // namespace idemlab::model
