// SPDX-License-Identifier: MIT
#pragma once

#include "study/lesson.h"

namespace idemlab::analysis {

/// Runs what the texts of a lesson rely on; an error names each claim that does not come true, and each step whose goals cannot be
/// reached.
[[nodiscard]] study::FileErrors wrongClaims(const study::Lesson &lesson);

} // namespace idemlab::analysis
