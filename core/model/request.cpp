// SPDX-License-Identifier: MIT
#include "model/request.h"

#include "model/jsontext.h"
#include "model/keyrecord.h"

#include <QCryptographicHash>
#include <QStringBuilder>

#include <algorithm>
#include <charconv>

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

/// Keys stand for POST /orders alone.
QByteArray fingerprintBasis(const KeyRecord &row)
{
    return row.payload.isEmpty() ? QByteArray() : QByteArray("POST /orders\n" % row.payload);
}

QByteArray shortFingerprint(const QByteArray &basis)
{
    return QCryptographicHash::hash(basis, QCryptographicHash::Sha256).toHex().first(8);
}

QByteArray canonicalPayload(const OrderForm &form)
{
    constexpr QByteArrayView before("{\"amount\":");
    constexpr QByteArrayView between(",\"customerId\":");
    char head[before.size() + 20 + between.size()]; // 20: the digits of any qint64
    char *to = std::copy(before.begin(), before.end(), std::begin(head));
    to = std::to_chars(to, std::end(head), form.amount).ptr;
    to = std::copy(between.begin(), between.end(), to);
    QByteArray payload;
    payload.reserve(to - head + form.customer.size() + 3);
    payload.append(head, to - head);
    appendJsonString(payload, form.customer);
    payload.append('}');
    return payload;
}

} // namespace idemlab::model
