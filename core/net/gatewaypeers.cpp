// SPDX-License-Identifier: MIT
// Who is connected: taking in, and closing those that rest, read or wait longer than they may.
#include "http/writer.h"
#include "net/peer.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace idemlab::net {

using namespace http;
using namespace model;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(logHttp, "idemlab.http", QtInfoMsg)

namespace {

using Wall = std::chrono::steady_clock;

constexpr auto shedIsSaidEvery = 10s;

} // namespace

void Gateway::accept()
{
    for (Socket socket = m_listener.next(); socket.isOpen(); socket = m_listener.next()) {
        if (m_rejected.remove(socket.peerPort()))
            continue;
        if (socket.isAmongTheLast())
            m_room = std::min(m_room, qsizetype(m_peers.size()));
        Peer &peer = admit(std::move(socket));
        const auto count = qsizetype(m_peers.size());
        if (count <= m_limits.connections && (count <= m_room || shed(peer.id)))
            continue;
        peer.context.keepsAlive = false;
        write(peer, writeResponse(problemResponse(Problem::Overloaded), peer.profile, contextOf(peer)));
    }
}

Gateway::Peer &Gateway::admit(Socket &&socket)
{
    const ConnectionId id {++m_last};
    const Endpoint here {socket.localAddress(), port()};
    auto *connection = new Connection(std::move(socket), this);
    const auto with = [this, id](const auto &what) {
        if (Peer *found = find(id))
            what(*found);
    };
    connect(connection, &Connection::received, this,
        [this, with](const QByteArray &bytes) { with([this, &bytes](Peer &peer) { received(peer, bytes); }); });
    connect(connection, &Connection::inputEnded, this, [this, with] { with([this](Peer &peer) { inputEnded(peer); }); });
    connect(connection, &Connection::progressed, this, [this, with] { with([this](Peer &peer) { goOn(peer); }); });
    connect(
        connection, &Connection::closed, this, [this, id] { forget(id); }, Qt::QueuedConnection); // whoever closes it may still need it
    return *m_peers.emplace(id.value, std::make_unique<Peer>(id, connection, here, m_services)).first->second;
}

/// Closes the connection that has rested longest, or else the one that has taken longest over a request, to have its descriptor.
bool Gateway::shed(ConnectionId spared)
{
    Peer *longest = nullptr;
    const auto rank = [](const Peer &peer) { return std::pair(peer.state != Peer::State::Idle, peer.since); };
    for (const auto &[id, peer] : m_peers) {
        const bool isWithout = peer->state == Peer::State::Idle || peer->state == Peer::State::Reading;
        if (isWithout && peer->id != spared && (!longest || rank(*peer) < rank(*longest)))
            longest = peer.get();
    }
    if (const auto now = Wall::now(); now - m_shedAt > shedIsSaidEvery || m_shedAt == Wall::time_point()) {
        m_shedAt = now;
        qCInfo(logHttp) << "the system gives no more descriptors: connections that have rested longest are closed for new ones";
    }
    if (!longest)
        return false;
    longest->connection->disconnect(this); // nobody is told of it
    longest->connection->abort();
    longest->connection->deleteLater();
    m_peers.erase(longest->id.value);
    return true;
}

void Gateway::forget(ConnectionId connection)
{
    const auto found = m_peers.find(connection.value);
    if (found == m_peers.end())
        return;
    const bool wasWorking = found->second->state == Peer::State::Working;
    found->second->connection->deleteLater();
    m_peers.erase(found);
    if (qsizetype(m_peers.size()) < m_room / 2)
        m_room = std::numeric_limits<qsizetype>::max(); // to be found out again
    if (wasWorking)
        Q_EMIT peerClosed(connection);
}

/// A client that has half-closed waits for its answer; one that has closed does not, and the bytes of both are the same. Where the
/// system does not tell them apart, the second is noticed when its answer is written.
void Gateway::dropThoseThatLeft()
{
    const auto mayHaveLeft = [](const auto &each) {
        return each.second->state == Peer::State::Working && each.second->connection->isInputEnded();
    };
    if (std::ranges::none_of(std::as_const(m_peers), mayHaveLeft))
        return;
    const auto held = portsHeldOpenTo(port());
    if (!held)
        return;
    for (const auto &each : m_peers) {
        if (mayHaveLeft(each) && !held->contains(each.second->connection->peerPort()))
            each.second->connection->abort();
    }
}

/// One timer for all connections: closes those that take longer than they may.
void Gateway::sweep()
{
    dropThoseThatLeft();
    const auto now = Wall::now();
    const auto isLate = [this, now](const Peer &peer) {
        switch (peer.state) {
        case Peer::State::Reading: return now - peer.since > m_limits.request;
        case Peer::State::Working: return now - peer.since > m_limits.withheld;
        case Peer::State::Writing: return now - peer.since > m_limits.unread;
        default: return now - peer.since > m_limits.idle;
        }
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
            peer->connection->abort();
    }
}

} // namespace idemlab::net
