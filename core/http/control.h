// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <functional>

namespace idemlab::http {

/// An answer beside the API, as for /__lab/trace.
struct ControlAnswer
{
    quint16 status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
};

/// Answers what comes in below /__lab/.
using Control = std::function<ControlAnswer(const QByteArray &method, const QByteArray &path, const QByteArray &body)>;

} // namespace idemlab::http
