// SPDX-License-Identifier: MIT
#include "sim/orderbook.h"

#include <charconv>
#include <cstring>

namespace idemlab::sim {

using namespace model;

namespace {

constexpr QByteArrayView prefix("ord-");

/// 20 digits are more than a number of orders can have.
OrderId nameOf(qsizetype number)
{
    char text[prefix.size() + 20];
    std::memcpy(text, prefix.data(), size_t(prefix.size()));
    const char *end = std::to_chars(text + prefix.size(), std::end(text), number).ptr;
    return OrderId(QByteArrayView(text, end));
}

} // namespace

const Order *OrderBook::find(const OrderId &id) const
{
    if (!m_named.isEmpty()) {
        const auto named = m_named.constFind(id);
        if (named != m_named.constEnd())
            return &m_rows.at(*named);
    }
    const qsizetype row = rowOfNumber(id.view());
    return row < 0 ? nullptr : &m_rows.at(row);
}

/// -1 where the name is none of our own so far.
qsizetype OrderBook::rowOfNumber(QByteArrayView name) const
{
    if (!name.startsWith(prefix) || name.size() == prefix.size() || name.at(prefix.size()) == '0')
        return -1;
    qsizetype number = 0;
    const auto [end, error] = std::from_chars(name.data() + prefix.size(), name.data() + name.size(), number);
    const bool isNumber = error == std::errc() && end == name.data() + name.size();
    return isNumber && number >= 1 && number <= m_numbered.size() ? m_numbered.at(number - 1) : -1;
}

OrderId OrderBook::nextName()
{
    OrderId name = nameOf(m_numbered.size() + 1);
    while (!m_named.isEmpty() && m_named.contains(name)) {
        m_numbered.append(-1);
        name = nameOf(m_numbered.size() + 1);
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
