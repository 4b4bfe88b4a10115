// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/fold.h"

namespace idemlab::analysis {

/// The verdict of the first fold.count() events, with its cause.
[[nodiscard]] Judgement judgementOf(const model::Trace &trace, const Fold &fold);

} // namespace idemlab::analysis
