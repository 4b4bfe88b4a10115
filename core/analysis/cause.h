// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/fold.h"

namespace idemlab::analysis {

/// The verdict of all that the fold has taken in, without its cause; needs no trace.
[[nodiscard]] Judgement totalsOf(const Fold &fold);
/// The verdict of the first fold.count() events, with its cause.
[[nodiscard]] Judgement judgementOf(const model::Trace &trace, const Fold &fold);

} // namespace idemlab::analysis
