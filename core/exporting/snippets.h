// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace idemlab::exporting {

/// A small program that sends one order twice with one key.
struct Snippet
{
    QString language; ///< "curl", "C#" …
    QString extension; ///< of a file that holds it: "sh", "cs" …
    QString code;
};

/// For the server at @p port on this machine: curl for a POSIX shell, for cmd and for PowerShell, Python, JavaScript and C#
/// (HttpClient). Each waits 2 s for an answer and has a key of its own from @p newKey.
[[nodiscard]] QList<Snippet> snippets(quint16 port, const std::function<QString()> &newKey);

} // namespace idemlab::exporting
