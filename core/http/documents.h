// SPDX-License-Identifier: MIT
#pragma once

#include "http/service.h"
#include "http/writer.h"

namespace idemlab::http {

/// The body of an answer that shows a resource: the index, the OpenAPI description under these settings, the page of a problem.
[[nodiscard]] QByteArray documentOf(const model::Response &response, const Profile &profile);

/// The bytes of an answer beside the API, up to the end of what it has now; what follows comes in chunks, or, in HTTP/1.0, as it
/// is up to the end of the connection.
[[nodiscard]] QByteArray writeServiceAnswer(const ServiceAnswer &answer, const AnswerContext &context);
/// @p content as one chunk; an empty one ends the body (RFC 9112, section 7.1).
[[nodiscard]] QByteArray writeChunk(const QByteArray &content);

} // namespace idemlab::http
