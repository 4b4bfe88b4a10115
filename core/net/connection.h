// SPDX-License-Identifier: MIT
#pragma once

#include "net/socket.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace idemlab::net {

/// A server's end of a connection. Its two directions end apart from each other.
class Connection : public QObject
{
    Q_OBJECT
public:
    explicit Connection(Socket &&socket, QObject *parent = nullptr);

    [[nodiscard]] quint16 peerPort() const { return m_peerPort; }
    /// While it is off, what comes is left to the system, which makes the sender wait.
    void setReading(bool on);
    /// The other end sends no more; it may still read.
    [[nodiscard]] bool isInputEnded() const { return m_isInputEnded; }
    /// Sends at once what the system takes, and the rest as it takes more.
    void write(const QByteArray &bytes);
    [[nodiscard]] bool isWritten() const { return m_unwritten.isEmpty(); }
    /// Closes once all is written. May end in closed() at once.
    void finish();
    /// Closes now, and what is not written is lost. Ends in closed().
    void abort();

Q_SIGNALS:
    void received(const QByteArray &bytes);
    void inputEnded();
    void progressed(); ///< the system has taken more of what write() left
    void closed(); ///< by either end; the last that is told

private:
    void readMore();
    void writeMore();
    /// False where nobody is there any more; then it is closed.
    bool send(QByteArrayView bytes, qsizetype &sent);

    Socket m_socket;
    quint16 m_peerPort = 0;
    QSocketNotifier m_readable;
    std::unique_ptr<QSocketNotifier> m_writable; ///< once it was needed
    QByteArray m_unwritten;
    bool m_isReading = true;
    bool m_isInputEnded = false;
    bool m_isFinishing = false;
};

} // namespace idemlab::net
