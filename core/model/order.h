// SPDX-License-Identifier: MIT
#pragma once

#include "model/idempotencykey.h"
#include "model/ids.h"
#include "model/orderform.h"
#include "model/time.h"

#include <QByteArray>
#include <QHashFunctions>

namespace idemlab::model {

/// Name of an order in its URL: the server's "ord-1" and so on, or with PUT the id that the client chose.
class OrderId
{
public:
    OrderId() = default;
    explicit OrderId(const QByteArray &text) : m_text(text) { }
    /// The server's own name with @p number, from 1.
    [[nodiscard]] static OrderId numbered(quint32 number);

    [[nodiscard]] bool isSet() const { return !m_text.isEmpty(); }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

    bool operator==(const OrderId &) const = default;
    friend size_t qHash(const OrderId &id, size_t seed = 0) noexcept { return qHash(id.m_text, seed); }

private:
    QByteArray m_text;
};

/// {"id":"ord-1","customerId":"C001","amount":1200}: an order as the API shows it.
[[nodiscard]] QByteArray orderDocument(const OrderId &id, const OrderForm &form);

/// A row of the server's orders. The intent is the truth that the server itself cannot know; it is there
/// to judge by, never to decide by.
struct Order
{
    OrderId id;
    OrderForm form; ///< of the request that made it
    IdempotencyKey key; ///< the key under which it was made, if any
    IntentId intent;
    ExchangeId exchange; ///< the request that made it
    Instant madeAt;
    bool operator==(const Order &) const = default;
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::OrderId, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(idemlab::model::Order, Q_RELOCATABLE_TYPE);
