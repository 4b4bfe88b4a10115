// SPDX-License-Identifier: MIT
#pragma once

#include "model/response.h"

#include <optional>

namespace idemlab::http {

/// The body of an application/problem+json answer (RFC 9457): type, title, status, detail. Its English is for a developer who
/// is learning; where the response brings no detail of its own, a detail says what to do.
[[nodiscard]] QByteArray problemDocument(const model::Response &response);
/// What problemDocument() says where a response brings no detail.
[[nodiscard]] QByteArray defaultDetail(model::Problem problem);

/// The problem that /problems/{id} is the page of.
[[nodiscard]] std::optional<model::Problem> problemAt(const QByteArray &path);
/// That page in HTML: what is wrong, what to do, and which lesson tells of it.
[[nodiscard]] QByteArray problemPage(model::Problem problem);
/// The id and the English title of that lesson.
struct LessonLink
{
    const char *id;
    const char *title;
};
[[nodiscard]] LessonLink lessonOf(model::Problem problem);

} // namespace idemlab::http
