// SPDX-License-Identifier: MIT
#include "model/orderid.h"

#include <charconv>

namespace idemlab::model {

namespace {

constexpr QByteArrayView prefix("ord-");

/// 0 where @p name is none of the server's.
quint32 numberOf(QByteArrayView name)
{
    if (!name.startsWith(prefix) || name.size() == prefix.size() || name.at(prefix.size()) == '0')
        return 0;
    const char *const end = name.data() + name.size();
    quint32 number = 0;
    const auto [stop, error] = std::from_chars(name.data() + prefix.size(), end, number);
    return error == std::errc() && stop == end ? number : 0;
}

} // namespace

OrderId::OrderId(const SharedText &text) : m_number(numberOf(text.view()))
{
    if (m_number == 0)
        m_text = text;
}

OrderId OrderId::numbered(quint32 number)
{
    OrderId id;
    id.m_number = number;
    return id;
}

QByteArray OrderId::text() const { return m_number == 0 ? m_text.text() : prefix.toByteArray() + QByteArray::number(m_number); }

} // namespace idemlab::model
