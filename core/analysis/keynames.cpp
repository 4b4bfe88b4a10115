// SPDX-License-Identifier: MIT
#include "analysis/keynames.h"

namespace idemlab::analysis {

using namespace model;

int KeyNames::number(const Trace &trace, const IdempotencyKey &key)
{
    update(trace);
    return m_keys.value(key, 0);
}

int KeyNames::number(const Trace &trace, const OrderId &id)
{
    update(trace);
    return m_ids.value(id, 0);
}

void KeyNames::update(const Trace &trace)
{
    if (m_traceNumber != trace.number()) {
        *this = {};
        m_traceNumber = trace.number();
    }
    const auto number = [this](auto &numbers, const auto &name) {
        if (!numbers.contains(name))
            numbers.insert(name, int(m_keys.size() + m_ids.size()) + 1);
    };
    for (; m_taken < trace.size(); ++m_taken) {
        const Event &event = trace.at(m_taken);
        if (event.key.isSet())
            number(m_keys, event.key);
        const bool namesOrder = event.purpose == Purpose::PutOrder && event.kind == EventKind::AttemptStarted;
        if (event.order.isSet() && (event.kind == EventKind::KeyMade || namesOrder))
            number(m_ids, event.order);
    }
}

} // namespace idemlab::analysis
