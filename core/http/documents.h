// SPDX-License-Identifier: MIT
#pragma once

#include "http/writer.h"

namespace idemlab::http {

/// The body for a GET that no order answers: the index at "/", the OpenAPI description; empty for others. @p line: as in
/// "GET /openapi.json".
[[nodiscard]] QByteArray documentFor(const QByteArray &line, quint16 port);

/// An answer with a body of any type.
[[nodiscard]] QByteArray writePlain(quint16 status, const QByteArray &contentType, const QByteArray &body, const AnswerContext &context);

} // namespace idemlab::http
