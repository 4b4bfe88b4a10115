// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"
#include "model/time.h"

namespace idemlab::model {

/// Which way a message travels.
enum class Direction : quint8 { Request, Response };

template<>
inline constexpr auto allNames<Direction> = std::to_array<Name<Direction>>({
    {Direction::Request, "request"},
    {Direction::Response, "response"},
});

/// What a request is for. Faults can be aimed at one purpose.
enum class Purpose : quint8 {
    PlaceOrder, ///< POST /orders
    IssueKey, ///< POST /idempotency-keys
    PutOrder, ///< PUT /orders/{id}
    Read, ///< GET and HEAD: faults let them pass
    Invalid, ///< what no row of the API answers; the answer is decided where it was read
};

template<>
inline constexpr auto allNames<Purpose> = std::to_array<Name<Purpose>>({
    {Purpose::PlaceOrder, "order"},
    {Purpose::IssueKey, "key"},
    {Purpose::PutOrder, "put"},
    {Purpose::Read, "read"},
    {Purpose::Invalid, "invalid"},
});

/// What the link does to a message.
enum class FaultKind : quint8 {
    None,
    DropRequest,
    DropResponse,
    DelayRequest,
    DelayResponse,
    DuplicateRequest, ///< the network delivers the request twice
    CutConnection, ///< the connection is closed before the first byte of the answer; the server has done its work
};

template<>
inline constexpr auto allNames<FaultKind> = std::to_array<Name<FaultKind>>({
    {FaultKind::None, "none"},
    {FaultKind::DropRequest, "drop-request"},
    {FaultKind::DropResponse, "drop-response"},
    {FaultKind::DelayRequest, "delay-request"},
    {FaultKind::DelayResponse, "delay-response"},
    {FaultKind::DuplicateRequest, "duplicate-request"},
    {FaultKind::CutConnection, "cut-connection"},
});

/// The direction of the messages that a fault strikes.
[[nodiscard]] constexpr Direction directionOf(FaultKind kind)
{
    return kind == FaultKind::DropResponse || kind == FaultKind::DelayResponse || kind == FaultKind::CutConnection ? Direction::Response
                                                                                                                   : Direction::Request;
}

/// A toggle: off, for the next message that it fits, or for all while it is on.
enum class FaultMode : quint8 { Off, Next, All };

template<>
inline constexpr auto allNames<FaultMode> = std::to_array<Name<FaultMode>>({
    {FaultMode::Off, "off"},
    {FaultMode::Next, "next"},
    {FaultMode::All, "all"},
});

/// What a message planned for ahead of time is counted by.
enum class MessageFilter : quint8 {
    Any, ///< every message of its direction except reads
    Order, ///< those that place an order, with POST or PUT
    Key, ///< those that fetch a key
};

template<>
inline constexpr auto allNames<MessageFilter> = std::to_array<Name<MessageFilter>>({
    {MessageFilter::Any, "any"},
    {MessageFilter::Order, "order"},
    {MessageFilter::Key, "key"},
});

/// "Lose answer 1": a fault for the n-th message of its direction, counted from 1 in the order of sending.
/// FaultKind::None plans that the message passes, whatever the toggles say.
struct PlannedFault
{
    FaultKind kind = FaultKind::None;
    Direction direction = Direction::Response; ///< equals directionOf(kind) unless kind is None
    MessageFilter filter = MessageFilter::Any;
    quint32 number = 1;
    Duration extra {}; ///< how late (delay), or how long after the first copy (duplicate); zero: the setting
    bool operator==(const PlannedFault &) const = default;
    /// Whether both are planned for the same message.
    [[nodiscard]] bool strikesSame(const PlannedFault &other) const
    {
        return direction == other.direction && filter == other.filter && number == other.number;
    }
};

/// What befalls the server while it works on an order.
enum class IncidentKind : quint8 {
    None,
    ErrorBefore, ///< 500, nothing was done
    Declined, ///< 402, nothing was done and nothing will be: a definite no
    ErrorAfter, ///< 504, the order was made: the outcome is unknown to the client
    CrashAfterClaim, ///< the process dies when the key is claimed and no order exists
    CrashAfterOrder, ///< the process dies between writing the order and writing the key
};

template<>
inline constexpr auto allNames<IncidentKind> = std::to_array<Name<IncidentKind>>({
    {IncidentKind::None, "none"},
    {IncidentKind::ErrorBefore, "error-before"},
    {IncidentKind::Declined, "declined"},
    {IncidentKind::ErrorAfter, "error-after"},
    {IncidentKind::CrashAfterClaim, "crash-after-claim"},
    {IncidentKind::CrashAfterOrder, "crash-after-order"},
});

/// An incident while the server works for the n-th time on an order, counted from 1.
struct PlannedIncident
{
    IncidentKind kind = IncidentKind::None;
    quint32 number = 1;
    bool operator==(const PlannedIncident &) const = default;
};

} // namespace idemlab::model
