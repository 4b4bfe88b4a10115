// SPDX-License-Identifier: MIT
#pragma once

#include "http/profile.h"
#include "model/ids.h"
#include "model/request.h"
#include "model/response.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>

class QNetworkReply;

namespace idemlab::http {

/// The same as Carrier, on the HTTP library that people really use: QNetworkAccessManager. Measured on Qt 6.4.2: where the
/// server closes the connection before the first byte of its answer, one post() puts two POSTs on the wire, and the caller never
/// learns of it. An X-Attempt field tells the two apart from other attempts.
class LibraryCarrier : public QObject
{
    Q_OBJECT
public:
    explicit LibraryCarrier(QObject *parent = nullptr);
    ~LibraryCarrier() override;

    void send(model::AttemptId attempt, const model::Request &request, const Profile &profile, quint16 port);
    void abandon(model::AttemptId attempt);
    void abandonAll();

Q_SIGNALS:
    void answered(idemlab::model::AttemptId attempt, const idemlab::model::Response &response);
    void disconnected(idemlab::model::AttemptId attempt); ///< the library reports a failure without an answer

private:
    void finished(model::AttemptId attempt, QNetworkReply *reply, const Profile &profile);

    QNetworkAccessManager m_manager;
    QHash<model::AttemptId, QNetworkReply *> m_replies; ///< children of the manager
};

} // namespace idemlab::http
