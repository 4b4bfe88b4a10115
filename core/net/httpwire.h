// SPDX-License-Identifier: MIT
#pragma once

#include "net/carrier.h"
#include "net/gateway.h"
#include "net/librarycarrier.h"
#include "session/wire.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace idemlab::net {

/// Over HTTP on 127.0.0.1: what a client sends goes through a socket to the gateway, and what it is answered comes back the
/// same way.
class HttpWire : public QObject, public session::Wire
{
    Q_OBJECT
public:
    /// @p listener outlives it.
    explicit HttpWire(session::WireListener &listener);

    [[nodiscard]] tl::expected<quint16, QString> listen(quint16 port) override;
    [[nodiscard]] quint16 port() const override { return m_gateway.port(); }
    void setControl(http::Control control) override { m_gateway.setControl(std::move(control)); }
    void setPolicy(const model::ServerPolicy &policy) override { m_gateway.setProfile(http::profileOf(policy)); }
    [[nodiscard]] bool isBusy() const override { return m_task.has_value(); }
    void carryOut(const sim::WireTask &task, const model::RunSettings &settings) override;
    void reset() override;

private:
    void received(const Incoming &incoming);
    void peerClosed(ConnectionId connection);
    void requestCame(model::AttemptId attempt, const Incoming &incoming);
    void answered(model::AttemptId attempt, const model::Response &response);
    void disconnected(model::AttemptId attempt);
    void answerExternal(const sim::WireTask &task);
    void fail(const QString &what);
    [[nodiscard]] bool isWaitingFor(model::AttemptId attempt, std::initializer_list<sim::WireTask::Kind> kinds) const;

    session::WireListener &m_listener;
    Gateway m_gateway;
    Carrier m_carrier;
    LibraryCarrier m_library;
    std::optional<sim::WireTask> m_task;
    QByteArray m_written; ///< the bytes of the answer that is crossing
    QHash<quint16, model::AttemptId> m_ports; ///< local ports of the embedded clients' connections
    QHash<model::AttemptId, ConnectionId> m_connections; ///< at the gateway
    QHash<model::CallId, ConnectionId> m_calls; ///< of programs outside that wait for an answer
    quint32 m_lastCall = 0;
};

/// As session::WireMaker has it.
[[nodiscard]] tl::expected<std::unique_ptr<session::Wire>, QString> makeHttpWire(session::WireListener &listener);

} // namespace idemlab::net
