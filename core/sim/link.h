// SPDX-License-Identifier: MIT
#pragma once

#include "model/fault.h"

#include <QList>

#include <array>

namespace idemlab::sim {

class CanonicalForm;

/// What becomes of one message.
struct MessageOutcome
{
    model::FaultKind fault = model::FaultKind::None;
    model::Duration extra {}; ///< of a delay or a second copy; zero: as the settings say
    bool autoResets = false; ///< a toggle that was to catch one message has caught it
};

/// The network: decides which messages are lost, late, doubled or cut. A value.
class Link
{
public:
    /// Counts the message and says what becomes of it: what was planned for it, else what the toggles say.
    [[nodiscard]] MessageOutcome send(model::Direction direction, model::Purpose purpose);

    void setMode(model::FaultKind kind, model::FaultMode mode);
    [[nodiscard]] model::FaultMode mode(model::FaultKind kind) const { return m_modes[size_t(kind)]; }

    /// Replaces a plan for the same message.
    void plan(const model::PlannedFault &fault);
    /// Leaves the message of @p fault to the toggles again.
    void withdraw(const model::PlannedFault &fault);
    /// For messages that are still to come.
    [[nodiscard]] const QList<model::PlannedFault> &planned() const { return m_planned; }
    /// How many messages of that direction were sent that the filter counts.
    [[nodiscard]] quint32 sent(model::Direction direction, model::MessageFilter filter = model::MessageFilter::Any) const
    {
        return m_sent[size_t(direction)][size_t(filter)];
    }

    bool operator==(const Link &) const = default;
    void describe(CanonicalForm &form) const;
    void describe(CanonicalForm &form, const model::PlannedFault &plan) const;

private:
    [[nodiscard]] MessageOutcome strike(model::Direction direction);

    static constexpr size_t kinds = std::size(model::allNames<model::FaultKind>);
    static constexpr size_t filters = std::size(model::allNames<model::MessageFilter>);

    std::array<model::FaultMode, kinds> m_modes {};
    bool m_isStriking = false; ///< some mode is not off
    std::array<std::array<quint32, filters>, 2> m_sent {};
    QList<model::PlannedFault> m_planned;
};

} // namespace idemlab::sim
