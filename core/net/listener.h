// SPDX-License-Identifier: MIT
#pragma once

#include "net/socket.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace idemlab::net {

/// Takes in connections at one address of this machine.
class Listener : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins to listen. @p port 0: any free one. @p address: numeric, IPv4. The error is the system's own.
    [[nodiscard]] tl::expected<quint16, QString> listen(quint16 port, const QByteArray &address);
    /// 0 while it does not listen.
    [[nodiscard]] quint16 port() const { return m_port; }
    /// The next connection; not open where none waits, or where the system has no descriptors left.
    [[nodiscard]] Socket next();

Q_SIGNALS:
    void arrived(); ///< one waits
    void exhausted(); ///< the system has no descriptors left; it is tried again a little later

private:
    Socket m_socket;
    quint16 m_port = 0;
    std::unique_ptr<QSocketNotifier> m_arrival;
};

} // namespace idemlab::net
