// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/outside.h"
#include "diagram/painter.h"
#include "model/fault.h"
#include "session/forward.h"

#include <QPoint>

#include <optional>

class QMenu;
class QWidget;

namespace idemlab::timeline {

/// One message as faults are planned for it: the n-th of its direction (model::PlannedFault).
struct PlannedMessage
{
    model::Direction direction = model::Direction::Request;
    quint32 number = 1;
    bool isToCome = false; ///< it has not been sent yet
    model::FaultKind fault = model::FaultKind::None; ///< what it met, or what is planned
    model::Instant at {}; ///< when it was sent; without meaning for one that is to come
    bool operator==(const PlannedMessage &) const = default;
};

/// The message that the event at @p event belongs to; empty where faults can strike none.
[[nodiscard]] std::optional<PlannedMessage> sentMessage(const model::Trace &trace, qsizetype event);
/// Whether openPlanMenu() has anything to say about it.
[[nodiscard]] bool canBeAsked(const model::Trace &trace, qsizetype event);
/// The next message to be sent in that direction.
[[nodiscard]] PlannedMessage nextMessage(const session::Session &session, model::Direction direction);
/// What the slots of the messages to come show.
[[nodiscard]] diagram::NextMessages nextMessages(const session::Session &session);

/// Lets the user choose what @p message meets if it is to come. For one that was sent the user chooses what would have been if
/// it had met something else: in a fork beside this run, or in this run played again from its start. Of a program outside the
/// user says what it meant, where that is not @p meaning. At least one of the two is there.
/// The menu belongs to @p parent and deletes itself.
void openPlanMenu(session::Session &session, const std::optional<PlannedMessage> &message, QWidget *parent, QPoint globalPos,
    const std::optional<analysis::OutsideMeaning> &meaning = {});

} // namespace idemlab::timeline
