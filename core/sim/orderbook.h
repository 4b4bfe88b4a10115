// SPDX-License-Identifier: MIT
#pragma once

#include "model/order.h"
#include "sim/rowindex.h"

#include <QList>

namespace idemlab::sim {

class CanonicalForm;

/// The server's orders, found by name. A value.
class OrderBook
{
public:
    void reserve(qsizetype orders)
    {
        m_rows.reserve(orders);
        m_index.reserve(orders);
    }
    [[nodiscard]] const QList<model::Order> &rows() const { return m_rows; }
    /// Null where there is none of that name. Invalidated by the next add().
    [[nodiscard]] const model::Order *find(const model::OrderId &id) const;
    /// An order whose name find() does not know, or one without: that is given the next of the server's own names, "ord-1",
    /// "ord-2" and so on, less those that clients have taken. The row stays where it is until the next add().
    const model::Order &add(model::Order &&order);

    bool operator==(const OrderBook &) const = default;
    void describe(CanonicalForm &form) const;

private:
    [[nodiscard]] model::OrderId nextName();

    QList<model::Order> m_rows;
    RowIndex<model::Order, &model::Order::id> m_index;
    quint32 m_numbered = 0; ///< how many of the server's own names are used up
};

} // namespace idemlab::sim
