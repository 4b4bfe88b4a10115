// SPDX-License-Identifier: MIT
#pragma once

#include "http/profile.h"
#include "http/responsereader.h"
#include "model/ids.h"
#include "model/request.h"
#include "model/response.h"

#include <QObject>

#include <memory>
#include <unordered_map>

class QTcpSocket;

namespace idemlab::net {

/// The embedded clients' side: one connection and exactly one request on the wire per attempt. (QNetworkAccessManager would
/// repeat a POST by itself where the connection closes before the first byte of the answer.)
class Carrier : public QObject
{
    Q_OBJECT
public:
    explicit Carrier(QObject *parent = nullptr);
    ~Carrier() override;

    /// Sends @p request to 127.0.0.1:@p port. Ends in answered(), disconnected() or failed(), unless it is abandoned.
    void send(model::AttemptId attempt, const model::Request &request, const http::Profile &profile, quint16 port);
    /// The client gives up waiting and closes the connection; nothing more is told of the attempt.
    void abandon(model::AttemptId attempt);
    void abandonAll();

Q_SIGNALS:
    void connected(idemlab::model::AttemptId attempt, quint16 localPort); ///< before the first byte is sent
    void answered(idemlab::model::AttemptId attempt, const idemlab::model::Response &response);
    void disconnected(idemlab::model::AttemptId attempt); ///< closed before a whole answer was there
    void failed(idemlab::model::AttemptId attempt, const QString &what); ///< the connection could not be made

private:
    struct Call;

    void read(model::AttemptId attempt);
    void closed(model::AttemptId attempt);
    [[nodiscard]] std::unique_ptr<Call> take(model::AttemptId attempt);

    std::unordered_map<quint32, std::unique_ptr<Call>> m_calls;
};

} // namespace idemlab::net
