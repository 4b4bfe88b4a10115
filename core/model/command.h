// SPDX-License-Identifier: MIT
#pragma once

#include "model/fault.h"
#include "model/order.h"
#include "model/request.h"

#include <QList>

#include <variant>

namespace idemlab::model {

/// Which intent a press of Order belongs to.
enum class IntentChoice : quint8 {
    Auto, ///< the customer's last intent while no answer to it has been shown and the form is unchanged, else a new one
    New,
    Same, ///< the customer's last intent, whatever has become of it; without one: a new one
};

template<>
inline constexpr auto allNames<IntentChoice> = std::to_array<Name<IntentChoice>>({
    {IntentChoice::Auto, "auto"},
    {IntentChoice::New, "new"},
    {IntentChoice::Same, "same"},
});

/// Order is pressed. The form's customer names the client; a customer that was not seen before joins.
struct Click
{
    OrderForm form;
    IntentChoice intent = IntentChoice::Auto;
    bool operator==(const Click &) const = default;
};

/// A fault toggle is moved.
struct SetFault
{
    FaultKind kind = FaultKind::None;
    FaultMode mode = FaultMode::Off;
    bool operator==(const SetFault &) const = default;
};

/// A fault for a message to come; replaces one that was planned for the same message.
struct PlanFault
{
    PlannedFault fault;
    bool isWithdrawn = false; ///< nothing is planned for that message any more: it is left to the toggles
    bool operator==(const PlanFault &) const = default;
};

/// An incident for work to come; IncidentKind::None withdraws the one that was planned for it.
struct PlanIncident
{
    PlannedIncident incident;
    bool operator==(const PlanIncident &) const = default;
};

/// A setting by its name (model/settings.h); holds for what begins from now on.
struct ChangeSetting
{
    QString name;
    QString value;
    bool operator==(const ChangeSetting &) const = default;
};

/// A program outside has sent a request.
struct ReceiveExternal
{
    QString client; ///< what it calls itself
    Request request;
    QByteArray wire; ///< the bytes of the request
    CallId call {}; ///< comes back with the answer; none in every recording
    IntentChoice meant = IntentChoice::Auto; ///< what a person has said that it means; Auto: the lab's rules tell (sim::ExternalIntents)
    bool operator==(const ReceiveExternal &) const = default;
};

/// A program outside does not listen for its answer any more.
struct LeaveExternal
{
    AttemptId attempt;
    CallId call {}; ///< names the attempt where it is set; none in every recording
    bool operator==(const LeaveExternal &) const = default;
};

using Command = std::variant<Click, SetFault, PlanFault, PlanIncident, ChangeSetting, ReceiveExternal, LeaveExternal>;

/// A command, and when it takes effect.
struct TimedCommand
{
    Instant at;
    Command command;
    bool operator==(const TimedCommand &) const = default;
};

/// What a run did from outside, in the order of time. With RunSettings it determines the trace.
using Script = QList<TimedCommand>;

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::TimedCommand, Q_RELOCATABLE_TYPE);
