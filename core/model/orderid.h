// SPDX-License-Identifier: MIT
#pragma once

#include "model/sharedtext.h"

namespace idemlab::model {

/// Name of an order in its URL: the server's "ord-1" and so on, or with PUT the id that the client chose.
class OrderId
{
public:
    OrderId() = default;
    /// "ord-1" is numbered(1), and so on.
    explicit OrderId(const SharedText &text);
    /// The server's own name with @p number, from 1: every order has one, so it is put into words only for those who read it.
    [[nodiscard]] static OrderId numbered(quint32 number);

    [[nodiscard]] bool isSet() const { return m_number != 0 || !m_text.isEmpty(); }
    /// Of the server's own names; 0 for others.
    [[nodiscard]] quint32 number() const { return m_number; }
    [[nodiscard]] QByteArray text() const;

    bool operator==(const OrderId &) const = default;
    friend size_t qHash(const OrderId &id, size_t seed = 0) noexcept { return qHash(id.m_text, seed) ^ id.m_number; }

private:
    quint32 m_number = 0;
    SharedText m_text; ///< of one without a number
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::OrderId, Q_RELOCATABLE_TYPE);
