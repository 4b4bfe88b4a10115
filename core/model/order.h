// SPDX-License-Identifier: MIT
#pragma once

#include "model/idempotencykey.h"
#include "model/ids.h"
#include "model/sharedtext.h"
#include "model/time.h"

#include <QByteArray>
#include <QString>

namespace idemlab::model {

/// Name of an order in its URL: the server's "ord-1", or with PUT the id that the client chose.
class OrderId
{
public:
    OrderId() = default;
    explicit OrderId(SharedText text) : m_text(std::move(text)) { }

    [[nodiscard]] bool isSet() const { return !m_text.isEmpty(); }
    [[nodiscard]] QByteArray text() const { return m_text.text(); }
    [[nodiscard]] QByteArrayView view() const { return m_text.view(); }
    [[nodiscard]] const SharedText &shared() const { return m_text; }

    bool operator==(const OrderId &) const = default;
    friend size_t qHash(const OrderId &id, size_t seed = 0) noexcept { return qHash(id.m_text, seed); }

private:
    SharedText m_text;
};

/// What the user filled in. The amount is in whole yen.
struct OrderForm
{
    QString customer;
    qint64 amount = 0;
    bool operator==(const OrderForm &) const = default;
};

/// {"id":"ord-1","customerId":"C001","amount":1200}: an order as the API shows it.
[[nodiscard]] QByteArray orderDocument(const OrderId &id, const OrderForm &form);

/// A row of the server's orders. The intent is the truth that the server itself cannot know; it is there
/// to judge by, never to decide by.
struct Order
{
    OrderId id;
    OrderForm form;
    SharedText payload; ///< canonical JSON of the request that made it
    IdempotencyKey key; ///< the key under which it was made, if any
    IntentId intent;
    ExchangeId exchange; ///< the request that made it
    Instant madeAt;
    bool operator==(const Order &) const = default;
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::Order, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(idemlab::model::OrderId, Q_RELOCATABLE_TYPE);
