// SPDX-License-Identifier: MIT
#include "sim/link.h"

#include <algorithm>
#include <optional>

namespace idemlab::sim {

using namespace model;

MessageOutcome Link::send(Direction direction, Purpose purpose)
{
    if (purpose == Purpose::Read || purpose == Purpose::Invalid)
        return {};
    auto &sent = m_sent[size_t(direction)];
    const auto narrow = purpose == Purpose::IssueKey ? MessageFilter::Key : MessageFilter::Order;
    ++sent[size_t(MessageFilter::Any)];
    ++sent[size_t(narrow)];

    if (!m_planned.isEmpty()) {
        const auto strikes = [&](const PlannedFault &plan) {
            return plan.direction == direction && (plan.filter == MessageFilter::Any || plan.filter == narrow)
                && plan.number == sent[size_t(plan.filter)];
        };
        const auto planned = std::find_if(m_planned.crbegin(), m_planned.crend(), strikes); // what was planned last
        if (planned != m_planned.crend()) {
            const MessageOutcome outcome {planned->kind, planned->extra, false};
            m_planned.removeIf(strikes);
            return outcome;
        }
    }
    return m_isStriking ? strike(direction) : MessageOutcome {};
}

MessageOutcome Link::strike(Direction direction)
{
    for (size_t kind = 1; kind < kinds; ++kind) {
        if (m_modes[kind] == FaultMode::Off || directionOf(FaultKind(kind)) != direction)
            continue;
        const bool autoResets = m_modes[kind] == FaultMode::Next;
        if (autoResets)
            setMode(FaultKind(kind), FaultMode::Off);
        return {FaultKind(kind), {}, autoResets};
    }
    return {};
}

void Link::setMode(FaultKind kind, FaultMode mode)
{
    m_modes[size_t(kind)] = mode;
    m_isStriking = std::any_of(m_modes.cbegin(), m_modes.cend(), [](FaultMode each) { return each != FaultMode::Off; });
}

void Link::withdraw(const PlannedFault &fault)
{
    m_planned.removeIf([&fault](const PlannedFault &other) { return other.strikesSame(fault); });
}

void Link::plan(const PlannedFault &fault)
{
    withdraw(fault);
    m_planned.append(fault);
}

} // namespace idemlab::sim
