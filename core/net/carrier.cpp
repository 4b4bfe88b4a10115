// SPDX-License-Identifier: MIT
#include "net/carrier.h"

#include "http/writer.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

namespace idemlab::net {

using namespace http;
using namespace model;

struct Carrier::Call
{
    explicit Call(const Profile &profile) : socket(new QTcpSocket), reader(profile) { }
    ~Call()
    {
        socket->disconnect();
        socket->abort();
        socket->deleteLater(); // it may be the socket that is telling us
    }
    Q_DISABLE_COPY_MOVE(Call)

    QTcpSocket *socket;
    ResponseReader reader;
    bool isConnected = false;
};

Carrier::Carrier(QObject *parent) : QObject(parent) { }
Carrier::~Carrier() = default;

void Carrier::send(AttemptId attempt, const Request &request, const Profile &profile, quint16 port)
{
    auto call = std::make_unique<Call>(profile);
    QTcpSocket *socket = call->socket;
    Call *raw = call.get();
    m_calls[attempt.value] = std::move(call);
    socket->setProxy(QNetworkProxy::NoProxy);
    const QByteArray bytes = writeRequest(request, profile, port);
    connect(socket, &QTcpSocket::connected, this, [this, attempt, socket, raw, bytes] {
        raw->isConnected = true;
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        Q_EMIT connected(attempt, socket->localPort());
        socket->write(bytes);
    });
    connect(socket, &QTcpSocket::readyRead, this, [this, attempt] { read(attempt); });
    connect(socket, &QTcpSocket::disconnected, this, [this, attempt] { closed(attempt); });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, attempt, raw](QAbstractSocket::SocketError) {
        if (raw->isConnected)
            return; // the end of the connection is told by disconnected()
        const QString what = raw->socket->errorString();
        if (take(attempt))
            Q_EMIT failed(attempt, what);
    });
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void Carrier::read(AttemptId attempt)
{
    const auto found = m_calls.find(attempt.value);
    if (found == m_calls.end())
        return;
    Call &call = *found->second;
    if (call.reader.append(call.socket->readAll()) == ResponseReader::State::Complete) {
        const Response response = call.reader.response();
        if (take(attempt))
            Q_EMIT answered(attempt, response);
    } else if (call.reader.state() == ResponseReader::State::Broken) {
        closed(attempt);
    }
}

void Carrier::closed(AttemptId attempt)
{
    if (take(attempt))
        Q_EMIT disconnected(attempt);
}

std::unique_ptr<Carrier::Call> Carrier::take(AttemptId attempt)
{
    const auto found = m_calls.find(attempt.value);
    if (found == m_calls.end())
        return nullptr;
    auto call = std::move(found->second);
    m_calls.erase(found);
    return call;
}

void Carrier::abandon(AttemptId attempt) { m_calls.erase(attempt.value); }

void Carrier::abandonAll() { m_calls.clear(); }

} // namespace idemlab::net
