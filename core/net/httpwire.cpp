// SPDX-License-Identifier: MIT
#include "net/httpwire.h"

#include <algorithm>

namespace idemlab::net {

using namespace model;
using Kind = sim::WireTask::Kind;

HttpWire::HttpWire(session::WireListener &listener) : m_listener(listener)
{
    connect(&m_gateway, &Gateway::requestReceived, this, &HttpWire::received);
    connect(&m_gateway, &Gateway::peerClosed, this, &HttpWire::peerClosed);
    connect(&m_carrier, &Carrier::connected, this, [this](AttemptId attempt, quint16 localPort) { m_ports.insert(localPort, attempt); });
    connect(&m_carrier, &Carrier::answered, this, &HttpWire::answered);
    connect(&m_carrier, &Carrier::disconnected, this, &HttpWire::disconnected);
    connect(&m_carrier, &Carrier::failed, this, [this](AttemptId, const QString &what) { fail(what); });
    connect(&m_library, &LibraryCarrier::answered, this, &HttpWire::answered);
    connect(&m_library, &LibraryCarrier::disconnected, this, &HttpWire::disconnected);
}

tl::expected<quint16, QString> HttpWire::listen(quint16 port)
{
    if (m_gateway.port() != 0)
        return m_gateway.port();
    return m_gateway.listen(port);
}

void HttpWire::carryOut(const sim::WireTask &task, const RunSettings &settings)
{
    if (task.call.isSet()) {
        answerExternal(task);
        return;
    }
    m_task = task;
    const AttemptId attempt = task.flight.attempt;
    const http::Profile profile = http::profileOf(settings.server.policy);
    switch (task.kind) {
    case Kind::Request:
        if (settings.client.resendsOnCut)
            m_library.send(attempt, task.request(), profile, port());
        else
            m_carrier.send(attempt, task.request(), profile, port());
        break;
    case Kind::Response: m_written = m_gateway.respond(m_connections.take(attempt), task.response()); break;
    case Kind::Cut: m_gateway.cut(m_connections.take(attempt)); break;
    case Kind::Abandon:
        m_connections.remove(attempt);
        m_carrier.abandon(attempt);
        m_library.abandon(attempt);
        m_task.reset();
        m_listener.abandonCrossed();
        break;
    }
}

/// Programs outside are answered and not waited for: when they read is their own matter.
void HttpWire::answerExternal(const sim::WireTask &task)
{
    const ConnectionId connection = m_calls.take(task.call);
    if (task.kind == Kind::Cut) {
        m_gateway.cut(connection);
        m_listener.closeCrossed();
        return;
    }
    const Response response = task.response();
    m_listener.responseCrossed(response, m_gateway.respond(connection, response));
}

bool HttpWire::isWaitingFor(AttemptId attempt, std::initializer_list<Kind> kinds) const
{
    return m_task && m_task->flight.attempt == attempt && std::find(kinds.begin(), kinds.end(), m_task->kind) != kinds.end();
}

void HttpWire::received(const Incoming &incoming)
{
    const AttemptId attempt = m_ports.take(incoming.peerPort);
    const std::optional<AttemptId> inside = attempt.isSet() ? attempt : m_library.attemptOf(incoming.read.mark);
    if (inside) {
        requestCame(*inside, incoming);
        return;
    }
    ReceiveExternal command {incoming.read.userAgent, incoming.read.request, incoming.read.wire};
    if (!incoming.isAnswered) {
        command.call = CallId {++m_lastCall};
        m_calls.insert(command.call, incoming.connection);
    }
    m_listener.cameFromOutside(command);
}

void HttpWire::requestCame(AttemptId attempt, const Incoming &incoming)
{
    if (!isWaitingFor(attempt, {Kind::Request, Kind::Cut})) {
        m_gateway.cut(incoming.connection); // of a run that is gone
        return;
    }
    m_connections.insert(attempt, incoming.connection);
    m_task.reset();
    m_listener.requestCrossed(incoming.read.request, incoming.read.wire);
}

void HttpWire::peerClosed(ConnectionId connection)
{
    const CallId call = m_calls.key(connection);
    if (call.isSet() && m_calls.remove(call))
        m_listener.cameFromOutside(LeaveExternal {{}, call});
}

void HttpWire::answered(AttemptId attempt, const Response &response)
{
    if (!isWaitingFor(attempt, {Kind::Response}))
        return;
    m_task.reset();
    m_listener.responseCrossed(response, m_written);
}

void HttpWire::disconnected(AttemptId attempt)
{
    if (isWaitingFor(attempt, {Kind::Cut})) {
        m_task.reset();
        m_listener.closeCrossed();
    } else if (isWaitingFor(attempt, {Kind::Request, Kind::Response})) {
        fail(QStringLiteral("a connection on 127.0.0.1 broke in the middle of a message"));
    }
}

/// Nothing is told after this.
void HttpWire::fail(const QString &what)
{
    for (QObject *end : std::initializer_list<QObject *> {&m_gateway, &m_carrier, &m_library})
        end->disconnect(this);
    m_listener.wireFailed(what);
}

void HttpWire::reset()
{
    m_task.reset();
    for (auto left = m_ports.keyBegin(); left != m_ports.keyEnd(); ++left)
        m_gateway.turnAway(*left); // or what it sent would be taken for a program's outside
    m_ports.clear();
    m_connections.clear();
    m_calls.clear();
    m_carrier.abandonAll();
    m_library.abandonAll();
    m_gateway.cutAll();
}

tl::expected<std::unique_ptr<session::Wire>, QString> makeHttpWire(session::WireListener &listener)
{
    return std::make_unique<HttpWire>(listener);
}

} // namespace idemlab::net
