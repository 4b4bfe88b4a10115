// SPDX-License-Identifier: MIT
#pragma once

#include "http/profile.h"
#include "model/ids.h"
#include "model/request.h"
#include "model/response.h"

#include <QHash>
#include <QObject>

#include <optional>

class QNetworkReply;

namespace idemlab::net {

/// The same as Carrier, on the HTTP library that people really use: QNetworkAccessManager. Measured on Qt 6.4.2 and 6.8.2: where the
/// server closes the connection before the first byte of its answer, one post() puts two POSTs on the wire, and the caller never
/// learns of it. An X-Attempt field tells of which attempt a request is.
class LibraryCarrier : public QObject
{
    Q_OBJECT
public:
    explicit LibraryCarrier(QObject *parent = nullptr);
    ~LibraryCarrier() override;

    void send(model::AttemptId attempt, const model::Request &request, const http::Profile &profile, quint16 port);
    void abandon(model::AttemptId attempt);
    /// From now on attempts are of another run, in which the same numbers come again.
    void abandonAll();
    /// The attempt that an X-Attempt field is of; empty where this carrier has not written it, not set where all were abandoned
    /// since then: the library may still send what it was given before.
    [[nodiscard]] std::optional<model::AttemptId> attemptOf(const QByteArray &mark) const;

Q_SIGNALS:
    void answered(idemlab::model::AttemptId attempt, const idemlab::model::Response &response);
    void disconnected(idemlab::model::AttemptId attempt); ///< the library reports a failure without an answer

private:
    [[nodiscard]] QByteArray markOf(model::AttemptId attempt) const;
    void drop(QNetworkReply *reply);
    void finished(model::AttemptId attempt, QNetworkReply *reply, const http::Profile &profile);

    QByteArray m_secret; ///< so that no program outside can write the mark of an attempt
    quint32 m_run = 0;
    QHash<model::AttemptId, QNetworkReply *> m_replies; ///< each the child of a manager of its own
};

} // namespace idemlab::net
