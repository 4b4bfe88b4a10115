// SPDX-License-Identifier: MIT
#include "net/httpwire.h"

#include "model/complaint.h"

#include <algorithm>

namespace idemlab::net {

using namespace model;
using namespace session;
using Kind = sim::WireTask::Kind;

HttpWire::HttpWire(HttpDoor &door, const QByteArray &mark, std::function<void(WireOutcome &&)> report)
    : m_door(door), m_report(std::move(report)), m_library(mark)
{
    connect(&m_carrier, &Carrier::connected, this, [this](AttemptId attempt, quint16 localPort) {
        m_door.m_ports.insert(localPort, {this, attempt});
    });
    connect(&m_carrier, &Carrier::answered, this, &HttpWire::answered);
    connect(&m_carrier, &Carrier::disconnected, this, &HttpWire::disconnected);
    connect(&m_carrier, &Carrier::failed, this, [this](AttemptId, const QString &what) { tell(Broken {what}); });
    connect(&m_library, &LibraryCarrier::answered, this, &HttpWire::answered);
    connect(&m_library, &LibraryCarrier::disconnected, this, &HttpWire::disconnected);
}

HttpWire::~HttpWire()
{
    m_door.forget(this);
    m_carrier.abandonAll();
    m_library.abandonAll();
    for (const ConnectionId connection : std::as_const(m_connections))
        m_door.m_gateway.cut(connection);
}

void HttpWire::carryOut(const sim::WireTask &task, const RunSettings &settings)
{
    m_task = task;
    m_profile = http::profileOf(settings.server.policy);
    const AttemptId attempt = task.flight.attempt;
    switch (task.kind) {
    case Kind::Request:
        if (settings.client.resendsOnCut)
            m_library.send(attempt, task.request(), m_profile, m_door.port());
        else
            m_carrier.send(attempt, task.request(), m_profile, m_door.port());
        break;
    case Kind::Response: m_written = m_door.m_gateway.respond(m_connections.take(attempt), task.response()); break;
    case Kind::Cut: m_door.m_gateway.cut(m_connections.take(attempt)); break;
    case Kind::Abandon:
        m_connections.remove(attempt);
        m_carrier.abandon(attempt);
        m_library.abandon(attempt);
        tell(Abandoned {});
        break;
    }
}

void HttpWire::tell(WireOutcome &&outcome)
{
    m_task.reset();
    m_report(std::move(outcome));
}

bool HttpWire::isWaitingFor(AttemptId attempt, std::initializer_list<Kind> kinds) const
{
    return m_task && m_task->flight.attempt == attempt && std::ranges::find(kinds, m_task->kind) != kinds.end();
}

bool HttpWire::requestCame(AttemptId attempt, const Incoming &incoming)
{
    if (!isWaitingFor(attempt, {Kind::Request, Kind::Cut}))
        return false;
    m_connections.insert(attempt, incoming.connection);
    tell(RequestRead {incoming.read.request, incoming.read.wire});
    return true;
}

void HttpWire::answered(AttemptId attempt, const Response &response)
{
    if (isWaitingFor(attempt, {Kind::Response}))
        tell(ResponseRead {response, m_written});
}

void HttpWire::disconnected(AttemptId attempt)
{
    if (isWaitingFor(attempt, {Kind::Cut}))
        tell(Closed {});
    else if (isWaitingFor(attempt, {Kind::Request, Kind::Response}))
        tell(Broken {model::Complaint::tr("a connection on 127.0.0.1 broke in the middle of a message")});
}

} // namespace idemlab::net
