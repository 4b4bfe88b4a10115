// SPDX-License-Identifier: MIT
#pragma once

#include "model/fault.h"
#include "model/idempotencykey.h"
#include "model/ids.h"
#include "model/keyrecord.h"
#include "model/order.h"
#include "model/problem.h"
#include "model/strategy.h"
#include "model/supposition.h"
#include "model/time.h"

namespace idemlab::model {

/// What happened. In brackets: the fields of Event that are set besides `at`, `kind`, `lane`, `client`.
enum class EventKind : quint8 {
    RunStarted, ///< the first event of every run [strategy]
    ClientJoined, ///< a lane of its own appears; its name is in Trace::clients [number: how many programs have come to share it, 1 for the first]
    Clicked, ///< [click, intent, amount; `first`: this click formed the intent; samePayload: false where it changes what an earlier one asked for]
    KeyMade, ///< a client made a key, or with PUT chose an id [click, intent, key or order]
    AttemptStarted, ///< [attempt, click, intent, purpose, key, order (PUT), number: 1 for the first of its step; `previous`: the attempt that it repeats; span: its timeout. A program outside: span 0; `first` where the attempt forms an intent, amount where it is the first to say it; supposed: why it is taken for a repeat although nothing names it as one]
    LibraryResent, ///< the HTTP library repeats a request and its caller does not know [attempt]
    RequestSent, ///< onto the network [message, attempt, purpose, key, span: how long it will travel]
    RequestLost, ///< [message, attempt, fault]
    RequestDuplicated, ///< a second copy travels [message: the copy, related: the first copy, attempt, fault, span]
    RequestArrived, ///< at the server [message, attempt, exchange, purpose, key]
    KeyLookedUp, ///< [exchange, key, state: what was found; samePayload]
    KeyClaimed, ///< [exchange, key, span: the lease]
    KeyIssued, ///< by the server, on receipt or in advance [exchange, key, span: lifetime]
    KeyStored, ///< the answer now stands under the key [exchange, key, status, span: lifetime]
    KeyReleased, ///< the claim is given up [exchange, key, state: what the row becomes, Absent or Issued]
    LeaseEnded, ///< the claim has run out, noticed when its key was looked up [exchange, key, state: as KeyReleased]
    KeyExpired, ///< noticed when it was looked up [exchange, key]
    WorkStarted, ///< [exchange, span: how long it will take]
    WaitingForFirst, ///< behind the request that holds the key [exchange, key]
    OrderCreated, ///< [exchange, order, intent, amount, key]
    ServerFailed, ///< an incident that ends in an error answer [exchange, incident]
    ServerCrashed, ///< [exchange, incident]
    ServerRestarted,
    ResponseSent, ///< [message, attempt, exchange, status, rule, problem, order, key, span; replayed]
    ResponseLost, ///< [message, attempt, exchange, fault]
    ConnectionCut, ///< closed before the first byte of an answer [message if one was under way, attempt, exchange, fault; none where the server is down]
    ResponseArrived, ///< [message, attempt, exchange, status, problem, order, key; replayed]
    ResponseIgnored, ///< it came when nobody waited any more [message, attempt, exchange, status]
    Disconnected, ///< the client sees its connection closed [attempt]
    TimedOut, ///< the client gave up waiting and closed the connection [attempt, intent, click, span: how long it waited; purpose: IssueKey where it waited for a key]
    RetryScheduled, ///< [click, intent, attempt: the failed one, span: the pause]
    Settled, ///< the client shows success [click, intent, attempt, order, status]
    Refused, ///< the client shows why there is no order [click, intent, attempt, status, problem]
    GaveUp, ///< the client stops trying and tells its user that it does not know the outcome [click, intent, attempt, status and problem of the last answer where there was one; purpose: IssueKey where nothing has been ordered for want of a key; samePayload: false where the key or id was refused because an earlier press gave it other content]
    FaultSet, ///< a toggle was moved by hand [fault, mode]
    FaultSpent, ///< a toggle that was to catch one message has caught it [fault, message]
    FaultPlanned, ///< a fault was planned for a message to come [fault, direction, number]
    SettingChanged, ///< in mid-run; name and value are in Trace::changes[number]
};

template<>
inline constexpr auto allNames<EventKind> = std::to_array<Name<EventKind>>({
    {EventKind::RunStarted, "run-started"},
    {EventKind::ClientJoined, "client-joined"},
    {EventKind::Clicked, "clicked"},
    {EventKind::KeyMade, "key-made"},
    {EventKind::AttemptStarted, "attempt-started"},
    {EventKind::LibraryResent, "library-resent"},
    {EventKind::RequestSent, "request-sent"},
    {EventKind::RequestLost, "request-lost"},
    {EventKind::RequestDuplicated, "request-duplicated"},
    {EventKind::RequestArrived, "request-arrived"},
    {EventKind::KeyLookedUp, "key-looked-up"},
    {EventKind::KeyClaimed, "key-claimed"},
    {EventKind::KeyIssued, "key-issued"},
    {EventKind::KeyStored, "key-stored"},
    {EventKind::KeyReleased, "key-released"},
    {EventKind::LeaseEnded, "lease-ended"},
    {EventKind::KeyExpired, "key-expired"},
    {EventKind::WorkStarted, "work-started"},
    {EventKind::WaitingForFirst, "waiting-for-first"},
    {EventKind::OrderCreated, "order-created"},
    {EventKind::ServerFailed, "server-failed"},
    {EventKind::ServerCrashed, "server-crashed"},
    {EventKind::ServerRestarted, "server-restarted"},
    {EventKind::ResponseSent, "response-sent"},
    {EventKind::ResponseLost, "response-lost"},
    {EventKind::ConnectionCut, "connection-cut"},
    {EventKind::ResponseArrived, "response-arrived"},
    {EventKind::ResponseIgnored, "response-ignored"},
    {EventKind::Disconnected, "disconnected"},
    {EventKind::TimedOut, "timed-out"},
    {EventKind::RetryScheduled, "retry-scheduled"},
    {EventKind::Settled, "settled"},
    {EventKind::Refused, "refused"},
    {EventKind::GaveUp, "gave-up"},
    {EventKind::FaultSet, "fault-set"},
    {EventKind::FaultSpent, "fault-spent"},
    {EventKind::FaultPlanned, "fault-planned"},
    {EventKind::SettingChanged, "setting-changed"},
});

/// Why the server answers as it does: the rule of the API or of the key store that decided.
enum class Rule : quint8 {
    None,
    NoKeyExecuted, ///< no key came, and none is asked for
    KeyIgnored, ///< a key came, and this server has never heard of keys: executed
    NoKeysHere, ///< 404: a key was asked for where there are none
    KeyMissing, ///< 400
    KeyMalformed, ///< 400
    KeyIssuedOnReceipt, ///< no key came: executed, and a key made for it
    KeyHandedOut, ///< the answer to POST /idempotency-keys
    NewKeyExecuted, ///< the key was not known, or handed out and unused
    ExpiredKeyExecuted, ///< its row had expired, so it looked new
    LeaseEndedExecuted, ///< an earlier request had claimed the key, and its claim had run out
    RacedExecuted, ///< another request with the key was at work, and nothing held this one back
    Replayed, ///< key and payload were known: the first answer again
    WaitedReplayed, ///< waited for the first request, then its answer
    OtherPayloadRefused, ///< 422
    OtherPayloadReplayed, ///< payloads are not compared
    OtherPayloadExecuted, ///< key and payload together are what counts
    InProgressRefused, ///< 409
    UnknownKeyRefused, ///< never given out here
    ExpiredKeyRefused, ///< given out, but too long ago
    IdCreated, ///< PUT, 201
    IdRepeated, ///< PUT with the same content, 200
    IdConflict, ///< PUT with other content, 409
    Incident, ///< the server failed while it worked
    Answered, ///< a read
    Rejected, ///< not a request that this API takes
};

template<>
inline constexpr auto allNames<Rule> = std::to_array<Name<Rule>>({
    {Rule::None, "none"},
    {Rule::NoKeyExecuted, "no-key-executed"},
    {Rule::KeyIgnored, "key-ignored"},
    {Rule::NoKeysHere, "no-keys-here"},
    {Rule::KeyMissing, "key-missing"},
    {Rule::KeyMalformed, "key-malformed"},
    {Rule::KeyIssuedOnReceipt, "key-issued-on-receipt"},
    {Rule::KeyHandedOut, "key-handed-out"},
    {Rule::NewKeyExecuted, "new-key-executed"},
    {Rule::ExpiredKeyExecuted, "expired-key-executed"},
    {Rule::LeaseEndedExecuted, "lease-ended-executed"},
    {Rule::RacedExecuted, "raced-executed"},
    {Rule::Replayed, "replayed"},
    {Rule::WaitedReplayed, "waited-replayed"},
    {Rule::OtherPayloadRefused, "other-payload-refused"},
    {Rule::OtherPayloadReplayed, "other-payload-replayed"},
    {Rule::OtherPayloadExecuted, "other-payload-executed"},
    {Rule::InProgressRefused, "in-progress-refused"},
    {Rule::UnknownKeyRefused, "unknown-key-refused"},
    {Rule::ExpiredKeyRefused, "expired-key-refused"},
    {Rule::IdCreated, "id-created"},
    {Rule::IdRepeated, "id-repeated"},
    {Rule::IdConflict, "id-conflict"},
    {Rule::Incident, "incident"},
    {Rule::Answered, "answered"},
    {Rule::Rejected, "rejected"},
});

/// Where on the timeline a thing happens.
enum class Lane : quint8 { User, Client, Network, Server };

template<>
inline constexpr auto allNames<Lane> = std::to_array<Name<Lane>>({
    {Lane::User, "user"},
    {Lane::Client, "client"},
    {Lane::Network, "network"},
    {Lane::Server, "server"},
});

/// One thing that happened. Which fields are set depends on the kind (see EventKind); the others are empty.
struct Event
{
    Event() = default;
    Event(Instant instant, EventKind what, Lane where) : at(instant), kind(what), lane(where) { }

    Instant at;
    EventKind kind = EventKind::RunStarted;
    Lane lane = Lane::User;
    Purpose purpose = Purpose::PlaceOrder;
    Rule rule = Rule::None;
    Problem problem = Problem::None;
    FaultKind fault = FaultKind::None;
    FaultMode mode = FaultMode::Off;
    IncidentKind incident = IncidentKind::None;
    KeyState state = KeyState::Absent;
    Strategy strategy = Strategy::None;
    Direction direction = Direction::Request;
    Supposition supposed = Supposition::None;
    bool first = false;
    bool replayed = false;
    bool samePayload = true;
    quint16 status = 0;
    quint32 number = 0;
    ClientId client;
    IntentId intent;
    ClickId click;
    AttemptId attempt;
    AttemptId previous;
    ExchangeId exchange;
    MessageId message;
    MessageId related;
    qint32 amount = 0; ///< yen, at most highestAmount
    Duration span {};
    IdempotencyKey key;
    OrderId order;
    bool operator==(const Event &) const = default;
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::Event, Q_RELOCATABLE_TYPE);
