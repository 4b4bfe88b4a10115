// SPDX-License-Identifier: MIT
#include "model/orderid.h"

#include "model/jsontext.h"

#include <array>

namespace idemlab::model {

using namespace Qt::StringLiterals;

OrderId OrderId::numbered(quint32 number)
{
    static const std::array first {"ord-1"_ba, "ord-2"_ba, "ord-3"_ba, "ord-4"_ba}; // literals, which need no memory
    if (number > 0 && number <= first.size())
        return OrderId(first[number - 1]);
    QByteArray name;
    name.reserve(14); // all that it may need
    name.append("ord-");
    appendNumber(name, number);
    return OrderId(name);
}

} // namespace idemlab::model
