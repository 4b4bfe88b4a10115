// SPDX-License-Identifier: MIT
#pragma once

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

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::OrderId, Q_RELOCATABLE_TYPE);
