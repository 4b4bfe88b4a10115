// SPDX-License-Identifier: MIT
#include "http/orderbody.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace idemlab::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCustomer = 64;
constexpr double highestAmount = 1e9;

} // namespace

tl::expected<model::OrderForm, QByteArray> readOrderBody(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected("the body is no JSON: " + error.errorString().toUtf8() + " at byte " + QByteArray::number(error.offset));
    if (!document.isObject())
        return tl::unexpected(QByteArray("the body must be a JSON object such as {\"customerId\":\"C001\",\"amount\":1200}"));
    const QJsonObject object = document.object();
    const QString customer = object.value("customerId"_L1).toString();
    if (customer.isEmpty() || customer.size() > longestCustomer)
        return tl::unexpected(QByteArray("\"customerId\" must be a text of 1 to 64 characters"));
    const double amount = object.value("amount"_L1).toDouble();
    if (amount < 1 || amount > highestAmount || std::trunc(amount) != amount)
        return tl::unexpected(QByteArray("\"amount\" must be a whole number from 1 to 1000000000"));
    if (object.size() == 2)
        return model::OrderForm(customer, qint64(amount));
    return model::OrderForm(customer, qint64(amount), document.toJson(QJsonDocument::Compact));
}

} // namespace idemlab::http
