// SPDX-License-Identifier: MIT
#include "core/runs.h"
#include "http/requestreader.h"
#include "http/wire.h"
#include "sim/engine.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace idemlab::http;
using namespace idemlab::model;
using namespace idemlab::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What messages are shown as that have travelled in memory, and how messages are taken apart.
class TestWire : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void settingsAreThoseOfTheTime();
    void answersAreWrittenAsTheirRequestAsks_data();
    void answersAreWrittenAsTheirRequestAsks();
    void pieces_data();
    void pieces();
};

void TestWire::settingsAreThoseOfTheTime()
{
    RunPlan plan;
    plan.settings.strategy = Strategy::Client;
    plan.script = {{Instant(0s), Click {{u"C001"_s, 1200}}}, {Instant(3s), ChangeSetting {u"key-header"_s, u"X-Token"_s}},
        {Instant(4s), Click {{u"C001"_s, 900}}}};
    sim::Engine engine(plan);
    engine.runToEnd();
    const Trace &trace = engine.trace();
    const Pieces first = piecesOf(wireOf(trace, positionOf(trace, EventKind::RequestSent, 1)));
    QVERIFY(!first.field("Idempotency-Key").isEmpty() && first.field("X-Token").isEmpty());
    const Pieces second = piecesOf(wireOf(trace, positionOf(trace, EventKind::RequestSent, 2)));
    QVERIFY(second.field("Idempotency-Key").isEmpty() && !second.field("X-Token").isEmpty());
    const qsizetype change = positionOf(trace, EventKind::SettingChanged);
    QCOMPARE(trace.settingsAt(0), trace.settings());
    QCOMPARE(trace.settingsAt(change).server.policy.keyHeader, "Idempotency-Key"_ba);
    QCOMPARE(trace.settingsAt(change + 1).server.policy.keyHeader, "X-Token"_ba);
}

void TestWire::answersAreWrittenAsTheirRequestAsks_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<bool>("hasBody");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<QByteArray>("allow");
    const QByteArray host = "Host: 127.0.0.1:4711\r\n";
    const auto row = [](const char *name, const QByteArray &request, const QByteArray &first, bool hasBody, const QByteArray &connection,
                         const QByteArray &allow = {}) { QTest::newRow(name) << request << first << hasBody << connection << allow; };
    row("usual", "GET /orders HTTP/1.1\r\n" + host + "\r\n", "HTTP/1.1 200 OK", true, "");
    row("HEAD", "HEAD /orders HTTP/1.1\r\n" + host + "\r\n", "HTTP/1.1 200 OK", false, "");
    row("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", "HTTP/1.0 200 OK", true, "");
    row("close", "GET / HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n", "HTTP/1.1 200 OK", true, "close");
    row("description", "GET /openapi.json HTTP/1.1\r\n" + host + "\r\n", "HTTP/1.1 200 OK", true, "");
    row("another method", "DELETE /orders HTTP/1.1\r\n" + host + "\r\n", "HTTP/1.1 405 Method Not Allowed", true, "", "GET, HEAD, POST");
    row("no request", "BREW\r\n\r\n", "HTTP/1.1 400 Bad Request", true, "close");
}

void TestWire::answersAreWrittenAsTheirRequestAsks()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, hasBody);
    RequestReader reader({}, 4711);
    reader.append(request);
    const auto outcome = reader.next();
    QVERIFY(outcome.request);
    sim::Engine engine({});
    engine.perform(ReceiveExternal {u"curl"_s, outcome.request->request, request});
    engine.runToEnd();
    const Trace &trace = engine.trace();
    QCOMPARE(wireOf(trace, positionOf(trace, EventKind::RequestSent)), request);
    const Pieces answer = piecesOf(wireOf(trace, positionOf(trace, EventKind::ResponseArrived)));
    QTEST(answer.first, "first");
    QCOMPARE(!answer.body.isEmpty(), hasBody);
    QVERIFY(answer.field("Content-Length").toInt() > 0);
    QTEST(answer.field("Connection"), "connection");
    QTEST(answer.field("Allow"), "allow");
}

void TestWire::pieces_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArrayList>("words");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("bodySize");
    const auto row = [](const char *name, const QByteArray &message, const QByteArrayList &words, const QByteArray &field,
                         const QByteArray &body, int bodySize) { QTest::newRow(name) << message << words << field << body << bodySize; };
    row("request", "PUT /orders/1 HTTP/1.1\r\na: 1\r\nx-b:2 \r\n\r\nhere", {"PUT", "/orders/1", "HTTP/1.1"}, "2", "here", 4);
    row("answer", "HTTP/1.1 404 Not Found\r\nX-B: c: d\r\n\r\n", {"HTTP/1.1", "404", "Not Found"}, "c: d", {}, 0);
    row("chunks", "POST / HTTP/1.1\r\nTransfer-Encoding: Chunked\r\nX-B: 1\r\n\r\n3\r\nabc\r\n2;e=f\r\nde\r\n0\r\n\r\n",
        {"POST", "/", "HTTP/1.1"}, "1", "abcde", 24);
    row("nothing", {}, {{}, {}, {}}, {}, {}, 0);
    row("one word", "\x16\x03\x01", {"\x16\x03\x01", {}, {}}, {}, {}, 0);
}

void TestWire::pieces()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArrayList, words);
    const Pieces pieces = piecesOf(message);
    for (qsizetype i = 0; i < words.size(); ++i)
        QCOMPARE(pieces.word(i), words.at(i));
    QTEST(pieces.field("X-B"), "field");
    QTEST(pieces.body, "body");
    QTEST(int(pieces.bodySize), "bodySize");
    QCOMPARE(pieces.headSize + pieces.bodySize, message.size());
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
