// SPDX-License-Identifier: MIT
#pragma once

#include "http/profile.h"
#include "model/ids.h"
#include "model/request.h"
#include "model/response.h"

#include <QHash>
#include <QObject>

class QNetworkReply;

namespace idemlab::net {

/// The same as Carrier, on the HTTP library that people really use: QNetworkAccessManager. Measured on Qt 6.4.2 and 6.8.2: where the
/// server closes the connection before the first byte of its answer, one post() puts two POSTs on the wire, and the caller never
/// learns of it. An X-Attempt field tells of which attempt a request is.
class LibraryCarrier : public QObject
{
    Q_OBJECT
public:
    /// @p mark: what stands behind the number of an attempt in its X-Attempt field.
    explicit LibraryCarrier(const QByteArray &mark, QObject *parent = nullptr);
    ~LibraryCarrier() override;

    void send(model::AttemptId attempt, const model::Request &request, const http::Profile &profile, quint16 port);
    void abandon(model::AttemptId attempt);
    /// The library may still send what it was given before.
    void abandonAll();

Q_SIGNALS:
    void answered(idemlab::model::AttemptId attempt, const idemlab::model::Response &response);
    void disconnected(idemlab::model::AttemptId attempt); ///< the library reports a failure without an answer

private:
    void drop(QNetworkReply *reply);
    void finished(model::AttemptId attempt, QNetworkReply *reply, const http::Profile &profile);

    const QByteArray m_mark;
    QHash<model::AttemptId, QNetworkReply *> m_replies; ///< each the child of a manager of its own
};

} // namespace idemlab::net
