// SPDX-License-Identifier: MIT
#include "http/orderbody.h"

#include "http/strictjson.h"
#include "model/limits.h"

namespace idemlab::http {

tl::expected<model::OrderForm, QByteArray> readOrderBody(const QByteArray &body)
{
    const QByteArray example = R"({"customerId":"C001","amount":1200})";
    if (body.trimmed().isEmpty())
        return tl::unexpected("the body is empty; it must be an order, such as " + example);
    const auto read = readStrictJson(body);
    if (!read)
        return tl::unexpected("the body is no JSON: " + read.error());
    if (!read->isObject)
        return tl::unexpected("the body is JSON, but no object; it must be one, such as " + example);
    const auto member = [&read](const char *name) {
        const auto found = read->members.find(name);
        return found == read->members.end() ? CanonicalJson() : found->second;
    };
    const QString customer = member("customerId").string.value_or(QString());
    if (customer.isEmpty() || customer.size() > model::longestCustomer)
        return tl::unexpected(QByteArray("\"customerId\" must be a text of 1 to 64 characters"));
    bool isWhole = false;
    const qint64 amount = member("amount").text.toLongLong(&isWhole);
    if (!isWhole || amount < 1 || amount > model::highestAmount)
        return tl::unexpected(QByteArray("\"amount\" must be a whole number from 1 to 1000000000"));
    if (read->members.size() == 2)
        return model::OrderForm(customer, amount);
    return model::OrderForm(customer, amount, read->text);
}

} // namespace idemlab::http
