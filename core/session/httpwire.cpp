// SPDX-License-Identifier: MIT
#include "session/httpwire.h"

#include <algorithm>

namespace idemlab::session {

using namespace model;
using Kind = sim::WireTask::Kind;

HttpWire::HttpWire(QObject *parent) : QObject(parent)
{
    connect(&m_gateway, &http::Gateway::requestReceived, this, &HttpWire::received);
    connect(&m_gateway, &http::Gateway::peerClosed, this, &HttpWire::peerClosed);
    connect(&m_carrier, &http::Carrier::connected, this,
        [this](AttemptId attempt, quint16 localPort) { m_ports.insert(localPort, attempt); });
    connect(&m_carrier, &http::Carrier::answered, this, &HttpWire::answered);
    connect(&m_carrier, &http::Carrier::disconnected, this, &HttpWire::disconnected);
    connect(&m_carrier, &http::Carrier::failed, this, [this](AttemptId, const QString &what) { Q_EMIT failed(what); });
    connect(&m_library, &http::LibraryCarrier::answered, this, &HttpWire::answered);
    connect(&m_library, &http::LibraryCarrier::disconnected, this, &HttpWire::disconnected);
}

tl::expected<quint16, QString> HttpWire::listen(quint16 port)
{
    if (m_gateway.port() != 0)
        return m_gateway.port();
    return m_gateway.listen(port);
}

quint16 HttpWire::port() const { return m_gateway.port(); }

void HttpWire::carryOut(const sim::WireTask &task, const RunSettings &settings, bool isExternal)
{
    m_task = task;
    const AttemptId attempt = task.flight.attempt;
    if (isExternal) {
        answerExternal(task);
        return;
    }
    const http::Profile profile = http::profileOf(settings.server.policy);
    switch (task.kind) {
    case Kind::Request:
        if (settings.client.resendsOnCut)
            m_library.send(attempt, task.request, profile, port());
        else
            m_carrier.send(attempt, task.request, profile, port());
        break;
    case Kind::Response: m_gateway.respond(m_connections.take(attempt), task.response); break;
    case Kind::Cut: m_gateway.cut(m_connections.take(attempt)); break;
    case Kind::Abandon:
        m_connections.remove(attempt);
        m_carrier.abandon(attempt);
        m_library.abandon(attempt);
        m_task.reset();
        Q_EMIT abandonCrossed();
        break;
    }
}

/// Programs outside are answered and not waited for: when they read is their own matter.
void HttpWire::answerExternal(const sim::WireTask &task)
{
    const http::ConnectionId connection = m_connections.take(task.flight.attempt);
    m_external.remove(connection);
    m_task.reset();
    if (task.kind == Kind::Cut) {
        m_gateway.cut(connection);
        Q_EMIT closeCrossed();
        return;
    }
    const Response response = task.response;
    m_gateway.respond(connection, response);
    Q_EMIT responseCrossed(response);
}

bool HttpWire::isWaitingFor(AttemptId attempt, std::initializer_list<Kind> kinds) const
{
    return m_task && m_task->flight.attempt == attempt && std::find(kinds.begin(), kinds.end(), m_task->kind) != kinds.end();
}

void HttpWire::received(const http::Incoming &incoming)
{
    AttemptId attempt = m_ports.take(incoming.peerPort);
    if (!attempt.isSet())
        attempt = m_library.attemptOf(incoming.read.mark);
    if (attempt.isSet()) {
        requestCame(attempt, incoming);
        return;
    }
    if (!incoming.isAnswered)
        m_unadopted.enqueue(incoming.connection);
    else
        m_unadopted.enqueue({}); // nobody waits there any more
    Q_EMIT externalReceived(incoming.read.userAgent, incoming.read.request, incoming.read.wire);
}

void HttpWire::requestCame(AttemptId attempt, const http::Incoming &incoming)
{
    if (!isWaitingFor(attempt, {Kind::Request, Kind::Cut})) {
        m_gateway.cut(incoming.connection); // of a run that is gone
        return;
    }
    m_connections.insert(attempt, incoming.connection);
    m_task.reset();
    Q_EMIT requestCrossed(incoming.read.request);
}

void HttpWire::adopt(AttemptId attempt)
{
    const http::ConnectionId connection = m_unadopted.dequeue();
    if (!connection.isSet())
        return;
    m_connections.insert(attempt, connection);
    m_external.insert(connection, attempt);
}

void HttpWire::peerClosed(http::ConnectionId connection)
{
    const AttemptId attempt = m_external.take(connection);
    if (!attempt.isSet())
        return;
    m_connections.remove(attempt);
    Q_EMIT externalLeft(attempt);
}

void HttpWire::answered(AttemptId attempt, const Response &response)
{
    if (!isWaitingFor(attempt, {Kind::Response}))
        return;
    m_task.reset();
    Q_EMIT responseCrossed(response);
}

void HttpWire::disconnected(AttemptId attempt)
{
    if (isWaitingFor(attempt, {Kind::Cut})) {
        m_task.reset();
        Q_EMIT closeCrossed();
    } else if (isWaitingFor(attempt, {Kind::Request, Kind::Response})) {
        Q_EMIT failed(QStringLiteral("a connection on 127.0.0.1 broke in the middle of a message"));
    }
}

void HttpWire::reset()
{
    m_task.reset();
    m_ports.clear();
    m_connections.clear();
    m_external.clear();
    m_unadopted.clear();
    m_carrier.abandonAll();
    m_library.abandonAll();
    m_gateway.cutAll();
}

} // namespace idemlab::session
