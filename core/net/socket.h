// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace idemlab::net {

/// A non-blocking TCP socket over IPv4: the one room in which the house speaks POSIX to the network. QTcpSocket will not do
/// for a server: it closes the connection when the client has sent its last byte, and a client that half-closes after its request
/// (RFC 9112, section 9.6) would lose its answer.
class Socket
{
public:
    Socket() = default;
    ~Socket() { close(); }
    Socket(Socket &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }
    Socket &operator=(Socket &&other) noexcept
    {
        std::swap(m_descriptor, other.m_descriptor);
        return *this;
    }
    Q_DISABLE_COPY(Socket)

    /// Listens at @p address, numeric, and @p port (0: any free one). The error is the system's own.
    [[nodiscard]] static tl::expected<Socket, QString> listening(const QByteArray &address, quint16 port, int backlog);

    enum class Outcome : quint8 { Done, WouldBlock, Ended, Failed, NoDescriptors };

    /// The next connection that waits at a listening socket.
    [[nodiscard]] Outcome accept(Socket &connection) const;
    /// Appends what has come. Ended: the other end sends no more.
    [[nodiscard]] Outcome receive(QByteArray &into) const;
    /// How many of the bytes the system has taken; 0 where it has no room for more. Not set: nobody is there any more.
    [[nodiscard]] std::optional<qsizetype> send(QByteArrayView bytes) const;
    void close();

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] QByteArray localAddress() const; ///< numeric; empty where it has none
    [[nodiscard]] quint16 localPort() const;
    [[nodiscard]] quint16 peerPort() const;
    /// It is one of the last that the system gives to this process.
    [[nodiscard]] bool isAmongTheLast() const;

private:
    explicit Socket(int descriptor) : m_descriptor(descriptor) { }

    int m_descriptor = -1;
};

/// Lets this process have as many descriptors as it may.
void raiseDescriptorLimit();

/// The ports from which programs on this machine hold connections to 127.0.0.1:@p port: a client that has half-closed its end is
/// among them, one that has closed it is not, and the bytes of both are the same. Not set where the system does not tell.
[[nodiscard]] std::optional<QSet<quint16>> portsHeldOpenTo(quint16 port);

} // namespace idemlab::net
