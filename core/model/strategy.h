// SPDX-License-Identifier: MIT
#pragma once

#include "model/names.h"

namespace idemlab::model {

/// Who issues the key, and when.
enum class Strategy : quint8 {
    None, ///< no key at all
    Client, ///< the client makes the key before the first attempt
    ServerOnReceipt, ///< the server makes one when a request comes without (the tempting mistake)
    ServerInAdvance, ///< two steps: POST /idempotency-keys, then POST /orders with that key
    ResourceId, ///< no key: PUT /orders/{id} with the client's own id
};

template<>
inline constexpr auto allNames<Strategy> = std::to_array<Name<Strategy>>({
    {Strategy::None, "none"},
    {Strategy::Client, "client"},
    {Strategy::ServerOnReceipt, "server-on-receipt"},
    {Strategy::ServerInAdvance, "server-in-advance"},
    {Strategy::ResourceId, "resource-id"},
});

/// Whether the server has a row for each order in its key store.
[[nodiscard]] constexpr bool keepsKeys(Strategy strategy) { return strategy != Strategy::None && strategy != Strategy::ResourceId; }

/// What one key stands for. With Strategy::ResourceId the same holds for the id that the client chooses.
enum class KeyScope : quint8 {
    Order, ///< the order: one key per intent (right)
    Click, ///< a pitfall: a second click asks for a second order
    Attempt, ///< a pitfall: every retry asks for a new order
    Page, ///< a pitfall: made once when the form opens, so that it serves different payloads
};

template<>
inline constexpr auto allNames<KeyScope> = std::to_array<Name<KeyScope>>({
    {KeyScope::Order, "order"},
    {KeyScope::Click, "click"},
    {KeyScope::Attempt, "attempt"},
    {KeyScope::Page, "page"},
});

/// What keys, and ids that clients choose, look like.
enum class KeyFormat : quint8 {
    UuidV4, ///< 122 random bits (RFC 9562, section 5.4)
    Counter, ///< 1, 2, 3 … per issuer: a pitfall, two clients collide
};

template<>
inline constexpr auto allNames<KeyFormat> = std::to_array<Name<KeyFormat>>({
    {KeyFormat::UuidV4, "uuid"},
    {KeyFormat::Counter, "counter"},
});

} // namespace idemlab::model
