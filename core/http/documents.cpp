// SPDX-License-Identifier: MIT
#include "http/documents.h"

#include "http/beast.h"

#include <QFile>

#include <sstream>

static void initHttpResources() { Q_INIT_RESOURCE(http); }

namespace idemlab::http {

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

} // namespace

QByteArray documentFor(const QByteArray &line, quint16 port)
{
    if (line.endsWith(" /openapi.json"))
        return QByteArray(openApi()).replace(":8080", QByteArray(":" + QByteArray::number(port)));
    if (line.endsWith(" /"))
        return R"({"what":"The mock server of Idempotency Lab. Send it orders and watch what becomes of a lost answer.",)"
               R"("orders":"/orders","keys":"/idempotency-keys","description":"/openapi.json"})";
    return {};
}

QByteArray writePlain(quint16 status, const QByteArray &contentType, const QByteArray &body, const AnswerContext &context)
{
    beast::response<beast::empty_body> message;
    message.version(context.isHttp10 ? 10 : 11);
    message.result(status);
    message.set(beast::field::content_type, view(contentType));
    message.keep_alive(context.keepsAlive);
    message.content_length(quint64(body.size()));
    std::ostringstream header;
    header << message.base();
    QByteArray bytes = QByteArray::fromStdString(header.str());
    if (!context.isHead)
        bytes.append(body);
    return bytes;
}

} // namespace idemlab::http
