// SPDX-License-Identifier: MIT
#include "http/documents.h"

#include "http/beast.h"
#include "http/problempage.h"

#include <QFile>

#include <sstream>

static void initHttpResources() { Q_INIT_RESOURCE(http); }

namespace idemlab::http {

using namespace model;
using namespace Qt::StringLiterals;

namespace {

QByteArray openApi()
{
    static const QByteArray text = [] {
        initHttpResources();
        QFile file(u":/http/openapi.json"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return text;
}

/// The description with the names and numbers of the settings. A line goes that tells of a header that is not sent, or of a status
/// ("$s422") that the settings have given to another payload.
QByteArray description(const Profile &profile)
{
    QByteArray text;
    const QByteArray taken = "\"$s" + QByteArray::number(profile.otherPayloadStatus);
    for (const QByteArray &line : openApi().split('\n')) {
        if (!line.contains(taken) && (!profile.replayHeader.isEmpty() || !line.contains("$REPLAY_HEADER")))
            text.append(line).append('\n');
    }
    return text.replace("\"$s", "\"")
        .replace("$KEY_HEADER", profile.keyHeader)
        .replace("$REPLAY_HEADER", profile.replayHeader)
        .replace("$MAX_KEY_LENGTH", QByteArray::number(profile.maxKeyLength))
        .replace("$OTHER_PAYLOAD_STATUS", QByteArray::number(profile.otherPayloadStatus));
}

} // namespace

QByteArray documentOf(const Response &response, const Profile &profile)
{
    switch (response.resource) {
    case Resource::Description: return description(profile);
    case Resource::Problem: return problemPage(response.about, profile);
    case Resource::Index:
        return R"({"what":"The mock server of Idempotency Lab. Send it orders and watch what becomes of a lost answer.",)"
               R"("orders":"/orders","keys":"/idempotency-keys","description":"/openapi.json"})";
    default: return {};
    }
}

QByteArray writeServiceAnswer(const ServiceAnswer &answer, const AnswerContext &context)
{
    beast::response<beast::empty_body> message;
    message.version(context.isHttp10 ? 10 : 11);
    message.result(answer.status);
    if (!context.date.isEmpty())
        message.set(beast::field::date, view(context.date));
    if (!answer.allow.isEmpty())
        message.set(beast::field::allow, view(answer.allow));
    const bool isChunked = answer.more && !context.isHttp10;
    if (answer.status != 204) { // RFC 9110, section 8.6, and nothing to be of a type
        message.set(beast::field::content_type, view(answer.contentType));
        if (isChunked)
            message.chunked(true);
        else if (!answer.more)
            message.content_length(quint64(answer.body.size()));
    }
    message.keep_alive(context.keepsAlive);
    std::ostringstream header;
    header << message.base();
    QByteArray bytes = QByteArray::fromStdString(header.str());
    if (!context.isHead)
        bytes.append(isChunked && !answer.body.isEmpty() ? writeChunk(answer.body) : answer.body);
    return bytes;
}

QByteArray writeChunk(const QByteArray &content)
{
    const QByteArray size = QByteArray::number(content.size(), 16);
    return content.isEmpty() ? QByteArray("0\r\n\r\n") : QByteArray(size + "\r\n" + content + "\r\n");
}

} // namespace idemlab::http
