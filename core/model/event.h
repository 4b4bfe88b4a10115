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
struct Names<EventKind>
{
    static constexpr std::array all {
        Name<EventKind> {EventKind::RunStarted, QLatin1StringView("run-started")},
        Name<EventKind> {EventKind::ClientJoined, QLatin1StringView("client-joined")},
        Name<EventKind> {EventKind::Clicked, QLatin1StringView("clicked")},
        Name<EventKind> {EventKind::KeyMade, QLatin1StringView("key-made")},
        Name<EventKind> {EventKind::AttemptStarted, QLatin1StringView("attempt-started")},
        Name<EventKind> {EventKind::LibraryResent, QLatin1StringView("library-resent")},
        Name<EventKind> {EventKind::RequestSent, QLatin1StringView("request-sent")},
        Name<EventKind> {EventKind::RequestLost, QLatin1StringView("request-lost")},
        Name<EventKind> {EventKind::RequestDuplicated, QLatin1StringView("request-duplicated")},
        Name<EventKind> {EventKind::RequestArrived, QLatin1StringView("request-arrived")},
        Name<EventKind> {EventKind::KeyLookedUp, QLatin1StringView("key-looked-up")},
        Name<EventKind> {EventKind::KeyClaimed, QLatin1StringView("key-claimed")},
        Name<EventKind> {EventKind::KeyIssued, QLatin1StringView("key-issued")},
        Name<EventKind> {EventKind::KeyStored, QLatin1StringView("key-stored")},
        Name<EventKind> {EventKind::KeyReleased, QLatin1StringView("key-released")},
        Name<EventKind> {EventKind::LeaseEnded, QLatin1StringView("lease-ended")},
        Name<EventKind> {EventKind::KeyExpired, QLatin1StringView("key-expired")},
        Name<EventKind> {EventKind::WorkStarted, QLatin1StringView("work-started")},
        Name<EventKind> {EventKind::WaitingForFirst, QLatin1StringView("waiting-for-first")},
        Name<EventKind> {EventKind::OrderCreated, QLatin1StringView("order-created")},
        Name<EventKind> {EventKind::ServerFailed, QLatin1StringView("server-failed")},
        Name<EventKind> {EventKind::ServerCrashed, QLatin1StringView("server-crashed")},
        Name<EventKind> {EventKind::ServerRestarted, QLatin1StringView("server-restarted")},
        Name<EventKind> {EventKind::ResponseSent, QLatin1StringView("response-sent")},
        Name<EventKind> {EventKind::ResponseLost, QLatin1StringView("response-lost")},
        Name<EventKind> {EventKind::ConnectionCut, QLatin1StringView("connection-cut")},
        Name<EventKind> {EventKind::ResponseArrived, QLatin1StringView("response-arrived")},
        Name<EventKind> {EventKind::ResponseIgnored, QLatin1StringView("response-ignored")},
        Name<EventKind> {EventKind::Disconnected, QLatin1StringView("disconnected")},
        Name<EventKind> {EventKind::TimedOut, QLatin1StringView("timed-out")},
        Name<EventKind> {EventKind::RetryScheduled, QLatin1StringView("retry-scheduled")},
        Name<EventKind> {EventKind::Settled, QLatin1StringView("settled")},
        Name<EventKind> {EventKind::Refused, QLatin1StringView("refused")},
        Name<EventKind> {EventKind::GaveUp, QLatin1StringView("gave-up")},
        Name<EventKind> {EventKind::FaultSet, QLatin1StringView("fault-set")},
        Name<EventKind> {EventKind::FaultSpent, QLatin1StringView("fault-spent")},
        Name<EventKind> {EventKind::FaultPlanned, QLatin1StringView("fault-planned")},
        Name<EventKind> {EventKind::SettingChanged, QLatin1StringView("setting-changed")},
    };
};

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
struct Names<Rule>
{
    static constexpr std::array all {
        Name<Rule> {Rule::None, QLatin1StringView("none")},
        Name<Rule> {Rule::NoKeyExecuted, QLatin1StringView("no-key-executed")},
        Name<Rule> {Rule::KeyIgnored, QLatin1StringView("key-ignored")},
        Name<Rule> {Rule::NoKeysHere, QLatin1StringView("no-keys-here")},
        Name<Rule> {Rule::KeyMissing, QLatin1StringView("key-missing")},
        Name<Rule> {Rule::KeyMalformed, QLatin1StringView("key-malformed")},
        Name<Rule> {Rule::KeyIssuedOnReceipt, QLatin1StringView("key-issued-on-receipt")},
        Name<Rule> {Rule::KeyHandedOut, QLatin1StringView("key-handed-out")},
        Name<Rule> {Rule::NewKeyExecuted, QLatin1StringView("new-key-executed")},
        Name<Rule> {Rule::ExpiredKeyExecuted, QLatin1StringView("expired-key-executed")},
        Name<Rule> {Rule::LeaseEndedExecuted, QLatin1StringView("lease-ended-executed")},
        Name<Rule> {Rule::RacedExecuted, QLatin1StringView("raced-executed")},
        Name<Rule> {Rule::Replayed, QLatin1StringView("replayed")},
        Name<Rule> {Rule::WaitedReplayed, QLatin1StringView("waited-replayed")},
        Name<Rule> {Rule::OtherPayloadRefused, QLatin1StringView("other-payload-refused")},
        Name<Rule> {Rule::OtherPayloadReplayed, QLatin1StringView("other-payload-replayed")},
        Name<Rule> {Rule::OtherPayloadExecuted, QLatin1StringView("other-payload-executed")},
        Name<Rule> {Rule::InProgressRefused, QLatin1StringView("in-progress-refused")},
        Name<Rule> {Rule::UnknownKeyRefused, QLatin1StringView("unknown-key-refused")},
        Name<Rule> {Rule::ExpiredKeyRefused, QLatin1StringView("expired-key-refused")},
        Name<Rule> {Rule::IdCreated, QLatin1StringView("id-created")},
        Name<Rule> {Rule::IdRepeated, QLatin1StringView("id-repeated")},
        Name<Rule> {Rule::IdConflict, QLatin1StringView("id-conflict")},
        Name<Rule> {Rule::Incident, QLatin1StringView("incident")},
        Name<Rule> {Rule::Answered, QLatin1StringView("answered")},
        Name<Rule> {Rule::Rejected, QLatin1StringView("rejected")},
    };
};

/// Where on the timeline a thing happens.
enum class Lane : quint8 { User, Client, Network, Server };

template<>
struct Names<Lane>
{
    static constexpr std::array all {
        Name<Lane> {Lane::User, QLatin1StringView("user")},
        Name<Lane> {Lane::Client, QLatin1StringView("client")},
        Name<Lane> {Lane::Network, QLatin1StringView("network")},
        Name<Lane> {Lane::Server, QLatin1StringView("server")},
    };
};

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
