// SPDX-License-Identifier: MIT
#include "net/connection.h"

namespace idemlab::net {

Connection::Connection(Socket &&socket, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_peerPort(m_socket.peerPort())
    , m_readable(m_socket.descriptor(), QSocketNotifier::Read)
{
    connect(&m_readable, &QSocketNotifier::activated, this, &Connection::readMore);
}

void Connection::setReading(bool on)
{
    m_isReading = on;
    m_readable.setEnabled(on && !m_isInputEnded && m_socket.isOpen());
}

void Connection::readMore()
{
    QByteArray bytes;
    switch (m_socket.receive(bytes)) {
    case Socket::Outcome::Done: Q_EMIT received(bytes); break;
    case Socket::Outcome::Ended:
        m_isInputEnded = true;
        m_readable.setEnabled(false);
        Q_EMIT inputEnded();
        break;
    case Socket::Outcome::WouldBlock: break;
    default: abort();
    }
}

bool Connection::send(QByteArrayView bytes, qsizetype &sent)
{
    const auto taken = m_socket.send(bytes);
    if (!taken)
        abort();
    sent = taken.value_or(0);
    return taken.has_value();
}

void Connection::write(const QByteArray &bytes)
{
    if (!m_socket.isOpen())
        return;
    qsizetype sent = 0;
    if (m_unwritten.isEmpty() && !send(bytes, sent))
        return;
    m_unwritten.append(QByteArrayView(bytes).sliced(sent));
    if (m_unwritten.isEmpty())
        return;
    if (!m_writable) {
        m_writable = std::make_unique<QSocketNotifier>(m_socket.descriptor(), QSocketNotifier::Write);
        connect(m_writable.get(), &QSocketNotifier::activated, this, &Connection::writeMore);
    }
    m_writable->setEnabled(true);
}

void Connection::writeMore()
{
    qsizetype sent = 0;
    if (!send(m_unwritten, sent))
        return;
    m_unwritten.remove(0, sent); // at the front: QByteArray only moves its beginning
    m_writable->setEnabled(!m_unwritten.isEmpty());
    if (m_isFinishing && m_unwritten.isEmpty())
        abort();
    else if (sent > 0)
        Q_EMIT progressed();
}

void Connection::finish()
{
    m_isFinishing = true;
    if (m_unwritten.isEmpty())
        abort();
}

void Connection::abort()
{
    if (!m_socket.isOpen())
        return;
    m_readable.setEnabled(false);
    if (m_writable)
        m_writable->setEnabled(false);
    m_unwritten.clear();
    m_socket.close();
    Q_EMIT closed();
}

} // namespace idemlab::net
