// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "model/response.h"

#include <optional>

namespace idemlab::model {

/// Of a row of the key store.
enum class KeyState : quint8 {
    Absent, ///< no row
    Issued, ///< given out, not used yet
    InProgress, ///< claimed by a request that is being worked on
    Stored, ///< an answer stands under it
    Expired, ///< its lifetime is over
};

template<>
inline constexpr auto allNames<KeyState> = std::to_array<Name<KeyState>>({
    {KeyState::Absent, "absent"},
    {KeyState::Issued, "issued"},
    {KeyState::InProgress, "in-progress"},
    {KeyState::Stored, "stored"},
    {KeyState::Expired, "expired"},
});

/// A row of the server's key store.
struct KeyRecord
{
    IdempotencyKey key;
    QString customer; ///< empty where keys are looked up globally
    KeyState state = KeyState::Absent;
    QByteArray payload; ///< of the request that claimed the key: canonical JSON, as in model::Request
    bool isByPayload = false; ///< the payload is part of what the row is found by
    ExchangeId exchange; ///< the request that claimed the key, or whose answer is stored
    Response answer; ///< Stored: the answer that a repeat gets
    Instant expiresAt; ///< of the key; for a claim the end of its lease
    std::optional<Instant> issuedUntil; ///< given out in advance, and good until then; what a released key falls back to
    bool operator==(const KeyRecord &) const = default;

    [[nodiscard]] bool isThere() const { return state != KeyState::Absent; }
};

/// What the row's fingerprint is over (model/request.h); empty where no request has claimed the key.
[[nodiscard]] QByteArray fingerprintBasis(const KeyRecord &row);

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::KeyRecord, Q_RELOCATABLE_TYPE);
