// SPDX-License-Identifier: MIT
#include "net/gateway.h"

#include "http/documents.h"
#include "model/complaint.h"
#include "net/peer.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace idemlab::net {

using namespace http;
using namespace model;
using namespace std::chrono_literals;

namespace {

using Wall = std::chrono::steady_clock;

/// Between the end of a client's input and the look whether it has closed its end: closing does both, one after the other.
constexpr auto pauseBeforeLook = 2ms;

} // namespace

Gateway::Gateway(QObject *parent, Limits limits) : QObject(parent), m_limits(limits)
{
    connect(&m_listener, &Listener::arrived, this, &Gateway::accept);
    connect(&m_listener, &Listener::exhausted, this, [this] {
        m_room = std::max<qsizetype>(1, qsizetype(m_peers.size()) - 1);
        shed({});
    });
    connect(&m_sweep, &QTimer::timeout, this, &Gateway::sweep);
    const auto shortest = std::min({m_limits.request, m_limits.idle, m_limits.withheld, m_limits.unread});
    m_sweep.setInterval(std::clamp(shortest / 4, 5ms, 1000ms));
    m_leaving.setSingleShot(true);
    m_leaving.setInterval(pauseBeforeLook);
    connect(&m_leaving, &QTimer::timeout, this, &Gateway::dropThoseThatLeft);
}

Gateway::~Gateway() = default;

tl::expected<quint16, QString> Gateway::listen(quint16 port, const QByteArray &address)
{
    raiseDescriptorLimit();
    const auto listening = m_listener.listen(port, address);
    if (!listening)
        return tl::unexpected(model::Complaint::tr("cannot listen on %1:%2: %3")
                                  .arg(QString::fromLatin1(address))
                                  .arg(port)
                                  .arg(model::Complaint::ofSystem(listening.error())));
    m_sweep.start();
    return listening;
}

void Gateway::received(Peer &peer, const QByteArray &bytes)
{
    if (peer.state == Peer::State::Closing)
        return;
    peer.reader.append(bytes);
    if (peer.state == Peer::State::Idle || peer.state == Peer::State::Reading) {
        takeUp(peer);
    } else if (peer.reader.pending() > m_limits.readAheadLimit) {
        qCDebug(logHttp) << "connection" << peer.id.value << "sends too much behind a request without an answer";
        peer.connection->abort();
    }
}

void Gateway::inputEnded(Peer &peer)
{
    if (peer.state == Peer::State::Working)
        m_leaving.start();
    else if (peer.state == Peer::State::Closing)
        peer.connection->finish();
    else
        takeUp(peer); // there may be more of a pipeline; half a request will never be whole
}

/// The next request of what was read.
void Gateway::takeUp(Peer &peer)
{
    if (peer.state != Peer::State::Idle && peer.state != Peer::State::Reading)
        return;
    if (m_profiles)
        peer.profile = m_profiles(peer.connection->peerPort());
    peer.reader.setProfile(peer.profile);
    RequestReader::Outcome outcome = peer.reader.next();
    if (outcome.wantsContinue)
        peer.connection->write("HTTP/1.1 100 Continue\r\n\r\n");
    if (outcome.isBroken)
        refuse(peer, *std::move(outcome.request));
    else if (outcome.request)
        serve(peer, *std::move(outcome.request));
    else if (peer.connection->isInputEnded())
        peer.connection->finish();
    else if (peer.reader.isInside() != (peer.state == Peer::State::Reading))
        peer.enter(peer.reader.isInside() ? Peer::State::Reading : Peer::State::Idle);
}

void Gateway::serve(Peer &peer, ReadRequest request)
{
    peer.context = request.context;
    peer.enter(Peer::State::Working);
    if (!request.isForShop()) {
        answerByItself(peer, request);
        return;
    }
    const ConnectionId id = peer.id;
    Q_EMIT requestReceived({id, std::move(request), peer.connection->peerPort(), false});
    // whoever was told may have answered by now
    if (const Peer *waits = waiting(id); waits && waits->connection->isInputEnded())
        m_leaving.start();
}

/// What stands beside the API, or nowhere.
void Gateway::answerByItself(Peer &peer, const ReadRequest &read)
{
    if (read.request.refusal != Problem::None) {
        write(peer, writeResponse(problemResponse(read.request.refusal, read.request.detail), peer.profile, contextOf(peer)));
        return;
    }
    const qsizetype space = read.request.line.indexOf(' ');
    const QByteArray query = read.query.isEmpty() ? QByteArray() : QByteArray('?' + read.query);
    const ServiceAnswer answer =
        read.service->handler(read.request.line.first(space), read.request.line.sliced(space + 1) + query, read.body);
    if (!peer.context.isHead)
        peer.more = answer.more;
    if (answer.more && peer.context.isHttp10)
        peer.context.keepsAlive = false; // its end is the end of the connection (RFC 9112, section 6.3)
    write(peer, writeServiceAnswer(answer, contextOf(peer)));
}

void Gateway::refuse(Peer &peer, ReadRequest request)
{
    const Response response = problemResponse(request.request.refusal, request.request.detail);
    const Incoming incoming {peer.id, std::move(request), peer.connection->peerPort(), true};
    peer.context = incoming.read.context;
    peer.enter(Peer::State::Closing);
    peer.connection->write(writeResponse(response, peer.profile, contextOf(peer)));
    // A connection that is closed with bytes unread is reset, and the client may lose the answer (RFC 9112, section 9.6).
    QTimer::singleShot(m_limits.linger, peer.connection, &Connection::finish);
    if (incoming.read.isForShop())
        Q_EMIT requestReceived(incoming);
}

AnswerContext Gateway::contextOf(const Peer &peer) const
{
    static QByteArray date;
    static qint64 second = 0;
    if (const qint64 now = QDateTime::currentSecsSinceEpoch(); now != second) {
        second = now;
        date = dateField(QDateTime::fromSecsSinceEpoch(now));
    }
    AnswerContext context = peer.context;
    context.date = date;
    return context;
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

QByteArray Gateway::respond(ConnectionId connection, const Response &response)
{
    Peer *peer = waiting(connection);
    if (!peer)
        return {};
    const QByteArray bytes = writeResponse(response, peer->profile, contextOf(*peer));
    write(*peer, bytes);
    return bytes;
}

void Gateway::write(Peer &peer, const QByteArray &bytes)
{
    peer.enter(Peer::State::Writing);
    peer.connection->write(bytes);
    goOn(peer);
}

/// Once the client has taken what was written: the answer's next piece, or the end of it.
void Gateway::goOn(Peer &peer)
{
    if (peer.state != Peer::State::Writing)
        return;
    peer.since = Wall::now();
    if (!peer.connection->isWritten()) {
        peer.connection->setReading(false); // what it sends meanwhile is left to the system
    } else if (peer.more) {
        later(peer.id, &Gateway::writePiece);
    } else if (!peer.context.keepsAlive) {
        peer.enter(Peer::State::Closing);
        peer.connection->finish();
    } else {
        peer.enter(Peer::State::Idle);
        peer.connection->setReading(true);
        if (peer.reader.pending() > 0 || peer.connection->isInputEnded())
            later(peer.id, &Gateway::takeUp);
    }
}

/// Others have their turn between two pieces.
void Gateway::writePiece(Peer &peer)
{
    if (peer.state != Peer::State::Writing || !peer.more)
        return;
    const auto piece = peer.more();
    if (!piece) {
        peer.connection->abort(); // so that nobody takes it for whole
        return;
    }
    if (piece->isEmpty())
        peer.more = {};
    write(peer, peer.context.isHttp10 ? *piece : writeChunk(*piece));
}

void Gateway::later(ConnectionId connection, void (Gateway::*step)(Peer &))
{
    QMetaObject::invokeMethod(
        this,
        [this, connection, step] {
            if (Peer *found = find(connection))
                (this->*step)(*found);
        },
        Qt::QueuedConnection);
}

void Gateway::cut(ConnectionId connection)
{
    if (Peer *peer = waiting(connection))
        peer->connection->abort();
}

void Gateway::reject(quint16 peerPort)
{
    const auto from = [peerPort](const auto &each) { return each.second->connection->peerPort() == peerPort; };
    const auto found = std::ranges::find_if(std::as_const(m_peers), from);
    if (found == m_peers.end())
        m_rejected.insert(peerPort);
    else
        found->second->connection->abort();
}

} // namespace idemlab::net
