// SPDX-License-Identifier: MIT
#pragma once

#include "model/sharedtext.h"

#include <QSharedData>
#include <QString>

namespace idemlab::model {

/// What the user filled in, and the words in which a request says it. Never changes, in the room of a pointer: command, request,
/// order and answer tell of the same one. Copies share it.
class OrderForm
{
public:
    /// Nobody orders nothing.
    OrderForm() = default;
    /// The amount is in whole yen. The payload is {"amount":1200,"customerId":"C001"}.
    OrderForm(const QString &customer, qint64 amount);
    /// Of a body that says more than that: @p payload is all of it as canonical JSON, with sorted members and no spaces.
    OrderForm(const QString &customer, qint64 amount, SharedText payload);

    [[nodiscard]] const QString &customer() const { return d ? d->customer : nobody(); }
    [[nodiscard]] qint64 amount() const { return d ? d->amount : 0; }
    /// The body of a request for this order as canonical JSON; empty for an empty form.
    [[nodiscard]] const SharedText &payload() const { return d ? d->payload : nothing(); }

    friend bool operator==(const OrderForm &a, const OrderForm &b) { return a.d == b.d || a.saysTheSameAs(b); }

private:
    struct Data : QSharedData
    {
        Data(const QString &who, qint64 yen, SharedText said) : customer(who), amount(yen), payload(std::move(said)) { }

        QString customer;
        qint64 amount;
        SharedText payload;
    };

    [[nodiscard]] bool saysTheSameAs(const OrderForm &other) const;
    [[nodiscard]] static const QString &nobody();
    [[nodiscard]] static const SharedText &nothing();

    QExplicitlySharedDataPointer<const Data> d;
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::OrderForm, Q_RELOCATABLE_TYPE);
