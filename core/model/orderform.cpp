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

OrderForm::OrderForm(const QString &customer, qint64 amount) : OrderForm(customer, amount, canonicalPayload(customer, amount)) { }

OrderForm::OrderForm(const QString &customer, qint64 amount, SharedText payload) : d(new Data(customer, amount, std::move(payload))) { }

bool OrderForm::saysTheSameAs(const OrderForm &other) const
{
    return customer() == other.customer() && amount() == other.amount() && payload() == other.payload();
}

const QString &OrderForm::nobody()
{
    static const QString none;
    return none;
}

const SharedText &OrderForm::nothing()
{
    static const SharedText none;
    return none;
}

} // namespace idemlab::model
