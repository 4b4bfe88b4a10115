// SPDX-License-Identifier: MIT
#include "model/request.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

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

namespace {

bool isPlain(QChar c)
{
    return c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\';
}

QByteArray jsonString(const QString &text)
{
    if (std::all_of(text.cbegin(), text.cend(), isPlain)) // nearly always; the writer below costs ten times as much
        return '"' + text.toLatin1() + '"';
    const QByteArray array = QJsonDocument(QJsonArray {text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

} // namespace

QByteArray canonicalPayload(const OrderForm &form)
{
    return "{\"amount\":" + QByteArray::number(form.amount) + ",\"customerId\":" + jsonString(form.customer) + '}';
}

} // namespace idemlab::model
