// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/ledger.h"

#include <optional>

namespace idemlab::analysis {

/// "Why this answer?": what the server went by in the exchange that an event belongs to, and what became of its messages.
struct Explanation
{
    model::AttemptId attempt;
    model::ExchangeId exchange; ///< none where no request of the attempt has reached the server
    model::FaultKind requestFault = model::FaultKind::None; ///< what the network did to the request
    model::FaultKind responseFault = model::FaultKind::None;
    model::IncidentKind incident = model::IncidentKind::None;
    model::Rule rule = model::Rule::None; ///< None: no answer so far
    model::Problem problem = model::Problem::None;
    quint16 status = 0;
    model::IdempotencyKey key; ///< that the request carried
    bool hasLookedUp = false;
    model::KeyState found = model::KeyState::Absent; ///< by the look-up
    bool samePayload = true;
    QByteArray basis; ///< of the request's own fingerprint, where it has a key
    QList<model::KeyRecord> rows; ///< that the look-up saw, as they stood before it
    bool operator==(const Explanation &) const = default;
};

/// Empty for events that belong to no attempt. Reads only the first @p known events of @p trace.
[[nodiscard]] std::optional<Explanation> explain(const model::Trace &trace, qsizetype event, qsizetype known);
[[nodiscard]] inline std::optional<Explanation> explain(const model::Trace &trace, qsizetype event)
{
    return explain(trace, event, trace.size());
}

} // namespace idemlab::analysis
