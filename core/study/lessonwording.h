// SPDX-License-Identifier: MIT
#pragma once

#include "study/lesson.h"

namespace idemlab::study {

/// What is missing in @p text, or stands in it and belongs to nothing.
[[nodiscard]] FileErrors wrongWording(const Lesson &lesson, const LessonText &text);

} // namespace idemlab::study
