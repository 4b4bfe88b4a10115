// SPDX-License-Identifier: MIT
#include "model/orderid.h"

#include "model/jsontext.h"

namespace idemlab::model {

OrderId OrderId::numbered(quint32 number)
{
    QByteArray name;
    name.reserve(14); // all that it may need
    name.append("ord-");
    appendNumber(name, number);
    return OrderId(name);
}

} // namespace idemlab::model
