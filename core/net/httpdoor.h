// SPDX-License-Identifier: MIT
#pragma once

#include "net/gateway.h"
#include "session/wire.h"

#include <QHash>
#include <QObject>

namespace idemlab::net {

class HttpWire;

/// The door on 127.0.0.1: one gateway for all sessions of the program. What comes in goes to the embedded client that sent it, or
/// by its path to who stands behind that: the sessions' shop, or a service.
class HttpDoor : public QObject, public session::Door
{
    Q_OBJECT
public:
    HttpDoor();
    ~HttpDoor() override;

    [[nodiscard]] tl::expected<quint16, QString> listen(quint16 port = 0) override;
    [[nodiscard]] quint16 port() const override { return m_gateway.port(); }
    [[nodiscard]] std::unique_ptr<session::Wire> makeWire(std::function<void(session::WireOutcome &&)> report) override;
    void enter(session::DoorListener &listener) override;
    void leave(session::DoorListener &listener) override;
    QByteArray respond(model::CallId call, const model::Response &response) override;
    void cut(model::CallId call) override;
    void offer(http::Service service) override { m_gateway.offer(std::move(service)); }

private:
    friend class HttpWire;

    /// Where a request came from that an embedded client has sent.
    struct Sender
    {
        HttpWire *wire = nullptr; ///< null: of a run that is gone
        model::AttemptId attempt;
    };

    void received(const Incoming &incoming);
    void peerClosed(ConnectionId connection);
    [[nodiscard]] http::Profile profileOf(quint16 peerPort) const;
    [[nodiscard]] std::optional<Sender> senderOf(const Incoming &incoming);
    void forget(HttpWire *wire);

    Gateway m_gateway;
    QByteArray m_secret; ///< so that no program outside can write the mark of an attempt
    QHash<quint32, HttpWire *> m_wires; ///< by the number in their marks
    quint32 m_lastWire = 0;
    QHash<quint16, Sender> m_ports; ///< local ports of the embedded clients' connections
    QList<session::DoorListener *> m_listeners; ///< the last one is asked
    QHash<model::CallId, ConnectionId> m_calls; ///< of programs outside that wait for an answer
    quint32 m_lastCall = 0;
};

/// As session::DoorMaker has it.
[[nodiscard]] inline std::shared_ptr<session::Door> makeDoor() { return std::make_shared<HttpDoor>(); }

} // namespace idemlab::net
