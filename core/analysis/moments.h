// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"
#include "model/trace.h"

#include <optional>
#include <utility>

namespace idemlab::analysis {

/// Position of the event that made the verdict of the whole trace worse than exact; empty where it is exact.
[[nodiscard]] std::optional<qsizetype> firstWrong(const model::Trace &trace);

/// Positions of the first events that differ in two runs of one origin, in each of them; plans are no difference, only what
/// comes of them. A position is the trace's size where that run has nothing more. Empty while they are the same.
[[nodiscard]] std::optional<std::pair<qsizetype, qsizetype>> firstDifference(const model::Trace &a, const model::Trace &b);

/// When two runs of one script, under different strategies, first do something else: what is sent, lost, ordered and shown counts,
/// keys do not. Empty while they do the same; where one has nothing to hold against the other, only if @p areOver.
[[nodiscard]] std::optional<model::Instant> firstParting(const model::Trace &a, const model::Trace &b, bool areOver);

/// A message as faults are planned for it: the n-th of its direction (model::PlannedFault).
struct SentMessage
{
    model::Direction direction = model::Direction::Request;
    quint32 number = 1;
    model::FaultKind fault = model::FaultKind::None; ///< what it met
    model::Instant at; ///< when it was sent
    bool operator==(const SentMessage &) const = default;
};

/// The message that the event at @p event belongs to; empty for events of no message, and for reads, which faults let pass.
[[nodiscard]] std::optional<SentMessage> sentMessage(const model::Trace &trace, qsizetype event);
/// When the message was sent that @p planned is for; empty where it never was.
[[nodiscard]] std::optional<model::Instant> sentAt(const model::Trace &trace, const model::PlannedFault &planned);
/// Positions of the forks that change nothing: their message is not sent in the run that they left, or was sent before they left it.
[[nodiscard]] QList<qsizetype> idleForks(const model::Recording &recording);

} // namespace idemlab::analysis
