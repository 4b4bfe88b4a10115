// SPDX-License-Identifier: MIT
#pragma once

#include "model/trace.h"

#include <QHash>

namespace idemlab::analysis {

/// The number in the short name of a key ("K1", "K2" …), by first appearance in the trace. It also chooses the key's colour
/// everywhere. Keys and the ids that clients choose for PUT share one count. Keeps up with a trace that grows; another trace
/// starts it over. 0: not in the trace.
class KeyNames
{
public:
    [[nodiscard]] int number(const model::Trace &trace, const model::IdempotencyKey &key);
    [[nodiscard]] int number(const model::Trace &trace, const model::OrderId &id);

private:
    void update(const model::Trace &trace);

    quint64 m_traceNumber = 0; ///< 0: none
    qsizetype m_taken = 0; ///< events
    QHash<model::IdempotencyKey, int> m_keys;
    QHash<model::OrderId, int> m_ids;
};

} // namespace idemlab::analysis
