// SPDX-License-Identifier: MIT
#pragma once

#include "model/order.h"

#include <QHash>
#include <QList>

namespace idemlab::sim {

/// The server's orders, found by name. A value.
class OrderBook
{
public:
    void reserve(qsizetype orders)
    {
        m_rows.reserve(orders);
        m_numbered.reserve(orders);
    }
    [[nodiscard]] const QList<model::Order> &rows() const { return m_rows; }
    /// Null where there is none of that name. Good until the next add().
    [[nodiscard]] const model::Order *find(const model::OrderId &id) const;
    /// An order whose name find() does not know, or one without: that is given the next of the server's own names, "ord-1",
    /// "ord-2" and so on, less those that clients have taken. The row stays where it is until the next add().
    const model::Order &add(model::Order &&order);

    bool operator==(const OrderBook &) const = default;

private:
    [[nodiscard]] model::OrderId nextName();

    QList<model::Order> m_rows;
    QList<qint32> m_numbered; ///< rows of the orders with names of our own, by number less 1; -1 where a client has taken the name
    QHash<model::OrderId, qsizetype> m_named; ///< rows of those that clients have named
};

} // namespace idemlab::sim
