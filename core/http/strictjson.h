// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <tl/expected.hpp>

namespace idemlab::http {

/// A JSON value in canonical form: no spaces, members sorted by name, of a member that stands twice the last. Numbers that a
/// double holds exactly as they are written are equal however they are spelled; others are kept as their text.
struct CanonicalJson
{
    QByteArray text; ///< UTF-8
    std::optional<QString> string; ///< what it says, where it is a string
    std::map<QByteArray, CanonicalJson> members; ///< of the outermost value, where it is an object
    bool isObject = false;
};

/// Reads @p text strictly by RFC 8259, to a depth of 200. The error says in English what is wrong, with line and column.
[[nodiscard]] tl::expected<CanonicalJson, QByteArray> readStrictJson(QByteArrayView text);

} // namespace idemlab::http
