// SPDX-License-Identifier: MIT
#pragma once

#include "http/profile.h"
#include "model/request.h"
#include "model/response.h"

class QDateTime;

namespace idemlab::http {

/// A request of an embedded client as it goes onto the wire. It depends on nothing but what it is given, so that what is
/// shown is what was sent. @p port: of the server, for the Host field.
[[nodiscard]] QByteArray writeRequest(const model::Request &request, const Profile &profile, quint16 port);

/// What an answer needs to know of the request that it answers.
struct AnswerContext
{
    bool isHead = false; ///< no body is sent, but its length is told
    bool keepsAlive = true; ///< else the connection closes behind the answer
    bool isHttp10 = false;
    QByteArray allow; ///< methods for a 405
    QByteArray date; ///< the value of the Date field; empty: without one
    bool operator==(const AnswerContext &) const = default;
};

/// A time as the Date field has it (RFC 9110, section 5.6.7).
[[nodiscard]] QByteArray dateField(const QDateTime &time);

/// An answer as it goes onto the wire. The same response gives the same bytes, but for the mark of a replay.
[[nodiscard]] QByteArray writeResponse(const model::Response &response, const Profile &profile, const AnswerContext &context = {});

} // namespace idemlab::http
