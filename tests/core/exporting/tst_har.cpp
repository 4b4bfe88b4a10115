// SPDX-License-Identifier: MIT
#include "exporting/format.h"
#include "http/requestreader.h"
#include "net/httpdoor.h"
#include "rows.h"
#include "session/session.h"
#include "suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace idemlab;
using namespace idemlab::exporting;
using namespace idemlab::model;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray written(const Trace &trace, Format format)
{
    Sheet sheet;
    sheet.title = u"a run"_s;
    sheet.runs.push_back({{}, trace, analysis::judge(trace), u"alone"_s});
    narrate::Narrator narrator;
    return write(sheet, format, narrator).value();
}

QJsonArray entriesOf(const Trace &trace) { return QJsonDocument::fromJson(written(trace, Format::Har))["log"_L1]["entries"_L1].toArray(); }

QStringList namesIn(const QJsonValue &list)
{
    QStringList names;
    for (const QJsonValue &each : list.toArray())
        names.append(each["name"_L1].toString());
    return names;
}

/// The name of the key's header is changed between two orders.
RunPlan headerChanges()
{
    RunPlan plan;
    plan.settings.strategy = Strategy::Client;
    plan.script = {{Instant(0s), Click {{u"C001"_s, 1200}}}, {Instant(3s), ChangeSetting {u"key-header"_s, u"X-Token"_s}},
        {Instant(4s), Click {{u"C001"_s, 900}}}};
    return plan;
}

/// A program outside sends @p request to a server at port 4711.
Trace traceOf(const QByteArray &request)
{
    http::RequestReader reader({}, 4711);
    reader.append(request);
    sim::Engine engine({});
    engine.perform(ReceiveExternal {u"curl"_s, reader.next().request.value().request, request});
    engine.runToEnd();
    return engine.trace();
}

} // namespace

/// Archives and scripts hold what was on the wire.
class TestHar : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void headersAreThoseThatWereSent_data() { transports(); }
    void headersAreThoseThatWereSent();
    void queryCookiesAndChunks();
    void theIndexHasItsBody();
    void aScriptSendsTheWholeBody();
};

void TestHar::headersAreThoseThatWereSent()
{
    QFETCH(bool, isOverHttp);
    session::Session session(isOverHttp ? net::makeDoor() : nullptr);
    session.start(headerChanges());
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    const QJsonArray entries = entriesOf(session.trace());
    QCOMPARE(entries.size(), 2);
    const QStringList first = namesIn(entries.at(0)["request"_L1]["headers"_L1]);
    QVERIFY(first.contains(u"Idempotency-Key"_s) && !first.contains(u"X-Token"_s));
    const QStringList second = namesIn(entries.at(1)["request"_L1]["headers"_L1]);
    QVERIFY(second.contains(u"X-Token"_s) && !second.contains(u"Idempotency-Key"_s));
    const QString port = isOverHttp ? QString::number(session.port()) : u"80"_s;
    QCOMPARE(QUrl(entries.at(0)["request"_L1]["url"_L1].toString()).port(80), port.toInt());
    const QList<QByteArray> calls = written(session.trace(), Format::Curl).split('\n');
    const auto lines = [&calls](const char *part) {
        return std::ranges::count_if(calls, [part](const QByteArray &line) { return line.contains(part); });
    };
    QCOMPARE(lines("-H 'Idempotency-Key: "), 1);
    QCOMPARE(lines("-H 'X-Token: "), 1);
}

void TestHar::queryCookiesAndChunks()
{
    const QByteArray body = R"({"customerId":"C001","amount":7})";
    const QByteArray chunks = QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
    const QJsonArray entries = entriesOf(traceOf("POST /orders?a=1&b=x%20y HTTP/1.1\r\nHost: localhost:4711\r\nCookie: s=1; t=u=v\r\n"
                                                 "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        + chunks));
    const QJsonValue request = entries.at(0)["request"_L1];
    QCOMPARE(request["url"_L1].toString(), u"http://localhost:4711/orders?a=1&b=x%20y"_s);
    QCOMPARE(namesIn(request["queryString"_L1]), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(request["queryString"_L1][1]["value"_L1].toString(), u"x y"_s);
    QCOMPARE(namesIn(request["cookies"_L1]), QStringList({u"s"_s, u"t"_s}));
    QCOMPARE(request["cookies"_L1][1]["value"_L1].toString(), u"u=v"_s);
    QCOMPARE(request["postData"_L1]["text"_L1].toString().toUtf8(), body);
    QCOMPARE(request["bodySize"_L1].toInteger(), chunks.size());
}

void TestHar::theIndexHasItsBody()
{
    const QJsonValue content = entriesOf(traceOf("GET / HTTP/1.1\r\nHost: localhost:4711\r\n\r\n")).at(0)["response"_L1]["content"_L1];
    QVERIFY(content["text"_L1].toString().contains(u"/idempotency-keys"_s));
    QCOMPARE(content["size"_L1].toInteger(), content["text"_L1].toString().toUtf8().size());
}

/// Whatever it begins with: curl takes "@" for the name of a file.
void TestHar::aScriptSendsTheWholeBody()
{
    const QByteArray script = written(traceOf("POST /orders HTTP/1.1\r\nHost: localhost:4711\r\nContent-Type: application/json\r\n"
                                              "Content-Length: 11\r\n\r\n@/etc/it's\n"),
        Format::Curl);
    QVERIFY2(script.contains("--data-raw '@/etc/it'\\''s\n'"), script.constData());
}

QTEST_MAIN(TestHar)
#include "tst_har.moc"
