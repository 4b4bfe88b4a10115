// SPDX-License-Identifier: MIT
#include "model/request.h"

#include "model/jsontext.h"

#include <QCryptographicHash>
#include <QStringBuilder>

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
    return requestLine(request) % '\n' % request.payload;
}

QByteArray shortFingerprint(const QByteArray &basis)
{
    return QCryptographicHash::hash(basis, QCryptographicHash::Sha256).toHex().first(8);
}

QByteArray canonicalPayload(const OrderForm &form)
{
    QByteArray payload;
    payload.reserve(48 + form.customer.size());
    payload.append("{\"amount\":");
    appendNumber(payload, form.amount);
    payload.append(",\"customerId\":");
    appendJsonString(payload, form.customer);
    payload.append('}');
    return payload;
}

} // namespace idemlab::model
