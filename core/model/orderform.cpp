// SPDX-License-Identifier: MIT
#include "model/orderform.h"

#include "model/jsontext.h"

namespace idemlab::model {

namespace {

QByteArray canonicalPayload(const QString &customer, qint64 amount)
{
    QByteArray payload;
    payload.reserve(64 + customer.size());
    payload.append("{\"amount\":");
    appendNumber(payload, amount);
    payload.append(",\"customerId\":");
    appendJsonString(payload, customer);
    payload.append('}');
    return payload;
}

} // namespace

const OrderForm::Content OrderForm::nothing;

OrderForm::OrderForm(const QString &customer, qint64 amount) : OrderForm(customer, amount, canonicalPayload(customer, amount)) { }

} // namespace idemlab::model
