// SPDX-License-Identifier: MIT
#include "model/request.h"

#include "model/keyrecord.h"

#include <QCryptographicHash>
#include <QStringBuilder>

namespace idemlab::model {

Resource resourceAt(QByteArrayView path)
{
    if (path == "/")
        return Resource::Index;
    if (path == "/openapi.json")
        return Resource::Description;
    if (path == "/orders")
        return Resource::Orders;
    if (path.startsWith("/orders/"))
        return Resource::Order;
    if (path.startsWith("/problems/"))
        return Resource::Problem;
    return path == "/idempotency-keys" ? Resource::Keys : Resource::None;
}

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

QByteArray fingerprintBasis(const Request &request) { return requestLine(request) % '\n' % request.form.payload(); }

/// Keys stand for POST /orders alone.
QByteArray fingerprintBasis(const KeyRecord &row)
{
    return row.payload.isEmpty() ? QByteArray() : QByteArray("POST /orders\n" % row.payload);
}

QByteArray shortFingerprint(const QByteArray &basis)
{
    return QCryptographicHash::hash(basis, QCryptographicHash::Sha256).toHex().first(8);
}

} // namespace idemlab::model
