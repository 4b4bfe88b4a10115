// SPDX-License-Identifier: MIT
#include "http/writer.h"

#include "http/beast.h"
#include "http/documents.h"
#include "http/keyfield.h"
#include "http/problemtext.h"
#include "model/jsontext.h"

#include <QDateTime>
#include <QLocale>

namespace idemlab::http {

using namespace model;

namespace {

template<bool isRequest>
QByteArray bytesOf(const beast::message<isRequest, beast::string_body> &message, bool withoutBody = false)
{
    // The writer of the fields alone: a body in one piece needs none of what the serializer can do besides.
    const auto fields = [&] {
        if constexpr (isRequest)
            return beast::fields::writer(message.base(), message.version(), message.method());
        else
            return beast::fields::writer(message.base(), message.version(), message.result_int());
    }();
    QByteArray bytes;
    bytes.reserve(512);
    const auto head = fields.get();
    for (const auto &buffer : boost::beast::buffers_range_ref(head))
        bytes.append(static_cast<const char *>(buffer.data()), qsizetype(buffer.size()));
    if (!withoutBody)
        bytes.append(message.body().data(), qsizetype(message.body().size()));
    return bytes;
}

/// Milliseconds as JSON writes them; a fraction only where there is one.
QByteArray milliseconds(Duration duration) { return QByteArray::number(toMs(duration), 'g', 15); }

QByteArray bodyOf(const Response &response, const Profile &profile)
{
    if (response.problem != Problem::None)
        return problemDocument(response);
    if (response.order.isSet())
        return orderDocument(response.order, response.form);
    if (response.keyExpiresIn > Duration::zero()) {
        QByteArray body("{\"idempotencyKey\":");
        appendJsonString(body, QString::fromLatin1(response.key.text()));
        body.append(",\"expiresInMs\":").append(milliseconds(response.keyExpiresIn)).append('}');
        return body;
    }
    return response.resource == Resource::None ? response.document : documentOf(response, profile);
}

const char *typeOf(const Response &response, QByteArrayView body)
{
    if (response.problem != Problem::None)
        return "application/problem+json";
    return body.startsWith("<!DOCTYPE html>") ? "text/html; charset=utf-8" : "application/json";
}

} // namespace

QByteArray writeRequest(const Request &request, const Profile &profile, quint16 port)
{
    const QByteArray line = requestLine(request);
    const qsizetype space = line.indexOf(' ');
    if (space < 0)
        return line + "\r\n\r\n"; // of what was no request there is no more
    beast::request<beast::string_body> message;
    message.version(11);
    message.method_string(view(line.first(space)));
    message.target(view(line.sliced(space + 1)));
    message.set(beast::field::host, view(QByteArray("127.0.0.1:" + QByteArray::number(port))));
    message.set(beast::field::user_agent, "IdempotencyLab");
    message.set(beast::field::accept, "application/json");
    if (request.key.isSet())
        message.set(view(profile.keyHeader), view(keyField(request.key)));
    if (!request.form.payload().isEmpty()) {
        message.set(beast::field::content_type, "application/json");
        message.body().assign(request.form.payload().data(), size_t(request.form.payload().size()));
    }
    message.prepare_payload();
    return bytesOf(message);
}

QByteArray dateField(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1();
}

QByteArray writeResponse(const Response &response, const Profile &profile, const AnswerContext &context)
{
    beast::response<beast::string_body> message;
    message.version(context.isHttp10 ? 10 : 11);
    message.result(response.status);
    const QByteArray body = bodyOf(response, profile);
    message.body().assign(body.constData(), size_t(body.size()));
    if (!context.date.isEmpty())
        message.insert(beast::field::date, view(context.date));
    message.insert(beast::field::content_type, typeOf(response, body));
    if (response.status == 201 && response.order.isSet())
        message.insert(beast::field::location, view(QByteArray("/orders/" + response.order.text())));
    if (response.key.isSet() && response.keyExpiresIn == Duration::zero())
        message.insert(view(profile.keyHeader), view(keyField(response.key)));
    if (response.replayed && !profile.replayHeader.isEmpty())
        message.insert(view(profile.replayHeader), "true");
    if (response.problem == Problem::InProgress || response.problem == Problem::Overloaded)
        message.insert(beast::field::retry_after, "1"); // seconds
    if (!context.allow.isEmpty())
        message.insert(beast::field::allow, view(context.allow));
    message.keep_alive(context.keepsAlive);
    message.content_length(message.body().size());
    return bytesOf(message, context.isHead);
}

} // namespace idemlab::http
