// SPDX-License-Identifier: MIT
#include "sim/orderbook.h"

namespace idemlab::sim {

using namespace model;

const Order *OrderBook::find(const OrderId &id) const
{
    const auto found = m_byName.constFind(id);
    return found == m_byName.constEnd() ? nullptr : &m_rows.at(*found);
}

OrderId OrderBook::nextName()
{
    OrderId name;
    do {
        name = OrderId::numbered(++m_numbered);
    } while (m_byName.contains(name));
    return name;
}

const Order &OrderBook::add(Order &&order)
{
    if (!order.id.isSet())
        order.id = nextName();
    m_byName.insert(order.id, m_rows.size());
    m_rows.append(std::move(order));
    return m_rows.constLast();
}

} // namespace idemlab::sim
