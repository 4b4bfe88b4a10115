// SPDX-License-Identifier: MIT
#include "net/gateway.h"

#include "http/documents.h"

#include <QHostAddress>
#include <QLoggingCategory>
#include <QTcpSocket>

#include <algorithm>
#include <vector>

namespace idemlab::net {

using namespace http;
using namespace model;

namespace {

Q_LOGGING_CATEGORY(logHttp, "idemlab.http", QtInfoMsg)

using Wall = std::chrono::steady_clock;

constexpr QByteArrayView controlPrefix("/__lab/");

/// Connections that come all at once wait here until they are accepted; what the system has no room for comes a second late.
constexpr int backlog = 1000;
/// Until it is tried again where the system gives no more sockets.
constexpr std::chrono::milliseconds pauseWithoutSockets(100);

} // namespace

struct Gateway::Peer
{
    enum class State : quint8 { Idle, Reading, Working, Closing };

    Peer(ConnectionId connection, QTcpSocket *peerSocket, const Profile &profile, quint16 port)
        : id(connection), socket(peerSocket), reader(profile, port)
    { }

    ConnectionId id;
    QTcpSocket *socket = nullptr; ///< a child of the server
    RequestReader reader;
    AnswerContext context; ///< of the request in work
    QByteArray line; ///< of the request in work
    State state = State::Idle;
    Wall::time_point since = Wall::now(); ///< of the state

    void enter(State next)
    {
        state = next;
        since = Wall::now();
    }
};

Gateway::Gateway(QObject *parent, Limits limits) : QObject(parent), m_limits(limits)
{
    m_server.setMaxPendingConnections(backlog);
    m_server.setListenBacklogSize(backlog);
    connect(&m_server, &QTcpServer::newConnection, this, &Gateway::accept);
    connect(&m_server, &QTcpServer::acceptError, this, [this] { // QTcpServer has stopped accepting by now
        QTimer::singleShot(pauseWithoutSockets, &m_server, [this] { m_server.resumeAccepting(); });
    });
    connect(&m_sweep, &QTimer::timeout, this, &Gateway::sweep);
    const auto shortest = std::min({m_limits.request, m_limits.idle, m_limits.withheld});
    m_sweep.setInterval(std::clamp(shortest / 4, std::chrono::milliseconds(5), std::chrono::milliseconds(1000)));
}

Gateway::~Gateway()
{
    for (auto &[id, peer] : m_peers)
        peer->socket->disconnect(this);
}

tl::expected<quint16, QString> Gateway::listen(quint16 port)
{
    if (!m_server.listen(QHostAddress::LocalHost, port))
        return tl::unexpected(QStringLiteral("cannot listen on 127.0.0.1:%1: %2").arg(port).arg(m_server.errorString()));
    m_sweep.start();
    return m_server.serverPort();
}

void Gateway::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_turnedAway.remove(socket->peerPort())) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        const ConnectionId id {++m_last};
        auto peer = std::make_unique<Peer>(id, socket, m_profile, port());
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->setReadBufferSize(m_limits.behind + 1);
        Peer &reference = *peer;
        m_peers.emplace(id.value, std::move(peer));
        connect(socket, &QTcpSocket::disconnected, this, [this, id] { forget(id); });
        connect(socket, &QTcpSocket::readyRead, this, [this, id] {
            if (Peer *found = find(id))
                read(*found);
        });
        if (qsizetype(m_peers.size()) > m_limits.connections) {
            ReadRequest none;
            none.request.purpose = Purpose::Invalid;
            none.request.refusal = Problem::Overloaded;
            none.context.keepsAlive = false;
            write(reference, writeResponse(problemResponse(Problem::Overloaded), m_profile, none.context), false);
        }
    }
}

void Gateway::read(Peer &peer)
{
    if (peer.state == Peer::State::Closing) {
        peer.socket->readAll();
        return;
    }
    if (peer.state == Peer::State::Working) {
        if (peer.socket->bytesAvailable() + peer.reader.pending() > m_limits.behind) {
            qCDebug(logHttp) << "connection" << peer.id.value << "sends too much behind a request without an answer";
            peer.socket->abort();
        }
        return;
    }
    peer.reader.setProfile(m_profile);
    peer.reader.append(peer.socket->readAll());
    RequestReader::Outcome outcome = peer.reader.next();
    if (outcome.wantsContinue)
        peer.socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    if (outcome.isBroken) {
        refuse(peer, *std::move(outcome.request));
    } else if (outcome.request) {
        serve(peer, *std::move(outcome.request));
    } else if (peer.reader.isInside() != (peer.state == Peer::State::Reading)) {
        peer.enter(peer.reader.isInside() ? Peer::State::Reading : Peer::State::Idle);
    }
}

void Gateway::serve(Peer &peer, ReadRequest request)
{
    peer.context = request.context;
    peer.line = requestLine(request.request);
    peer.enter(Peer::State::Working);
    if (answerByItself(peer, request))
        return;
    Q_EMIT requestReceived({peer.id, std::move(request), peer.socket->peerPort(), false});
}

/// What stands beside the API.
bool Gateway::answerByItself(Peer &peer, const ReadRequest &request)
{
    if (!m_control)
        return false;
    const qsizetype space = request.request.line.indexOf(' ');
    const QByteArray path = request.request.line.sliced(space + 1);
    const bool isControl = request.request.refusal == Problem::NotFound && path.startsWith(controlPrefix);
    if (!isControl)
        return false;
    const ControlAnswer answer = m_control(request.request.line.first(space), path, request.body);
    write(peer, writePlain(answer.status, answer.contentType, answer.body, peer.context), peer.context.keepsAlive);
    return true;
}

void Gateway::refuse(Peer &peer, ReadRequest request)
{
    const Response response = problemResponse(request.request.refusal, request.request.detail);
    const Incoming incoming {peer.id, std::move(request), peer.socket->peerPort(), true};
    peer.socket->write(writeResponse(response, m_profile, incoming.read.context));
    peer.enter(Peer::State::Closing);
    // A connection that is closed with bytes unread is reset, and the client may lose the answer (RFC 9112, section 9.6).
    QTimer::singleShot(m_limits.linger, this, [this, id = peer.id] {
        if (Peer *found = find(id))
            found->socket->disconnectFromHost();
    });
    Q_EMIT requestReceived(incoming);
}

Gateway::Peer *Gateway::find(ConnectionId connection)
{
    const auto found = m_peers.find(connection.value);
    return found != m_peers.end() ? found->second.get() : nullptr;
}

Gateway::Peer *Gateway::waiting(ConnectionId connection)
{
    Peer *peer = find(connection);
    return peer && peer->state == Peer::State::Working ? peer : nullptr;
}

void Gateway::respond(ConnectionId connection, const Response &response)
{
    Peer *peer = waiting(connection);
    if (!peer)
        return;
    Response whole = response;
    if (whole.status == 200 && whole.document.isEmpty() && !whole.order.isSet())
        whole.document = documentFor(peer->line, port());
    write(*peer, writeResponse(whole, m_profile, peer->context), peer->context.keepsAlive);
}

void Gateway::write(Peer &peer, const QByteArray &bytes, bool keepsAlive)
{
    peer.socket->write(bytes);
    if (!keepsAlive) {
        peer.enter(Peer::State::Closing);
        peer.socket->disconnectFromHost();
        return;
    }
    peer.enter(Peer::State::Idle);
    if (peer.reader.pending() > 0 || peer.socket->bytesAvailable() > 0) {
        // The next of a pipeline; from the event loop, so that a long pipeline does not become a deep stack.
        const ConnectionId id = peer.id;
        QMetaObject::invokeMethod(
            this,
            [this, id] {
                if (Peer *found = find(id); found && found->state != Peer::State::Working)
                    read(*found);
            },
            Qt::QueuedConnection);
    }
}

void Gateway::cut(ConnectionId connection)
{
    if (Peer *peer = waiting(connection))
        peer->socket->disconnectFromHost();
}

void Gateway::cutAll()
{
    std::vector<QTcpSocket *> sockets;
    for (const auto &[id, peer] : m_peers) {
        if (peer->state == Peer::State::Working)
            sockets.push_back(peer->socket);
    }
    for (QTcpSocket *socket : sockets)
        socket->abort();
}

void Gateway::turnAway(quint16 peerPort)
{
    const auto from = [peerPort](const auto &each) { return each.second->socket->peerPort() == peerPort; };
    const auto found = std::find_if(m_peers.begin(), m_peers.end(), from);
    if (found == m_peers.end())
        m_turnedAway.insert(peerPort);
    else
        found->second->socket->abort();
}

void Gateway::forget(ConnectionId connection)
{
    const auto found = m_peers.find(connection.value);
    if (found == m_peers.end())
        return;
    const bool wasWorking = found->second->state == Peer::State::Working;
    found->second->socket->deleteLater();
    m_peers.erase(found);
    if (wasWorking)
        Q_EMIT peerClosed(connection);
}

/// One timer for all connections: closes those that take longer than they may.
void Gateway::sweep()
{
    const auto now = Wall::now();
    const auto isLate = [this, now](const Peer &peer) {
        const auto limit = peer.state == Peer::State::Reading ? m_limits.request
            : peer.state == Peer::State::Working              ? m_limits.withheld
                                                              : m_limits.idle;
        return now - peer.since > limit;
    };
    std::vector<ConnectionId> late;
    for (const auto &[id, peer] : m_peers) {
        if (isLate(*peer))
            late.push_back(peer->id);
    }
    for (const ConnectionId id : late) {
        Peer *peer = find(id);
        if (!peer || !isLate(*peer))
            continue; // who was told of one has answered or closed another
        if (peer->state == Peer::State::Reading)
            refuse(*peer, peer->reader.timedOut());
        else
            peer->socket->abort();
    }
}

} // namespace idemlab::net
