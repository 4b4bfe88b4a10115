// SPDX-License-Identifier: MIT
#include "net/listener.h"

#include <QTimer>

#include <chrono>

namespace idemlab::net {

namespace {

/// Connections that come all at once wait here until they are accepted; what the system has no room for comes a second late.
constexpr int backlog = 1000;
/// Until it is tried again where the system gives no more descriptors.
constexpr std::chrono::milliseconds pauseWithoutDescriptors(100);

} // namespace

tl::expected<quint16, QString> Listener::listen(quint16 port, const QByteArray &address)
{
    auto socket = Socket::listening(address, port, backlog);
    if (!socket)
        return tl::unexpected(socket.error());
    m_socket = *std::move(socket);
    m_port = m_socket.localPort();
    m_arrival = std::make_unique<QSocketNotifier>(m_socket.descriptor(), QSocketNotifier::Read);
    connect(m_arrival.get(), &QSocketNotifier::activated, this, &Listener::arrived);
    return m_port;
}

Socket Listener::next()
{
    Socket connection;
    if (m_socket.accept(connection) != Socket::Outcome::NoDescriptors)
        return connection;
    m_arrival->setEnabled(false); // it would tell of what cannot be taken without a pause
    QTimer::singleShot(pauseWithoutDescriptors, m_arrival.get(), [this] { m_arrival->setEnabled(true); });
    Q_EMIT exhausted();
    return connection;
}

} // namespace idemlab::net
