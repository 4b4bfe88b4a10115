// SPDX-License-Identifier: MIT
#include "net/httpdoor.h"

#include "net/httpwire.h"

#include <QRandomGenerator>

namespace idemlab::net {

using namespace model;

HttpDoor::HttpDoor() : m_secret(QByteArray::number(QRandomGenerator::system()->generate64(), 16))
{
    m_gateway.setProfiles([this](quint16 peerPort) { return profileOf(peerPort); });
    connect(&m_gateway, &Gateway::requestReceived, this, &HttpDoor::received);
    connect(&m_gateway, &Gateway::peerClosed, this, &HttpDoor::peerClosed);
}

HttpDoor::~HttpDoor() = default;

tl::expected<quint16, QString> HttpDoor::listen(quint16 port)
{
    if (m_gateway.port() != 0)
        return m_gateway.port();
    return m_gateway.listen(port);
}

std::unique_ptr<session::Wire> HttpDoor::makeWire(std::function<void(session::WireOutcome &&)> report)
{
    const quint32 number = ++m_lastWire;
    auto wire = std::make_unique<HttpWire>(*this, '-' + QByteArray::number(number) + '-' + m_secret, std::move(report));
    m_wires.insert(number, wire.get());
    return wire;
}

void HttpDoor::enter(session::DoorListener &listener) { m_listeners.append(&listener); }
void HttpDoor::leave(session::DoorListener &listener) { m_listeners.removeOne(&listener); }

QByteArray HttpDoor::respond(CallId call, const Response &response) { return m_gateway.respond(m_calls.take(call), response); }
void HttpDoor::cut(CallId call) { m_gateway.cut(m_calls.take(call)); }

/// Each is held to the rules of the run that it talks to.
http::Profile HttpDoor::profileOf(quint16 peerPort) const
{
    if (const HttpWire *wire = m_ports.value(peerPort).wire)
        return wire->profile();
    return m_listeners.isEmpty() ? http::Profile() : http::profileOf(m_listeners.constLast()->policy());
}

/// By its connection, or by its mark where a library has made that.
std::optional<HttpDoor::Sender> HttpDoor::senderOf(const Incoming &incoming)
{
    if (const auto known = m_ports.constFind(incoming.peerPort); known != m_ports.constEnd()) {
        const Sender sender = *known;
        m_ports.erase(known);
        return sender;
    }
    const QList<QByteArray> mark = incoming.read.mark.split('-');
    if (mark.size() != 3 || mark.at(2) != m_secret)
        return std::nullopt;
    return Sender {m_wires.value(mark.at(1).toUInt()), AttemptId {mark.at(0).toUInt()}};
}

void HttpDoor::received(const Incoming &incoming)
{
    if (const auto sender = senderOf(incoming)) {
        if (!sender->wire || !sender->wire->requestCame(sender->attempt, incoming))
            m_gateway.cut(incoming.connection);
        return;
    }
    if (m_listeners.isEmpty()) {
        m_gateway.cut(incoming.connection);
        return;
    }
    ReceiveExternal command {incoming.read.caller, incoming.read.request, incoming.read.wire};
    if (!incoming.isAnswered) {
        command.call = CallId {++m_lastCall};
        m_calls.insert(command.call, incoming.connection);
    }
    m_listeners.constLast()->received(command);
}

void HttpDoor::peerClosed(ConnectionId connection)
{
    const CallId call = m_calls.key(connection);
    if (!call.isSet())
        return;
    m_calls.remove(call);
    for (session::DoorListener *listener : std::as_const(m_listeners))
        listener->received(LeaveExternal {{}, call});
}

/// What it sent and the gateway has not read yet is not to be taken for a program's outside.
void HttpDoor::forget(HttpWire *wire)
{
    m_wires.removeIf([wire](const auto &each) { return each.value() == wire; });
    m_ports.removeIf([&](const auto &each) {
        if (each.value().wire != wire)
            return false;
        m_gateway.reject(each.key());
        return true;
    });
}

} // namespace idemlab::net
