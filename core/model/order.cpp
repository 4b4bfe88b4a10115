// SPDX-License-Identifier: MIT
#include "model/order.h"

#include "model/jsontext.h"

namespace idemlab::model {

QByteArray orderDocument(const OrderId &id, const OrderForm &form)
{
    const QByteArray &name = id.text();
    QByteArray document;
    document.reserve(64 + name.size() + form.customer().size());
    document.append("{\"id\":");
    appendJsonString(document, QString::fromUtf8(name));
    document.append(",\"customerId\":");
    appendJsonString(document, form.customer());
    document.append(",\"amount\":");
    appendNumber(document, form.amount());
    document.append('}');
    return document;
}

} // namespace idemlab::model
