// SPDX-License-Identifier: MIT
#include "net/librarycarrier.h"

#include "http/keyfield.h"
#include "http/responsereader.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace idemlab::net {

using namespace http;
using namespace model;

namespace {

/// The reply's status line, fields and body again as bytes, so that one reader serves both carriers.
QByteArray bytesOf(QNetworkReply *reply, const QByteArray &body)
{
    QByteArray bytes = "HTTP/1.1 " + reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toByteArray() + " x\r\n";
    for (const auto &[name, value] : reply->rawHeaderPairs()) {
        if (name.compare("content-length", Qt::CaseInsensitive) != 0 && name.compare("connection", Qt::CaseInsensitive) != 0)
            bytes += name + ": " + value + "\r\n";
    }
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

LibraryCarrier::LibraryCarrier(const QByteArray &mark, QObject *parent) : QObject(parent), m_mark(mark) { }

LibraryCarrier::~LibraryCarrier() { abandonAll(); }

void LibraryCarrier::send(AttemptId attempt, const Request &request, const Profile &profile, quint16 port)
{
    const QByteArray line = model::requestLine(request);
    const qsizetype space = line.indexOf(' ');
    QNetworkRequest sent(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(QString::fromLatin1(line.sliced(space + 1)))));
    sent.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    sent.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("IdempotencyLab"));
    sent.setRawHeader("Accept", "application/json");
    sent.setRawHeader("X-Attempt", QByteArray::number(attempt.value) + m_mark);
    sent.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (request.key.isSet())
        sent.setRawHeader(profile.keyHeader, keyField(request.key));
    // A manager sends no more than six requests at a time to one host; a run has as many under way as it likes.
    auto *manager = new QNetworkAccessManager(this);
    manager->setProxy(QNetworkProxy::NoProxy);
    QNetworkReply *reply = manager->sendCustomRequest(sent, line.first(space), request.form.payload());
    m_replies.insert(attempt, reply);
    connect(reply, &QNetworkReply::finished, this, [this, attempt, reply, profile] { finished(attempt, reply, profile); });
}

void LibraryCarrier::finished(AttemptId attempt, QNetworkReply *reply, const Profile &profile)
{
    reply->manager()->deleteLater();
    m_replies.remove(attempt);
    const QByteArray body = reply->readAll();
    const bool hasAnswer = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
    ResponseReader reader(profile);
    if (hasAnswer && reader.append(bytesOf(reply, body)) == ResponseReader::State::Complete)
        Q_EMIT answered(attempt, reader.response());
    else
        Q_EMIT disconnected(attempt);
}

void LibraryCarrier::abandon(AttemptId attempt)
{
    if (QNetworkReply *reply = m_replies.take(attempt))
        drop(reply);
}

void LibraryCarrier::abandonAll()
{
    for (const auto replies = std::exchange(m_replies, {}); auto *reply : replies)
        drop(reply);
}

/// Ended by being deleted: abort() warns where the connection has failed and the library has not told so yet.
void LibraryCarrier::drop(QNetworkReply *reply)
{
    reply->disconnect(this);
    reply->manager()->deleteLater();
}

} // namespace idemlab::net
