// SPDX-License-Identifier: MIT
#pragma once

#include "model/response.h"

#include <optional>

namespace idemlab::http {

/// The body of an application/problem+json answer (RFC 9457): type, title, status, detail. Its English is for a developer who
/// is learning; where the response brings no detail of its own, a detail says what to do.
[[nodiscard]] QByteArray problemDocument(const model::Response &response);
/// The title that problemDocument() gives.
[[nodiscard]] QByteArray titleOf(model::Problem problem);
/// What problemDocument() says where a response brings no detail.
[[nodiscard]] QByteArray defaultDetail(model::Problem problem);

/// The problem that /problems/{id} is the page of.
[[nodiscard]] std::optional<model::Problem> problemAt(const QByteArray &path);

} // namespace idemlab::http
