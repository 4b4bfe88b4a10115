// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"
#include "model/time.h"

namespace idemlab::model {

/// Which way a message travels.
enum class Direction : quint8 { Request, Response };

template<>
struct Names<Direction>
{
    static constexpr std::array all {
        Name<Direction> {Direction::Request, QLatin1StringView("request")},
        Name<Direction> {Direction::Response, QLatin1StringView("response")},
    };
};

/// What a request is for. Faults can be aimed at one purpose.
enum class Purpose : quint8 {
    PlaceOrder, ///< POST /orders
    IssueKey, ///< POST /idempotency-keys
    PutOrder, ///< PUT /orders/{id}
    Read, ///< GET and HEAD: faults let them pass
    Invalid, ///< what no row of the API answers; the answer is decided where it was read
};

template<>
struct Names<Purpose>
{
    static constexpr std::array all {
        Name<Purpose> {Purpose::PlaceOrder, QLatin1StringView("order")},
        Name<Purpose> {Purpose::IssueKey, QLatin1StringView("key")},
        Name<Purpose> {Purpose::PutOrder, QLatin1StringView("put")},
        Name<Purpose> {Purpose::Read, QLatin1StringView("read")},
        Name<Purpose> {Purpose::Invalid, QLatin1StringView("invalid")},
    };
};

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
struct Names<FaultKind>
{
    static constexpr std::array all {
        Name<FaultKind> {FaultKind::None, QLatin1StringView("none")},
        Name<FaultKind> {FaultKind::DropRequest, QLatin1StringView("drop-request")},
        Name<FaultKind> {FaultKind::DropResponse, QLatin1StringView("drop-response")},
        Name<FaultKind> {FaultKind::DelayRequest, QLatin1StringView("delay-request")},
        Name<FaultKind> {FaultKind::DelayResponse, QLatin1StringView("delay-response")},
        Name<FaultKind> {FaultKind::DuplicateRequest, QLatin1StringView("duplicate-request")},
        Name<FaultKind> {FaultKind::CutConnection, QLatin1StringView("cut-connection")},
    };
};

/// The direction of the messages that a fault strikes.
[[nodiscard]] constexpr Direction directionOf(FaultKind kind)
{
    return kind == FaultKind::DropResponse || kind == FaultKind::DelayResponse || kind == FaultKind::CutConnection ? Direction::Response
                                                                                                                   : Direction::Request;
}

/// A toggle: off, for the next message that it fits, or for all while it is on.
enum class FaultMode : quint8 { Off, Next, All };

template<>
struct Names<FaultMode>
{
    static constexpr std::array all {
        Name<FaultMode> {FaultMode::Off, QLatin1StringView("off")},
        Name<FaultMode> {FaultMode::Next, QLatin1StringView("next")},
        Name<FaultMode> {FaultMode::All, QLatin1StringView("all")},
    };
};

/// What a message planned for ahead of time is counted by.
enum class MessageFilter : quint8 {
    Any, ///< every message of its direction except reads
    Order, ///< those that place an order, with POST or PUT
    Key, ///< those that fetch a key
};

template<>
struct Names<MessageFilter>
{
    static constexpr std::array all {
        Name<MessageFilter> {MessageFilter::Any, QLatin1StringView("any")},
        Name<MessageFilter> {MessageFilter::Order, QLatin1StringView("order")},
        Name<MessageFilter> {MessageFilter::Key, QLatin1StringView("key")},
    };
};

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
struct Names<IncidentKind>
{
    static constexpr std::array all {
        Name<IncidentKind> {IncidentKind::None, QLatin1StringView("none")},
        Name<IncidentKind> {IncidentKind::ErrorBefore, QLatin1StringView("error-before")},
        Name<IncidentKind> {IncidentKind::Declined, QLatin1StringView("declined")},
        Name<IncidentKind> {IncidentKind::ErrorAfter, QLatin1StringView("error-after")},
        Name<IncidentKind> {IncidentKind::CrashAfterClaim, QLatin1StringView("crash-after-claim")},
        Name<IncidentKind> {IncidentKind::CrashAfterOrder, QLatin1StringView("crash-after-order")},
    };
};

/// An incident while the server works for the n-th time on an order, counted from 1.
struct PlannedIncident
{
    IncidentKind kind = IncidentKind::None;
    quint32 number = 1;
    bool operator==(const PlannedIncident &) const = default;
};

} // namespace idemlab::model
