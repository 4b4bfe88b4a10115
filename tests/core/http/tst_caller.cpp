// SPDX-License-Identifier: MIT
// Who sends a request, and what it says that it means.
#include "http/requestreader.h"
#include "suite.h"

#include <QTest>

using namespace idemlab::http;
using namespace idemlab::model;
using namespace Qt::StringLiterals;

namespace {

ReadRequest read(const QByteArray &bytes)
{
    RequestReader reader(Profile {}, 8080);
    reader.append(bytes);
    const auto outcome = reader.next();
    return outcome.request ? *outcome.request : ReadRequest {};
}

ReadRequest order(const QByteArray &fields)
{
    return read("POST /orders HTTP/1.1\r\nHost: localhost:8080\r\nContent-Type: application/json\r\nContent-Length: 37\r\n" + fields
        + "\r\n{\"customerId\":\"C001\",\"amount\": 1200 }");
}

} // namespace

class TestCaller : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void names_data();
    void names();
    void whoCannotBeUnderstoodHasANameToo_data();
    void whoCannotBeUnderstoodHasANameToo();
    void words_data();
    void words();
};

void TestCaller::names_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << ""_ba << u"HTTP client"_s;
    QTest::newRow("blank") << "User-Agent:  \r\n"_ba << u"HTTP client"_s;
    QTest::newRow("User-Agent") << "User-Agent: curl/8.0\r\n"_ba << u"curl/8.0"_s;
    QTest::newRow("UTF-8") << "User-Agent: 注文アプリ\r\n"_ba << u"注文アプリ"_s;
    QTest::newRow("Latin-1") << "User-Agent: caf\xe9\r\n"_ba << u"café"_s;
    QTest::newRow("its own") << "User-Agent: phone\r\nIdemlab-Client: seat 7\r\n"_ba << u"seat 7"_s;
    QTest::newRow("an empty one of its own") << "User-Agent: phone\r\nIdemlab-Client:\r\n"_ba << u"phone"_s;
    QTest::newRow("long") << QByteArray("User-Agent: " + QByteArray(100, 'a') + "\r\n") << QString(60, u'a');
    QTest::newRow("long, with a character of two units at the edge")
        << QByteArray("User-Agent: " + QByteArray(59, 'a') + "😀\r\n") << QString(59, u'a');
}

void TestCaller::names()
{
    QFETCH(QByteArray, fields);
    const ReadRequest request = order(fields);
    QCOMPARE(request.request.purpose, Purpose::PlaceOrder);
    QTEST(request.caller, "name");
}

void TestCaller::whoCannotBeUnderstoodHasANameToo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("TLS") << "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"_ba << u"HTTPS client"_s << ""_ba;
    QTest::newRow("TLS, its first byte") << "\x16"_ba << u"HTTPS client"_s << ""_ba;
    QTest::newRow("no HTTP") << "hello\r\n\r\n"_ba << u"HTTP client"_s << "hello"_ba;
    QTest::newRow("two lengths")
        << "POST /orders HTTP/1.1\r\nHost: localhost\r\nuser-agent: app/1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"_ba
        << u"app/1"_s << "POST /orders"_ba;
    QTest::newRow("its own") << "POST /orders HTTP/1.1\r\nUser-Agent: app/1\r\nIdemlab-Client: 席 7\r\n\r\n"_ba << u"席 7"_s
                             << "POST /orders"_ba;
}

void TestCaller::whoCannotBeUnderstoodHasANameToo()
{
    QFETCH(QByteArray, bytes);
    const ReadRequest request = read(bytes);
    QCOMPARE(request.request.purpose, Purpose::Invalid);
    QCOMPARE(request.request.refusal, Problem::BadRequest);
    QTEST(request.caller, "name");
    QTEST(request.request.line, "line");
    if (bytes.startsWith('\x16'))
        QVERIFY(request.request.detail.contains("http://"));
}

void TestCaller::words_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("none") << ""_ba
                          << ""_ba << true;
    QTest::newRow("a word") << "Idemlab-Intent: lunch for two \r\n"_ba
                            << "lunch for two"_ba << true;
    QTest::newRow("any script") << "idemlab-intent: 昼食\r\n"_ba
                                << "昼食"_ba << true;
    QTest::newRow("long") << QByteArray("Idemlab-Intent: " + QByteArray(65, 'a') + "\r\n") << ""_ba << false;
    QTest::newRow("two") << "Idemlab-Intent: a\r\nIdemlab-Intent: b\r\n"_ba
                         << ""_ba << false;
}

void TestCaller::words()
{
    QFETCH(QByteArray, fields);
    QFETCH(bool, isGood);
    const ReadRequest request = order(fields);
    QTEST(request.request.intentWord, "word");
    QCOMPARE(request.request.purpose, isGood ? Purpose::PlaceOrder : Purpose::Invalid);
    QCOMPARE(request.request.line, isGood ? ""_ba : "POST /orders"_ba);
}

QTEST_GUILESS_MAIN(TestCaller)
#include "tst_caller.moc"
