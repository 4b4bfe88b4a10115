// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace idemlab::study {

/// The whole of a regular file, or of standard input where @p path is "-" or /dev/stdin, but no more than @p most bytes and
/// one, which tells that there are more. Nothing else is read: a FIFO or a device would keep its reader waiting. The error says
/// what is wrong, in the program's language.
[[nodiscard]] tl::expected<QByteArray, QString> readFile(const QString &path, qsizetype most);

/// Writes a file whole or not at all: when this fails, what was there is still there. What is no regular file (a device, a FIFO,
/// what a shell passes for ">(command)", standard output under its name) is written into as it stands. The error says why, in the
/// program's language.
[[nodiscard]] tl::expected<void, QString> saveFile(const QString &path, const QByteArray &bytes);

/// Removes what savings of @p path have left beside it whose program was killed meanwhile, once it is a minute old.
void removeLeftovers(const QString &path);

} // namespace idemlab::study
