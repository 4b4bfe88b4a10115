// SPDX-License-Identifier: MIT
#include "sim/orderbook.h"

namespace idemlab::sim {

using namespace model;

const Order *OrderBook::find(const OrderId &id) const
{
    const qsizetype row = m_index.find(m_rows, id, [](const Order &) { return true; });
    return row > 0 ? &m_rows.at(row - 1) : nullptr;
}

OrderId OrderBook::nextName()
{
    OrderId name;
    do {
        name = OrderId::numbered(++m_numbered);
    } while (find(name));
    return name;
}

const Order &OrderBook::add(Order &&order)
{
    if (!order.id.isSet())
        order.id = nextName();
    m_rows.append(std::move(order));
    m_index.update(m_rows);
    return m_rows.constLast();
}

} // namespace idemlab::sim
