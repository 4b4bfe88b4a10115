// SPDX-License-Identifier: MIT
#pragma once

#include "http/routes.h"

#include <QString>

namespace idemlab::http {

/// What the program that sends a request is called: the Idemlab-Client field, or else User-Agent, or else "HTTP client". UTF-8 where
/// it is, otherwise Latin-1; printable, at most 60 characters.
[[nodiscard]] QString callerOf(const RawRequest &raw);
/// The same of bytes that are no well-formed request.
[[nodiscard]] QString callerOf(const QByteArray &bytes);
/// The first byte is that of a TLS handshake record (RFC 8446, section 5.1): somebody speaks HTTPS.
[[nodiscard]] inline bool isTls(const QByteArray &bytes) { return bytes.startsWith('\x16'); }

} // namespace idemlab::http
