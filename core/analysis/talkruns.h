// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/verdict.h"
#include "study/talk.h"

#include <optional>

namespace idemlab::analysis {

/// When @p run comes to @p stop: just after that event, or at its end. Empty where it never does, and for Stop::Kind::Stay.
[[nodiscard]] std::optional<model::Instant> instantOf(const study::Stop &stop, const model::Recording &run);

/// When nothing more happens in @p run, by itself, nor in those that it is shown beside.
[[nodiscard]] model::Instant endOf(const model::Recording &run);

/// Position of the choice that @p judgement makes the right one; empty where none is.
[[nodiscard]] std::optional<qsizetype> outcomeOf(const study::Ask &ask, const Judgement &judgement);

/// Runs the talk: each stop must be reached, after the one before it, and each question have its answer.
[[nodiscard]] study::FileErrors wrongClaims(const study::Talk &talk);

} // namespace idemlab::analysis
