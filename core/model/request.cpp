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
    char digits[20]; // of any qint64
    const QByteArrayView amount(digits, std::to_chars(std::begin(digits), std::end(digits), form.amount).ptr);
    const qsizetype head = before.size() + amount.size() + between.size();
    QByteArray payload(head + form.customer.size() + 3, Qt::Uninitialized); // for every order: in one piece
    char *to = payload.data();
    for (const QByteArrayView part : {before, amount, between})
        to = std::copy(part.begin(), part.end(), to);
    if (isPlainJson(form.customer)) {
        *to++ = '"';
        to = putPlainJson(to, form.customer);
        *to++ = '"';
        *to = '}';
    } else {
        payload.truncate(head);
        appendJsonString(payload, form.customer);
        payload.append('}');
    }
    return payload;
}

} // namespace idemlab::model
