// SPDX-License-Identifier: MIT
#include "core/net/rawclient.h"
#include "core/net/stubshop.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace idemlab::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray order = R"({"customerId":"C001","amount":1200})"_ba;

} // namespace

/// Answers of a service beside the shop, whole and in pieces.
class TestControl : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void controlAnswersBesideTheApi();
    void controlAnswersInPieces_data();
    void controlAnswersInPieces();
    void aBodyThatCannotGoOnBreaksOff();
    void noContentHasNoContentFields();
};

void TestControl::controlAnswersBesideTheApi()
{
    StubShop shop;
    shop.offer("/__lab", [](const QByteArray &method, const QByteArray &path, const QByteArray &body) {
        return http::ServiceAnswer {202, "text/plain", method + '|' + path + '|' + body, {}, {}};
    });
    RawClient client(shop.port);
    client.send(requestBytes("POST /__lab/start", shop.port, {}, order) + requestBytes("GET /__lab/trace?from=1", shop.port)
        + requestBytes("GET /__lab", shop.port) + requestBytes("PUT /__lab/x", shop.port, "Transfer-Encoding: chunked\r\n")
        + chunked("abcdefg", 3));
    QTRY_COMPARE(client.answers.size(), 4);
    QCOMPARE(client.answers.at(3).body, "PUT|/__lab/x|abcdefg"_ba);
    QCOMPARE(client.answers.at(0).status, 202);
    QCOMPARE(client.answers.at(0).field("Content-Type"), "text/plain"_ba);
    QCOMPARE(client.answers.at(0).body, QByteArray("POST|/__lab/start|" + order));
    QCOMPARE(client.answers.at(1).body, "GET|/__lab/trace?from=1|"_ba);
    QCOMPARE(client.answers.at(2).body, "GET|/__lab|"_ba);
    client.send("GET /__lab/trace HTTP/1.1\r\nHost: shop.example\r\n\r\n"); // guarded like the rest
    QTRY_COMPARE(client.answers.size(), 5);
    QCOMPARE(client.answers.at(4).status, 421);
    QCOMPARE(shop.told.size(), 0);
}

void TestControl::controlAnswersInPieces_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<bool>("isHead");
    QTest::newRow("HTTP/1.1: in chunks") << "HTTP/1.1"_ba << false;
    QTest::newRow("HTTP/1.1: head") << "HTTP/1.1"_ba << true;
    QTest::newRow("HTTP/1.0: up to the end of the connection") << "HTTP/1.0"_ba << false;
}

/// A slow reader gets all of it, and others have their turn between the pieces.
void TestControl::controlAnswersInPieces()
{
    QFETCH(QByteArray, version);
    QFETCH(bool, isHead);
    constexpr int pieces = 500;
    const QByteArray piece(20'000, 'x');
    int asked = 0;
    StubShop shop;
    shop.offer("/__lab", [&asked, &piece](const QByteArray &, const QByteArray &, const QByteArray &) {
        http::ServiceAnswer answer;
        answer.body = "begin";
        answer.more = [&asked, &piece]() -> std::optional<QByteArray> { return ++asked <= pieces ? piece : QByteArray(); };
        return answer;
    });
    RawClient client(shop.port);
    client.areHeads = isHead;
    client.socket.setReadBufferSize(1000);
    client.send((isHead ? "HEAD" : "GET") + " /__lab/trace "_ba + version + "\r\nHost: localhost\r\n\r\n");
    RawClient other(shop.port);
    other.send(requestBytes("GET /orders", shop.port));
    QTRY_COMPARE(other.answers.size(), 1);
    QVERIFY2(asked < pieces, "others had to wait for all of it");
    client.socket.setReadBufferSize(0);
    const QByteArray whole = "begin" + piece.repeated(pieces);
    if (version == "HTTP/1.0") {
        QTRY_VERIFY_WITH_TIMEOUT(client.isClosed(), 20'000);
        QVERIFY(client.answers.constFirst().field("Transfer-Encoding").isEmpty());
        QVERIFY(client.received == whole);
    } else {
        QTRY_COMPARE_WITH_TIMEOUT(client.answers.size(), 1, 20'000);
        QVERIFY(isHead ? asked == 0 : client.answers.constFirst().body == whole);
        client.send(requestBytes(isHead ? "HEAD /orders" : "GET /orders", shop.port));
        QTRY_COMPARE(client.answers.size(), 2);
    }
}

void TestControl::aBodyThatCannotGoOnBreaksOff()
{
    StubShop shop;
    shop.offer("/__lab", [](const QByteArray &, const QByteArray &, const QByteArray &) {
        http::ServiceAnswer answer;
        answer.body = "begin";
        answer.more = [] { return std::optional<QByteArray>(); };
        return answer;
    });
    RawClient client(shop.port);
    client.send(requestBytes("GET /__lab/trace", shop.port));
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received.endsWith("\r\n5\r\nbegin\r\n"));
    QCOMPARE(client.answers.size(), 0);
}

/// RFC 9110, section 8.6.
void TestControl::noContentHasNoContentFields()
{
    StubShop shop;
    shop.offer("/__lab", [](const QByteArray &, const QByteArray &, const QByteArray &) {
        http::ServiceAnswer answer;
        answer.status = 204;
        return answer;
    });
    RawClient client(shop.port);
    client.send(requestBytes("POST /__lab/reset", shop.port).repeated(2));
    QTRY_COMPARE(client.answers.size(), 2);
    QVERIFY(!client.answers.constFirst().head.contains("\r\nContent-"));
}

QTEST_GUILESS_MAIN(TestControl)
#include "tst_control.moc"
