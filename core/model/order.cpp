// SPDX-License-Identifier: MIT
#include "model/order.h"

#include "model/jsontext.h"

#include <array>

namespace idemlab::model {

using namespace Qt::StringLiterals;

QByteArray orderDocument(const OrderId &id, const OrderForm &form)
{
    const QByteArray &name = id.text();
    QByteArray document;
    document.reserve(64 + name.size() + form.customer().size());
    document.append("{\"id\":");
    appendJsonString(document, QString::fromUtf8(name));
    document.append(",\"customerId\":");
    appendJsonString(document, form.customer());
    document.append(",\"amount\":");
    appendNumber(document, form.amount());
    document.append('}');
    return document;
}

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
