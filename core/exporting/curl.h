// SPDX-License-Identifier: MIT
#pragma once

#include "model/idempotencykey.h"

#include <QString>

namespace idemlab::exporting {

/// A request as a curl command for a POSIX shell, to the embedded server at @p port. @p wire: its bytes, as http::wireOf() gives
/// them. The header fields are those that it had, but for those that every client makes for itself.
[[nodiscard]] QString curl(const QByteArray &wire, quint16 port);

/// A key that a script has been told before, and the variable of the shell that holds it.
struct KeyVariable
{
    model::IdempotencyKey key;
    QString name; ///< empty: none
};

/// The same for a script: @p shop is the address as the shell is to read it, such as "$shop" in quotes. Quiet, and shows the
/// answer's head.
[[nodiscard]] QString curlTo(const QString &shop, const QByteArray &wire, const KeyVariable &variable);

} // namespace idemlab::exporting
