// SPDX-License-Identifier: MIT
#pragma once

#include "model/idempotencykey.h"
#include "model/order.h"
#include "model/problem.h"
#include "model/request.h"

namespace idemlab::model {

/// An answer in terms of the API. What the server means and what its client reads from the wire are equal.
struct Response
{
    quint16 status = 200;
    Problem problem = Problem::None;
    Resource resource = Resource::None; ///< what the answer shows where neither an order nor a document tells: Index, Description, Problem
    Problem about = Problem::None; ///< Resource::Problem: which
    bool replayed = false; ///< not worked out now but taken from the key store
    QByteArray detail; ///< with a problem: what happened and what to do, in English
    OrderId order; ///< the order that a 200 or 201 reports
    OrderForm form; ///< what that order is for
    IdempotencyKey key; ///< a key that the server issued with this answer
    Duration keyExpiresIn {}; ///< with an answer to Purpose::IssueKey: how long that key is good for
    QByteArray document; ///< the body of an answer that tells of orders
    bool operator==(const Response &) const = default;

    [[nodiscard]] bool isSuccess() const { return status >= 200 && status < 300; }
};

/// An answer that says what is wrong, with the problem's own status.
[[nodiscard]] inline Response problemResponse(Problem problem, const QByteArray &detail = {})
{
    Response response;
    response.status = statusOf(problem);
    response.problem = problem;
    response.detail = detail;
    return response;
}

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::Response, Q_RELOCATABLE_TYPE);
