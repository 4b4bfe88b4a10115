// SPDX-License-Identifier: MIT
#include "net/socket.h"

#include <QFile>

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <fcntl.h>

namespace idemlab::net {

namespace {

constexpr size_t mostAtOnce = 64 * 1024; ///< bytes
constexpr rlim_t reserve = 32; ///< descriptors for the embedded clients, and for files

/// All zero where the system does not tell.
template<typename Ask>
sockaddr_in addressOf(int descriptor, const Ask &ask)
{
    sockaddr_in address {};
    socklen_t size = sizeof address;
    return ask(descriptor, reinterpret_cast<sockaddr *>(&address), &size) == 0 ? address : sockaddr_in {};
}

void switchOn(int descriptor, int level, int option)
{
    const int on = 1;
    ::setsockopt(descriptor, level, option, &on, sizeof on);
}

bool makeNonBlocking(int descriptor)
{
    return ::fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 && ::fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0;
}

} // namespace

tl::expected<Socket, QString> Socket::listening(const QByteArray &address, quint16 port, int backlog)
{
    sockaddr_in at {};
    at.sin_family = AF_INET;
    at.sin_port = htons(port);
    if (::inet_pton(AF_INET, address.constData(), &at.sin_addr) != 1)
        return tl::unexpected(qt_error_string(EINVAL));
    Socket made(::socket(AF_INET, SOCK_STREAM, 0));
    if (made.isOpen())
        switchOn(made.m_descriptor, SOL_SOCKET, SO_REUSEADDR);
    if (!made.isOpen() || !makeNonBlocking(made.m_descriptor)
        || ::bind(made.m_descriptor, reinterpret_cast<const sockaddr *>(&at), sizeof at) != 0 || ::listen(made.m_descriptor, backlog) != 0)
        return tl::unexpected(qt_error_string(errno));
    return made;
}

Socket::Outcome Socket::accept(Socket &connection) const
{
    for (;;) {
        connection = Socket(::accept(m_descriptor, nullptr, nullptr));
        if (connection.isOpen()) {
            switchOn(connection.m_descriptor, IPPROTO_TCP, TCP_NODELAY);
            return makeNonBlocking(connection.m_descriptor) ? Outcome::Done : Outcome::Failed;
        }
        switch (errno) {
        case EINTR:
        case ECONNABORTED: break; // the next one
        case EMFILE:
        case ENFILE:
        case ENOBUFS:
        case ENOMEM: return Outcome::NoDescriptors;
        default: return Outcome::WouldBlock;
        }
    }
}

Socket::Outcome Socket::receive(QByteArray &into) const
{
    char bytes[mostAtOnce];
    const auto count = ::recv(m_descriptor, bytes, sizeof bytes, 0);
    if (count == 0)
        return Outcome::Ended;
    if (count < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? Outcome::WouldBlock : Outcome::Failed;
    into.append(bytes, qsizetype(count));
    return Outcome::Done;
}

std::optional<qsizetype> Socket::send(QByteArrayView bytes) const
{
    const auto count = ::send(m_descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
    if (count >= 0)
        return qsizetype(count);
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? std::optional<qsizetype>(0) : std::nullopt;
}

void Socket::close()
{
    if (isOpen())
        ::close(std::exchange(m_descriptor, -1));
}

QByteArray Socket::localAddress() const
{
    const sockaddr_in address = addressOf(m_descriptor, ::getsockname);
    char text[INET_ADDRSTRLEN] = "";
    return address.sin_family == AF_INET ? ::inet_ntop(AF_INET, &address.sin_addr, text, sizeof text) : "";
}

quint16 Socket::localPort() const { return ntohs(addressOf(m_descriptor, ::getsockname).sin_port); }
quint16 Socket::peerPort() const { return ntohs(addressOf(m_descriptor, ::getpeername).sin_port); }

/// The system gives the lowest number that is free.
bool Socket::isAmongTheLast() const
{
    rlimit limit {};
    return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 && rlim_t(m_descriptor) + std::min(reserve, limit.rlim_cur / 8) >= limit.rlim_cur;
}

void raiseDescriptorLimit()
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

/// Linux (proc(5)): a socket that no program holds any more has no inode.
std::optional<QSet<quint16>> portsHeldOpenTo(quint16 port)
{
    QFile table(QStringLiteral("/proc/net/tcp"));
    if (!table.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray host = QByteArray::number(qulonglong(htonl(INADDR_LOOPBACK)), 16).rightJustified(8, '0').toUpper() + ':';
    const QByteArray remote = host + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    QSet<quint16> held;
    for (const QByteArray &line : table.readAll().split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() > 9 && fields.at(2) == remote && fields.at(1).startsWith(host) && fields.at(9) != "0")
            held.insert(fields.at(1).sliced(host.size()).toUShort(nullptr, 16));
    }
    return held;
}

} // namespace idemlab::net
