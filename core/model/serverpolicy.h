// SPDX-License-Identifier: MIT
#pragma once

#include "model/idempotencykey.h"
#include "model/names.h"
#include "model/time.h"

#include <optional>

namespace idemlab::model {

/// Whether the server knows of keys at all.
enum class KeySupport : quint8 {
    Honored, ///< as the rest of the policy says
    Ignored, ///< it has never heard of them: looks at none, gives none out, executes whatever comes (a pitfall)
};

template<>
inline constexpr auto allNames<KeySupport> = std::to_array<Name<KeySupport>>({
    {KeySupport::Honored, "honored"},
    {KeySupport::Ignored, "ignored"},
});

/// A request for an order comes without a key.
enum class MissingKey : quint8 {
    ByStrategy, ///< none, resource-id: accept; server-on-receipt: issue; client, server-in-advance: refuse
    Accept,
    Issue,
    Refuse, ///< 400
};

template<>
inline constexpr auto allNames<MissingKey> = std::to_array<Name<MissingKey>>({
    {MissingKey::ByStrategy, "by-strategy"},
    {MissingKey::Accept, "accept"},
    {MissingKey::Issue, "issue"},
    {MissingKey::Refuse, "refuse"},
});

/// A key comes that this server never gave out, or that has expired.
enum class UnknownKey : quint8 {
    ByStrategy, ///< server-in-advance: refuse; else accept
    Accept, ///< it looks like a new operation
    Refuse, ///< 422: fails closed
};

template<>
inline constexpr auto allNames<UnknownKey> = std::to_array<Name<UnknownKey>>({
    {UnknownKey::ByStrategy, "by-strategy"},
    {UnknownKey::Accept, "accept"},
    {UnknownKey::Refuse, "refuse"},
});

/// The key is known, the payload is another one.
enum class OtherPayload : quint8 {
    Refuse, ///< 422 (or the policy's otherPayloadStatus)
    Replay, ///< payloads are not compared: the stored answer is given
    Execute, ///< the pair of key and payload is what counts
};

template<>
inline constexpr auto allNames<OtherPayload> = std::to_array<Name<OtherPayload>>({
    {OtherPayload::Refuse, "refuse"},
    {OtherPayload::Replay, "replay"},
    {OtherPayload::Execute, "execute"},
});

/// The first request with this key is still being worked on.
enum class InProgress : quint8 {
    Refuse, ///< 409
    Wait, ///< the second waits for the first and gets its answer
    Race, ///< nothing is claimed: look up, work, then store (a pitfall)
};

template<>
inline constexpr auto allNames<InProgress> = std::to_array<Name<InProgress>>({
    {InProgress::Refuse, "refuse"},
    {InProgress::Wait, "wait"},
    {InProgress::Race, "race"},
});

/// Which error answers are kept under the key and replayed. Successes always are.
enum class StoredErrors : quint8 { None, Client, Server, All };

template<>
inline constexpr auto allNames<StoredErrors> = std::to_array<Name<StoredErrors>>({
    {StoredErrors::None, "none"},
    {StoredErrors::Client, "4xx"},
    {StoredErrors::Server, "5xx"},
    {StoredErrors::All, "all"},
});

/// Among whose keys a key is looked up.
enum class KeyLookup : quint8 { Global, PerCustomer };

template<>
inline constexpr auto allNames<KeyLookup> = std::to_array<Name<KeyLookup>>({
    {KeyLookup::Global, "global"},
    {KeyLookup::PerCustomer, "per-customer"},
});

/// In which order the key store and the orders are written: what a crash leaves behind.
enum class Writes : quint8 {
    Together, ///< claim, order and answer in one transaction: a crash leaves nothing
    OrderThenKey, ///< the claim is in memory, the key is written after the order: a crash forgets the key
    ClaimOrderKey, ///< the claim is written first: a crash leaves it until its lease ends
};

template<>
inline constexpr auto allNames<Writes> = std::to_array<Name<Writes>>({
    {Writes::Together, "together"},
    {Writes::OrderThenKey, "order-then-key"},
    {Writes::ClaimOrderKey, "claim-order-key"},
});

/// What the server does about keys. Defaults: what the lessons recommend.
struct ServerPolicy
{
    KeySupport keySupport = KeySupport::Honored;
    MissingKey missingKey = MissingKey::ByStrategy;
    UnknownKey unknownKey = UnknownKey::ByStrategy;
    OtherPayload otherPayload = OtherPayload::Refuse;
    InProgress inProgress = InProgress::Refuse;
    StoredErrors storedErrors = StoredErrors::Client;
    KeyLookup keyLookup = KeyLookup::PerCustomer;
    Writes writes = Writes::Together;
    quint16 otherPayloadStatus = 422; ///< 400 to 499
    quint16 maxKeyLength = IdempotencyKey::maxLength; ///< 1 to 255 characters
    Duration keyLifetime = std::chrono::hours(24); ///< counted from its issue, and again from the moment an answer stands under it
    Duration claimLease = std::chrono::seconds(60); ///< how long a claim holds; a transaction holds its own until it ends
    QByteArray keyHeader = QByteArrayLiteral("Idempotency-Key"); ///< an HTTP field name
    QByteArray replayHeader = QByteArrayLiteral("Idempotent-Replayed"); ///< set to "true" on a replay; empty: none
    bool operator==(const ServerPolicy &) const = default;
};

} // namespace idemlab::model
