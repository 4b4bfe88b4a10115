// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <functional>
#include <optional>

namespace idemlab::http {

/// Gives a body's next piece, an empty one at its end; not set where it cannot go on, and the answer breaks off.
using BodySource = std::function<std::optional<QByteArray>()>;

/// An answer beside the API, as for /__lab/trace.
struct ControlAnswer
{
    quint16 status = 200; ///< 204: without a body
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    BodySource more; ///< where it is set, gives what follows behind the body; each piece is asked for when the one before is out
    QByteArray allow; ///< methods, for a 405
};

/// Answers what comes in below /__lab/. @p path: with its query.
using Control = std::function<ControlAnswer(const QByteArray &method, const QByteArray &path, const QByteArray &body)>;

} // namespace idemlab::http
