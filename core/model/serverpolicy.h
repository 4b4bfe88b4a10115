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
struct Names<KeySupport>
{
    static constexpr std::array all {
        Name<KeySupport> {KeySupport::Honored, QLatin1StringView("honored")},
        Name<KeySupport> {KeySupport::Ignored, QLatin1StringView("ignored")},
    };
};

/// A request for an order comes without a key.
enum class MissingKey : quint8 {
    ByStrategy, ///< none, resource-id: accept; server-on-receipt: issue; client, server-in-advance: refuse
    Accept,
    Issue,
    Refuse, ///< 400
};

template<>
struct Names<MissingKey>
{
    static constexpr std::array all {
        Name<MissingKey> {MissingKey::ByStrategy, QLatin1StringView("by-strategy")},
        Name<MissingKey> {MissingKey::Accept, QLatin1StringView("accept")},
        Name<MissingKey> {MissingKey::Issue, QLatin1StringView("issue")},
        Name<MissingKey> {MissingKey::Refuse, QLatin1StringView("refuse")},
    };
};

/// A key comes that this server never gave out, or that has expired.
enum class UnknownKey : quint8 {
    ByStrategy, ///< server-in-advance: refuse; else accept
    Accept, ///< it looks like a new operation
    Refuse, ///< 422: fails closed
};

template<>
struct Names<UnknownKey>
{
    static constexpr std::array all {
        Name<UnknownKey> {UnknownKey::ByStrategy, QLatin1StringView("by-strategy")},
        Name<UnknownKey> {UnknownKey::Accept, QLatin1StringView("accept")},
        Name<UnknownKey> {UnknownKey::Refuse, QLatin1StringView("refuse")},
    };
};

/// The key is known, the payload is another one.
enum class OtherPayload : quint8 {
    Refuse, ///< 422 (or the policy's otherPayloadStatus)
    Replay, ///< payloads are not compared: the stored answer is given
    Execute, ///< the pair of key and payload is what counts
};

template<>
struct Names<OtherPayload>
{
    static constexpr std::array all {
        Name<OtherPayload> {OtherPayload::Refuse, QLatin1StringView("refuse")},
        Name<OtherPayload> {OtherPayload::Replay, QLatin1StringView("replay")},
        Name<OtherPayload> {OtherPayload::Execute, QLatin1StringView("execute")},
    };
};

/// The first request with this key is still being worked on.
enum class InProgress : quint8 {
    Refuse, ///< 409
    Wait, ///< the second waits for the first and gets its answer
    Race, ///< nothing is claimed: look up, work, then store (a pitfall)
};

template<>
struct Names<InProgress>
{
    static constexpr std::array all {
        Name<InProgress> {InProgress::Refuse, QLatin1StringView("refuse")},
        Name<InProgress> {InProgress::Wait, QLatin1StringView("wait")},
        Name<InProgress> {InProgress::Race, QLatin1StringView("race")},
    };
};

/// Which error answers are kept under the key and replayed. Successes always are.
enum class StoredErrors : quint8 { None, Client, Server, All };

template<>
struct Names<StoredErrors>
{
    static constexpr std::array all {
        Name<StoredErrors> {StoredErrors::None, QLatin1StringView("none")},
        Name<StoredErrors> {StoredErrors::Client, QLatin1StringView("4xx")},
        Name<StoredErrors> {StoredErrors::Server, QLatin1StringView("5xx")},
        Name<StoredErrors> {StoredErrors::All, QLatin1StringView("all")},
    };
};

/// Among whose keys a key is looked up.
enum class KeyLookup : quint8 { Global, PerCustomer };

template<>
struct Names<KeyLookup>
{
    static constexpr std::array all {
        Name<KeyLookup> {KeyLookup::Global, QLatin1StringView("global")},
        Name<KeyLookup> {KeyLookup::PerCustomer, QLatin1StringView("per-customer")},
    };
};

/// In which order the key store and the orders are written: what a crash leaves behind.
enum class Writes : quint8 {
    Together, ///< claim, order and answer in one transaction: a crash leaves nothing
    OrderThenKey, ///< the claim is in memory, the key is written after the order: a crash forgets the key
    ClaimOrderKey, ///< the claim is written first: a crash leaves it until its lease ends
};

template<>
struct Names<Writes>
{
    static constexpr std::array all {
        Name<Writes> {Writes::Together, QLatin1StringView("together")},
        Name<Writes> {Writes::OrderThenKey, QLatin1StringView("order-then-key")},
        Name<Writes> {Writes::ClaimOrderKey, QLatin1StringView("claim-order-key")},
    };
};

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
