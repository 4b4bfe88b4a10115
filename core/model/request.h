// SPDX-License-Identifier: MIT
#pragma once

#include "model/fault.h"
#include "model/idempotencykey.h"
#include "model/order.h"
#include "model/problem.h"

namespace idemlab::model {

/// What stands at a path.
enum class Resource : quint8 {
    None,
    Index, ///< "/"
    Description, ///< "/openapi.json"
    Orders, ///< "/orders"
    Order, ///< "/orders/{id}"
    Keys, ///< "/idempotency-keys"
    Problem, ///< "/problems/{id}": the page of a problem
};

/// By the path alone, without its query. Whether the id of an order will do is not asked.
[[nodiscard]] Resource resourceAt(QByteArrayView path);

/// A request in terms of the API; its bytes are http's business. What a client of our own means and what is
/// read back from the wire are equal.
struct Request
{
    Purpose purpose = Purpose::PlaceOrder;
    Problem refusal = Problem::None; ///< Invalid: why it never gets as far as the shop. Read of a problem: which
    Resource resource {}; ///< Read: what is read; otherwise None
    OrderForm form {}; ///< PlaceOrder, PutOrder
    IdempotencyKey key {};
    OrderId orderId {}; ///< PutOrder, and Read of one order: the id in the path
    QByteArray line {}; ///< Read, Invalid: method and target, as in "GET /orders"; otherwise empty
    QByteArray detail {}; ///< Invalid: what exactly is wrong, in English
    QByteArray intentWord {}; ///< the Idemlab-Intent field: what a program outside calls the intent that it means; UTF-8
    bool operator==(const Request &) const = default;
};

/// "POST /orders": method and target of any request.
[[nodiscard]] QByteArray requestLine(const Request &request);
/// What the fingerprint is over: method, path and canonical payload.
[[nodiscard]] QByteArray fingerprintBasis(const Request &request);
/// The first eight hexadecimal digits of SHA-256 over @p basis: enough for people to compare by eye.
[[nodiscard]] QByteArray shortFingerprint(const QByteArray &basis);

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::Request, Q_RELOCATABLE_TYPE);
