// SPDX-License-Identifier: MIT
#pragma once

#include "model/idempotencykey.h"
#include "model/ids.h"
#include "model/orderform.h"
#include "model/orderid.h"
#include "model/time.h"

#include <QByteArray>

namespace idemlab::model {

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

Q_DECLARE_TYPEINFO(idemlab::model::Order, Q_RELOCATABLE_TYPE);
