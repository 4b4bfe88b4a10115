// SPDX-License-Identifier: MIT
#include "model/request.h"

#include "model/jsontext.h"
#include "model/keyrecord.h"

#include <QCryptographicHash>
#include <QStringBuilder>
#include <QVarLengthArray>

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
    case Purpose::Invalid: return request.line.text();
    }
    Q_UNREACHABLE();
}

QByteArray fingerprintBasis(const Request &request)
{
    return requestLine(request) % '\n' % request.payload.text();
}

/// Keys stand for POST /orders alone.
QByteArray fingerprintBasis(const KeyRecord &row)
{
    return row.payload.isEmpty() ? QByteArray() : QByteArray("POST /orders\n" % row.payload.text());
}

QByteArray shortFingerprint(const QByteArray &basis)
{
    return QCryptographicHash::hash(basis, QCryptographicHash::Sha256).toHex().first(8);
}

SharedText canonicalPayload(const OrderForm &form)
{
    constexpr QByteArrayView before("{\"amount\":");
    constexpr QByteArrayView between(",\"customerId\":");
    char digits[20]; // of any qint64
    const QByteArrayView amount(digits, std::to_chars(std::begin(digits), std::end(digits), form.amount).ptr);
    if (!isPlainJson(form.customer)) {
        QByteArray payload = before.toByteArray() + amount.toByteArray() + between.toByteArray();
        appendJsonString(payload, form.customer);
        payload.append('}');
        return payload;
    }
    QVarLengthArray<char, 128> payload(before.size() + amount.size() + between.size() + form.customer.size() + 3);
    char *to = payload.data();
    for (const QByteArrayView part : {before, amount, between})
        to = std::copy(part.begin(), part.end(), to);
    *to++ = '"';
    to = putPlainJson(to, form.customer);
    *to++ = '"';
    *to = '}';
    return payload;
}

} // namespace idemlab::model
