// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace idemlab::model {

/// What the user filled in, and the words in which a request says it. A value that never changes, which its copies share: the payload
/// says what the other two do.
class OrderForm
{
public:
    struct Content
    {
        QString customer;
        qint64 amount = 0; ///< in whole yen
        QByteArray payload; ///< canonical JSON
        bool operator==(const Content &) const = default;
    };

    /// Nobody orders nothing.
    OrderForm() = default;
    /// The amount is in whole yen. The payload is {"amount":1200,"customerId":"C001"}.
    OrderForm(const QString &customer, qint64 amount);
    /// Of a body that says more than that: @p payload is all of it as canonical JSON, with sorted members and no spaces.
    OrderForm(const QString &customer, qint64 amount, const QByteArray &payload)
        : m_content(std::make_shared<const Content>(Content {customer, amount, payload}))
    { }
    /// Of content that outlives all forms: copies are not counted, so that threads do not wait for each other's counts.
    explicit OrderForm(const Content *lasting) : m_content(std::shared_ptr<void>(), lasting) { }

    [[nodiscard]] const QString &customer() const { return content().customer; }
    [[nodiscard]] qint64 amount() const { return content().amount; }
    /// The body of a request for this order as canonical JSON; empty for an empty form.
    [[nodiscard]] const QByteArray &payload() const { return content().payload; }

    bool operator==(const OrderForm &other) const { return m_content == other.m_content || content() == other.content(); }

private:
    [[nodiscard]] const Content &content() const { return m_content ? *m_content : nothing; }

    static const Content nothing;
    std::shared_ptr<const Content> m_content; ///< null: nothing
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::OrderForm, Q_RELOCATABLE_TYPE);
