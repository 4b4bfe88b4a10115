// SPDX-License-Identifier: MIT
#include "exporting/writers.h"

#include "http/wire.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <QUrlQuery>

#include <optional>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;
using namespace model;

namespace {

QString dateOf(Instant at)
{
    const QDateTime zero(QDate(2000, 1, 1), QTime(0, 0), QTimeZone::utc());
    return zero.addMSecs(qint64(toMs(at))).toString(Qt::ISODateWithMs);
}

QString text(const QByteArray &bytes) { return QString::fromUtf8(bytes); }

QJsonObject pair(const QByteArray &name, const QByteArray &value) { return {{u"name"_s, text(name)}, {u"value"_s, text(value)}}; }

QJsonArray fieldsOf(const http::Pieces &message)
{
    QJsonArray fields;
    for (const auto &[name, value] : message.fields)
        fields.append(pair(name, value));
    return fields;
}

/// RFC 6265, section 4.2.1.
QJsonArray cookiesOf(const http::Pieces &request)
{
    QJsonArray cookies;
    for (const QByteArray &each : request.field("Cookie").split(';')) {
        const qsizetype sign = each.indexOf('=');
        if (sign > 0)
            cookies.append(pair(each.first(sign).trimmed(), each.sliced(sign + 1).trimmed()));
    }
    return cookies;
}

QJsonArray queryOf(const QUrl &url)
{
    QJsonArray query;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        query.append(pair(name.toUtf8(), value.toUtf8()));
    return query;
}

/// The target in full, where it is one.
QUrl urlOf(const http::Pieces &request)
{
    const QByteArray target = request.word(1);
    return QUrl::fromEncoded(target.startsWith('/') ? QByteArray("http://" + request.field("Host") + target) : target);
}

/// What became of one attempt.
struct Exchange
{
    Instant from;
    Instant to;
    std::optional<http::Pieces> request;
    std::optional<http::Pieces> response;
    QString comment;
};

QJsonObject requestJson(const http::Pieces &request)
{
    const QUrl url = urlOf(request);
    QJsonObject json {{u"method"_s, text(request.word(0))}, {u"url"_s, url.toString(QUrl::FullyEncoded)},
        {u"httpVersion"_s, text(request.word(2))}, {u"cookies"_s, cookiesOf(request)}, {u"headers"_s, fieldsOf(request)},
        {u"queryString"_s, queryOf(url)}, {u"headersSize"_s, qint64(request.headSize)}, {u"bodySize"_s, qint64(request.bodySize)}};
    if (!request.body.isEmpty())
        json.insert(u"postData"_s, QJsonObject {{u"mimeType"_s, text(request.field("Content-Type"))}, {u"text"_s, text(request.body)}});
    return json;
}

/// Without an answer its status is 0.
QJsonObject responseJson(const std::optional<http::Pieces> &answer)
{
    const http::Pieces response = answer.value_or(http::Pieces());
    return {{u"status"_s, response.word(1).toInt()}, {u"statusText"_s, text(response.word(2))}, {u"httpVersion"_s, text(response.word(0))},
        {u"cookies"_s, QJsonArray()}, {u"headers"_s, fieldsOf(response)},
        {u"content"_s,
            QJsonObject {{u"size"_s, qint64(response.body.size())}, {u"mimeType"_s, text(response.field("Content-Type"))},
                {u"text"_s, text(response.body)}}},
        {u"redirectURL"_s, QString()}, {u"headersSize"_s, answer ? qint64(response.headSize) : -1},
        {u"bodySize"_s, answer ? qint64(response.bodySize) : -1}};
}

/// In the order in which they began.
QList<Exchange> exchangesOf(const Trace &trace)
{
    QList<Exchange> all;
    QHash<quint32, qsizetype> byAttempt;
    for (qsizetype position = 0; position < trace.size(); ++position) {
        const Event &event = trace.at(position);
        if (event.kind == EventKind::AttemptStarted) {
            byAttempt.insert(event.attempt.value, all.size());
            all.append({event.at, event.at, {}, {}, {}});
        }
        const auto known = byAttempt.constFind(event.attempt.value);
        if (known == byAttempt.cend())
            continue;
        Exchange &exchange = all[*known];
        if (event.kind == EventKind::RequestSent && !exchange.request)
            exchange.request = http::piecesOf(http::wireOf(trace, position));
        if (event.kind == EventKind::ResponseArrived)
            exchange.response = http::piecesOf(http::wireOf(trace, position));
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
        for (const Exchange &each : exchangesOf(run.trace)) {
            const double whole = toMs(each.to - each.from);
            entries.append(QJsonObject {{u"pageref"_s, page}, {u"startedDateTime"_s, dateOf(each.from)}, {u"time"_s, whole},
                {u"request"_s, requestJson(*each.request)}, {u"response"_s, responseJson(each.response)}, {u"cache"_s, QJsonObject()},
                {u"timings"_s, QJsonObject {{u"send"_s, 0}, {u"wait"_s, whole}, {u"receive"_s, 0}}}, {u"comment"_s, each.comment}});
        }
    }
    const QJsonObject log {{u"version"_s, u"1.2"_s},
        {u"creator"_s, QJsonObject {{u"name"_s, u"Idempotency Lab"_s}, {u"version"_s, u"1"_s}}}, {u"pages"_s, pages},
        {u"entries"_s, entries}};
    return QJsonDocument(QJsonObject {{u"log"_s, log}}).toJson();
}

} // namespace idemlab::exporting
