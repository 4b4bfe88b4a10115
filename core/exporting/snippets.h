// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace idemlab::exporting {

/// A small program that sends one order twice with one key.
struct Snippet
{
    QString language; ///< "curl", "C#" …
    QString extension; ///< of a file that holds it: "sh", "cs" …
    QString code;
};

/// For the server at @p port on this machine, with @p key: curl, Python, JavaScript and C# (HttpClient).
[[nodiscard]] QList<Snippet> snippets(quint16 port, const QString &key);

} // namespace idemlab::exporting
