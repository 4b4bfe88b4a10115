// SPDX-License-Identifier: MIT
#pragma once

#include "study/lesson.h"

namespace idemlab::study {

/// Reads and checks lesson.json; the texts are not its business.
[[nodiscard]] tl::expected<Lesson, FileErrors> readLesson(const QByteArray &text, const QString &fileName);

} // namespace idemlab::study
