// SPDX-License-Identifier: MIT
#pragma once

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <sys/socket.h>

namespace idemlab::test {

/// An answer, taken apart by hand: what the tests judge is not read with the code that wrote it.
struct Answer
{
    int status = 0;
    QByteArray head; ///< status line and fields
    QByteArray body;

    /// The value of a field, whatever the case of its name; empty where there is none.
    [[nodiscard]] QByteArray field(const QByteArray &name) const
    {
        for (const QList<QByteArray> lines = head.split('\n'); const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
                return line.sliced(colon + 1).trimmed();
        }
        return {};
    }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    /// The last segment of the problem's type; empty where the answer is no problem document.
    [[nodiscard]] QByteArray problem() const
    {
        if (field("Content-Type") != "application/problem+json")
            return {};
        return json().value(QLatin1StringView("type")).toString().section(u'/', -1).toLatin1();
    }
};

/// A connection that sends any bytes and takes the answers apart as they come.
class RawClient
{
public:
    explicit RawClient(quint16 port, const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
    {
        socket.setProxy(QNetworkProxy::NoProxy);
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] {
            received += socket.readAll();
            while (takeAnswer()) { }
        });
        socket.connectToHost(address, port);
    }
    ~RawClient() { socket.disconnect(); }
    Q_DISABLE_COPY_MOVE(RawClient)

    void send(const QByteArray &bytes) { socket.write(bytes); }
    /// Sends no more, and goes on reading (once what was given to send() is out).
    void endInput() { ::shutdown(int(socket.socketDescriptor()), SHUT_WR); }
    [[nodiscard]] bool isOpen() const { return socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QTcpSocket socket;
    QByteArray received; ///< and not taken apart yet
    QList<Answer> answers;
    bool areHeads = false; ///< answers to HEAD: no body follows

private:
    bool takeAnswer()
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        Answer answer;
        answer.head = received.first(end);
        answer.status = answer.head.mid(9, 3).toInt();
        const bool hasBody = !areHeads && answer.status >= 200;
        if (hasBody && answer.field("Transfer-Encoding") == "chunked")
            return takeChunks(answer, end + 4);
        const qsizetype length = hasBody ? answer.field("Content-Length").toLongLong() : 0;
        if (received.size() < end + 4 + length)
            return false;
        answer.body = received.mid(end + 4, length);
        received.remove(0, end + 4 + length);
        answers.append(answer);
        return true;
    }
    bool takeChunks(Answer &answer, qsizetype at)
    {
        for (;;) {
            const qsizetype line = received.indexOf("\r\n", at);
            const qsizetype size = line < 0 ? 0 : received.mid(at, line - at).toLongLong(nullptr, 16);
            if (line < 0 || received.size() < line + 4 + size)
                return false;
            answer.body += received.mid(line + 2, size);
            at = line + 4 + size;
            if (size > 0)
                continue;
            received.remove(0, at);
            answers.append(answer);
            return true;
        }
    }
};

/// A request with a Host field and, where there is a body, its length.
inline QByteArray requestBytes(const QByteArray &line, quint16 port, const QByteArray &fields = {}, const QByteArray &body = {})
{
    QByteArray bytes = line + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n" + fields;
    if (!body.isEmpty())
        bytes += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

/// @p bytes in chunks of @p size, with an extension and a trailer.
inline QByteArray chunked(const QByteArray &bytes, qsizetype size)
{
    QByteArray out;
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        const QByteArray part = bytes.mid(at, size);
        out += QByteArray::number(part.size(), 16) + ";name=value\r\n" + part + "\r\n";
    }
    return out + "0\r\nX-Trailer: ignored\r\n\r\n";
}

} // namespace idemlab::test
