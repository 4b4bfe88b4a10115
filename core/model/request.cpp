// SPDX-License-Identifier: MIT
#include "model/request.h"

#include "model/jsonstring.h"

#include <QCryptographicHash>

namespace idemlab::model {

QByteArray requestLine(const Request &request)
{
    switch (request.purpose) {
    case Purpose::PlaceOrder: return QByteArrayLiteral("POST /orders");
    case Purpose::IssueKey: return QByteArrayLiteral("POST /idempotency-keys");
    case Purpose::PutOrder: return QByteArrayLiteral("PUT /orders/") + request.orderId.text();
    case Purpose::Read:
    case Purpose::Invalid: return request.line;
    }
    Q_UNREACHABLE();
}

QByteArray fingerprintBasis(const Request &request)
{
    return requestLine(request) + '\n' + request.payload;
}

QByteArray shortFingerprint(const QByteArray &basis)
{
    return QCryptographicHash::hash(basis, QCryptographicHash::Sha256).toHex().first(8);
}

QByteArray canonicalPayload(const OrderForm &form)
{
    return "{\"amount\":" + QByteArray::number(form.amount) + ",\"customerId\":" + jsonString(form.customer) + '}';
}

} // namespace idemlab::model
