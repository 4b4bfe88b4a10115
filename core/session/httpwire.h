// SPDX-License-Identifier: MIT
#pragma once

#include "http/carrier.h"
#include "http/gateway.h"
#include "http/librarycarrier.h"
#include "model/request.h"
#include "model/response.h"
#include "sim/world.h"

#include <QHash>
#include <QObject>
#include <QQueue>

#include <optional>
#include <tl/expected.hpp>

namespace idemlab::session {

/// Carries out the engine's wire over HTTP on 127.0.0.1: what a client sends goes through a socket to the gateway, and what it
/// is answered comes back the same way. One task at a time; programs outside come in beside it.
class HttpWire : public QObject
{
    Q_OBJECT
public:
    explicit HttpWire(QObject *parent = nullptr);

    /// Begins to listen at @p port (0: any free one). Harmless where it listens already.
    [[nodiscard]] tl::expected<quint16, QString> listen(quint16 port = 0);
    /// 0 while it does not listen.
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] http::Gateway &gateway() { return m_gateway; }

    [[nodiscard]] bool isBusy() const { return m_task.has_value(); }
    /// Only while not busy, and only while it listens. Ends in one of the signals. @p isExternal: the task's client is a
    /// program outside.
    void carryOut(const sim::WireTask &task, const model::RunSettings &settings, bool isExternal);
    /// What programs outside are held to.
    void setPolicy(const model::ServerPolicy &policy) { m_gateway.setProfile(http::profileOf(policy)); }
    /// The program whose request was told of first, of those not adopted yet, is known as @p attempt from now on.
    void adopt(model::AttemptId attempt);
    /// Another run begins: every connection is closed, nothing is told any more.
    void reset();

Q_SIGNALS:
    void requestCrossed(const idemlab::model::Request &request);
    void responseCrossed(const idemlab::model::Response &response);
    void closeCrossed();
    void abandonCrossed();
    void externalReceived(const QString &client, const idemlab::model::Request &request, const QByteArray &wire);
    void externalLeft(idemlab::model::AttemptId attempt);
    void failed(const QString &what);

private:
    void received(const http::Incoming &incoming);
    void peerClosed(http::ConnectionId connection);
    void requestCame(model::AttemptId attempt, const http::Incoming &incoming);
    void answered(model::AttemptId attempt, const model::Response &response);
    void disconnected(model::AttemptId attempt);
    void answerExternal(const sim::WireTask &task);
    [[nodiscard]] bool isWaitingFor(model::AttemptId attempt, std::initializer_list<sim::WireTask::Kind> kinds) const;

    http::Gateway m_gateway;
    http::Carrier m_carrier;
    http::LibraryCarrier m_library;
    std::optional<sim::WireTask> m_task;
    QHash<quint16, model::AttemptId> m_ports; ///< local ports of the embedded clients' connections
    QHash<model::AttemptId, http::ConnectionId> m_connections; ///< at the gateway
    QHash<http::ConnectionId, model::AttemptId> m_external; ///< connections of programs outside that wait for an answer
    QQueue<http::ConnectionId> m_unadopted;
};

} // namespace idemlab::session
