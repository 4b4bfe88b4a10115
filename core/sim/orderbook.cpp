// SPDX-License-Identifier: MIT
#include "sim/orderbook.h"

namespace idemlab::sim {

using namespace model;

const Order *OrderBook::find(const OrderId &id) const
{
    const qsizetype number = id.number();
    if (number >= 1 && number <= m_numbered.size() && m_numbered.at(number - 1) >= 0)
        return &m_rows.at(m_numbered.at(number - 1));
    if (m_named.isEmpty())
        return nullptr;
    const auto named = m_named.constFind(id);
    return named == m_named.constEnd() ? nullptr : &m_rows.at(*named);
}

OrderId OrderBook::nextName()
{
    OrderId name = OrderId::numbered(quint32(m_numbered.size() + 1));
    while (!m_named.isEmpty() && m_named.contains(name)) {
        m_numbered.append(-1);
        name = OrderId::numbered(quint32(m_numbered.size() + 1));
    }
    return name;
}

const Order &OrderBook::add(Order &&order)
{
    if (order.id.isSet()) {
        m_named.insert(order.id, m_rows.size());
    } else {
        order.id = nextName();
        m_numbered.append(qint32(m_rows.size()));
    }
    m_rows.append(std::move(order));
    return m_rows.constLast();
}

} // namespace idemlab::sim
