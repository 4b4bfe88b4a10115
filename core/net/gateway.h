// SPDX-License-Identifier: MIT
#pragma once

#include "http/requestreader.h"
#include "http/service.h"
#include "model/ids.h"
#include "model/response.h"
#include "net/listener.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <functional>
#include <limits>
#include <memory>
#include <tl/expected.hpp>
#include <unordered_map>

namespace idemlab::net {

using ConnectionId = model::Id<struct ConnectionTag>;

/// A request, and where it came from.
struct Incoming
{
    ConnectionId connection;
    http::ReadRequest read;
    quint16 peerPort = 0;
    bool isAnswered = false; ///< it could not be understood: the gateway has refused it and closes the connection
};

/// How long and how many. Tests make them small.
struct Limits
{
    std::chrono::milliseconds request {10'000}; ///< from the first byte of a request to its last
    std::chrono::milliseconds idle {60'000}; ///< a connection without a request
    std::chrono::milliseconds withheld {600'000}; ///< a request whose answer never comes
    std::chrono::milliseconds unread {30'000}; ///< an answer of which the client reads no more
    std::chrono::milliseconds linger {500}; ///< behind a refusal, what still comes is read and dropped
    qsizetype connections = 2000;
    qsizetype readAheadLimit = 64 * 1024; ///< bytes that pile up behind a request that is being worked on
};

/// The server socket. Reads requests, asks the services for their answers, tells of those for the shop, and writes what it is
/// told to; what no service's scope covers is not found, and nobody is told of it. On each connection one
/// request is in work at a time, and the next is not taken up before the answer is out: what waits to be written is bounded.
/// A client that half-closes after its request gets its answer (RFC 9112, section 9.6). Where descriptors run out, the
/// connections that have rested longest are closed.
class Gateway : public QObject
{
    Q_OBJECT
public:
    explicit Gateway(QObject *parent = nullptr, Limits limits = {});
    ~Gateway() override;

    /// Begins to listen. @p port 0: any free one. @p address: numeric, IPv4. The error says in English why it cannot.
    [[nodiscard]] tl::expected<quint16, QString> listen(quint16 port = 0, const QByteArray &address = http::loopbackAddress);
    /// 0 while it does not listen.
    [[nodiscard]] quint16 port() const { return m_listener.port(); }
    /// What a request that comes from that port is held to; without it, the usual.
    void setProfiles(std::function<http::Profile(quint16 peerPort)> profiles) { m_profiles = std::move(profiles); }
    void offer(http::Service service) { m_services.add(std::move(service)); }

    // Each takes a connection whose request was told of and not answered; others are ignored.
    QByteArray respond(ConnectionId connection, const model::Response &response); ///< gives the bytes that it has written
    /// Closes the connection without a byte.
    void cut(ConnectionId connection);
    /// Closes the connection from @p peerPort, or the next one that comes from there, and tells nothing of it.
    void reject(quint16 peerPort);
    [[nodiscard]] qsizetype connections() const { return qsizetype(m_peers.size()); }

Q_SIGNALS:
    void requestReceived(const idemlab::net::Incoming &incoming);
    void peerClosed(idemlab::net::ConnectionId connection); ///< while its request was in work

private:
    struct Peer;

    void accept();
    Peer &admit(Socket &&socket);
    bool shed(ConnectionId spared);
    void received(Peer &peer, const QByteArray &bytes);
    void inputEnded(Peer &peer);
    void takeUp(Peer &peer);
    void serve(Peer &peer, http::ReadRequest request);
    void refuse(Peer &peer, http::ReadRequest request);
    void answerByItself(Peer &peer, const http::ReadRequest &read);
    void write(Peer &peer, const QByteArray &bytes);
    void goOn(Peer &peer);
    void writePiece(Peer &peer);
    void forget(ConnectionId connection);
    void sweep();
    void dropThoseThatLeft();
    /// Lets @p step happen from the event loop, so that a long pipeline does not become a deep stack.
    void later(ConnectionId connection, void (Gateway::*step)(Peer &));
    [[nodiscard]] http::AnswerContext contextOf(const Peer &peer) const;
    [[nodiscard]] Peer *find(ConnectionId connection);
    [[nodiscard]] Peer *waiting(ConnectionId connection);

    Limits m_limits;
    std::function<http::Profile(quint16 peerPort)> m_profiles;
    http::Services m_services;
    Listener m_listener;
    QTimer m_sweep;
    QTimer m_leaving; ///< runs where clients have ended their input with a request in work
    qsizetype m_room = std::numeric_limits<qsizetype>::max(); ///< connections, as far as the system's descriptors are known to go
    std::chrono::steady_clock::time_point m_shedAt; ///< when it was last said
    std::unordered_map<quint32, std::unique_ptr<Peer>> m_peers;
    QSet<quint16> m_rejected; ///< ports of connections that were made and not accepted yet
    quint32 m_last = 0;
};

} // namespace idemlab::net
