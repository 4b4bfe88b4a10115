// SPDX-License-Identifier: MIT
#pragma once

#include "model/idempotencykey.h"

#include <QString>

namespace idemlab::exporting {

/// A request as a curl command for a POSIX shell, to the embedded server at @p port. @p wire: its bytes, as http::wireOf() gives
/// them. The header fields are those that it had, but for those that every client makes for itself.
[[nodiscard]] QString curl(const QByteArray &wire, quint16 port);

/// In single quotes, as POSIX shells take anything literally (IEEE 1003.1, 2.2.2).
[[nodiscard]] QString quoted(QString text);

/// A key that a script is told by its server, and how the shell gets at it in double quotes.
struct KeyInShell
{
    model::IdempotencyKey key;
    QString expression; ///< empty: it is known, and stands there as it is
};

/// The same for a script: @p start is what begins the command in curl's stead, @p shop the address as the shell is to read it, such
/// as "$shop" in quotes.
[[nodiscard]] QString curlTo(const QString &start, const QString &shop, const QByteArray &wire, const KeyInShell &key);

} // namespace idemlab::exporting
