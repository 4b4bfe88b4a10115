// SPDX-License-Identifier: MIT
#pragma once

#include "model/trace.h"
#include "study/lesson.h"

namespace idemlab::analysis {

/// Positions of the events of @p trace that count as found.
[[nodiscard]] QList<qsizetype> fitting(const QList<study::EventMatch> &matches, const model::Trace &trace);

/// Whether two events are about one thing that the timeline shows as one: a message, an attempt, a row of the key store.
[[nodiscard]] bool isSameThing(const model::Trace &trace, qsizetype a, qsizetype b);

} // namespace idemlab::analysis
