// SPDX-License-Identifier: MIT
#include "exporting/har.h"

#include "http/writer.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <optional>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

constexpr quint16 port = 80; ///< a run has been on many: what is written does not depend on it
constexpr auto server = "http://127.0.0.1"_L1;

QString dateOf(Instant at)
{
    const QDateTime zero(QDate(2000, 1, 1), QTime(0, 0), QTimeZone::utc());
    return zero.addMSecs(qint64(toMs(at))).toString(Qt::ISODateWithMs);
}

/// An HTTP message in pieces: first line, fields, body.
struct Pieces
{
    QString first;
    QJsonArray fields;
    QByteArray body;
    qsizetype head = 0; ///< bytes up to the body
};

Pieces piecesOf(const QByteArray &message)
{
    Pieces pieces;
    const qsizetype end = message.indexOf("\r\n\r\n");
    pieces.head = end < 0 ? message.size() : end + 4;
    pieces.body = message.sliced(pieces.head);
    const QList<QByteArray> lines = message.first(end < 0 ? message.size() : end).split('\n');
    pieces.first = QString::fromLatin1(lines.constFirst()).trimmed();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            pieces.fields.append(QJsonObject {
                {u"name"_s, QString::fromLatin1(line.first(colon))}, {u"value"_s, QString::fromLatin1(line.sliced(colon + 1).trimmed())}});
    }
    return pieces;
}

QString fieldOf(const Pieces &pieces, QLatin1StringView name)
{
    for (const QJsonValue &each : pieces.fields) {
        if (each["name"_L1].toString().compare(name, Qt::CaseInsensitive) == 0)
            return each["value"_L1].toString();
    }
    return {};
}

/// What became of one attempt.
struct Exchange
{
    Instant from;
    Instant to;
    const Message *request = nullptr;
    const Message *response = nullptr;
    QString comment;
};

QJsonObject requestJson(const Exchange &exchange, const http::Profile &profile)
{
    const Request &request = *exchange.request->request();
    const QByteArray bytes = exchange.request->wire.isEmpty() ? http::writeRequest(request, profile, port) : exchange.request->wire;
    const Pieces pieces = piecesOf(bytes);
    QJsonObject json {{u"method"_s, pieces.first.section(u' ', 0, 0)}, {u"url"_s, QString(server + pieces.first.section(u' ', 1, 1))},
        {u"httpVersion"_s, u"HTTP/1.1"_s}, {u"cookies"_s, QJsonArray()}, {u"headers"_s, pieces.fields}, {u"queryString"_s, QJsonArray()},
        {u"headersSize"_s, qint64(pieces.head)}, {u"bodySize"_s, qint64(pieces.body.size())}};
    if (!pieces.body.isEmpty())
        json.insert(
            u"postData"_s, QJsonObject {{u"mimeType"_s, fieldOf(pieces, "Content-Type"_L1)}, {u"text"_s, QString::fromUtf8(pieces.body)}});
    return json;
}

QJsonObject responseJson(const Exchange &exchange, const http::Profile &profile)
{
    Pieces pieces;
    int status = 0;
    if (exchange.response) {
        const Response &response = *exchange.response->response();
        pieces = piecesOf(http::writeResponse(response, profile));
        status = response.status;
    }
    return {{u"status"_s, status}, {u"statusText"_s, pieces.first.section(u' ', 2)}, {u"httpVersion"_s, u"HTTP/1.1"_s},
        {u"cookies"_s, QJsonArray()}, {u"headers"_s, pieces.fields},
        {u"content"_s,
            QJsonObject {{u"size"_s, qint64(pieces.body.size())}, {u"mimeType"_s, fieldOf(pieces, "Content-Type"_L1)},
                {u"text"_s, QString::fromUtf8(pieces.body)}}},
        {u"redirectURL"_s, QString()}, {u"headersSize"_s, exchange.response ? qint64(pieces.head) : -1},
        {u"bodySize"_s, exchange.response ? qint64(pieces.body.size()) : -1}};
}

/// In the order in which they began.
QList<Exchange> exchangesOf(const Trace &trace)
{
    QList<Exchange> all;
    QHash<quint32, qsizetype> byAttempt;
    for (const Event &event : trace.events()) {
        if (event.kind == EventKind::AttemptStarted) {
            byAttempt.insert(event.attempt.value, all.size());
            all.append({event.at, event.at, nullptr, nullptr, {}});
        }
        const auto known = byAttempt.constFind(event.attempt.value);
        if (known == byAttempt.cend())
            continue;
        Exchange &exchange = all[*known];
        if (event.kind == EventKind::RequestSent && !exchange.request)
            exchange.request = &trace.message(event.message);
        if (event.kind == EventKind::ResponseArrived)
            exchange.response = &trace.message(event.message);
        if (event.kind == EventKind::ResponseArrived || event.kind == EventKind::TimedOut || event.kind == EventKind::Disconnected)
            exchange.to = event.at;
        if (event.kind == EventKind::RequestLost || event.kind == EventKind::ResponseLost || event.kind == EventKind::TimedOut)
            exchange.comment += (exchange.comment.isEmpty() ? QString() : u", "_s) + nameOf(event.kind);
    }
    all.removeIf([](const Exchange &each) { return !each.request; });
    return all;
}

} // namespace

QByteArray har(const Sheet &sheet, const narrate::Narrator &narrator)
{
    QJsonArray pages;
    QJsonArray entries;
    for (const Run &run : sheet.runs) {
        const QString page = u"run-%1"_s.arg(pages.size() + 1);
        pages.append(
            QJsonObject {{u"startedDateTime"_s, dateOf({})}, {u"id"_s, page}, {u"title"_s, u"%1 — %2"_s.arg(sheet.title, run.heading)},
                {u"pageTimings"_s, QJsonObject {{u"onLoad"_s, toMs(run.trace.end())}}},
                {u"comment"_s, narrator.verdict(run.trace, run.judgement)}});
        const http::Profile profile = http::profileOf(run.trace.settings().server.policy);
        for (const Exchange &each : exchangesOf(run.trace)) {
            const double whole = toMs(each.to - each.from);
            entries.append(QJsonObject {{u"pageref"_s, page}, {u"startedDateTime"_s, dateOf(each.from)}, {u"time"_s, whole},
                {u"request"_s, requestJson(each, profile)}, {u"response"_s, responseJson(each, profile)}, {u"cache"_s, QJsonObject()},
                {u"timings"_s, QJsonObject {{u"send"_s, 0}, {u"wait"_s, whole}, {u"receive"_s, 0}}}, {u"comment"_s, each.comment}});
        }
    }
    const QJsonObject log {{u"version"_s, u"1.2"_s},
        {u"creator"_s, QJsonObject {{u"name"_s, u"Idempotency Lab"_s}, {u"version"_s, u"1"_s}}}, {u"pages"_s, pages},
        {u"entries"_s, entries}};
    return QJsonDocument(QJsonObject {{u"log"_s, log}}).toJson();
}

} // namespace idemlab::exporting
