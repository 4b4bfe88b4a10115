// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace idemlab::model {

/// What the user filled in, and the words in which a request says it. A value that never changes: the payload says what the
/// other two do.
class OrderForm
{
public:
    /// Nobody orders nothing.
    OrderForm() = default;
    /// The amount is in whole yen. The payload is {"amount":1200,"customerId":"C001"}.
    OrderForm(const QString &customer, qint64 amount);
    /// Of a body that says more than that: @p payload is all of it as canonical JSON, with sorted members and no spaces.
    OrderForm(const QString &customer, qint64 amount, const QByteArray &payload)
        : m_customer(customer), m_amount(amount), m_payload(payload)
    { }

    [[nodiscard]] const QString &customer() const { return m_customer; }
    [[nodiscard]] qint64 amount() const { return m_amount; }
    /// The body of a request for this order as canonical JSON; empty for an empty form.
    [[nodiscard]] const QByteArray &payload() const { return m_payload; }

    bool operator==(const OrderForm &) const = default;

private:
    QString m_customer;
    qint64 m_amount = 0;
    QByteArray m_payload;
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::OrderForm, Q_RELOCATABLE_TYPE);
