// SPDX-License-Identifier: MIT
#pragma once

#include "study/lesson.h"

namespace idemlab::analysis {

/// Runs what the texts of a lesson rely on; an error names each claim that does not come true.
[[nodiscard]] study::FileErrors wrongClaims(const study::Lesson &lesson);

} // namespace idemlab::analysis
