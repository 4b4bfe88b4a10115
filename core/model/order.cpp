// SPDX-License-Identifier: MIT
#include "model/order.h"

#include "model/jsonstring.h"

namespace idemlab::model {

QByteArray orderDocument(const OrderId &id, const OrderForm &form)
{
    return "{\"id\":" + jsonString(QString::fromUtf8(id.text())) + ",\"customerId\":" + jsonString(form.customer)
        + ",\"amount\":" + QByteArray::number(form.amount) + '}';
}

} // namespace idemlab::model
