// SPDX-License-Identifier: MIT
#include "core/net/rawclient.h"
#include "core/net/stubshop.h"
#include "suite.h"

#include <QTest>
#include <QTimeZone>

using namespace idemlab;
using namespace idemlab::test;
using namespace Qt::StringLiterals;
using model::Purpose;

namespace {

const QByteArray order = R"({"customerId":"C001","amount":1200})"_ba;
const QByteArray canonical = R"({"amount":1200,"customerId":"C001"})"_ba;

/// It may be a second later for the next one.
QByteArray withoutDate(const QByteArray &head) { return QByteArray(head).replace(head.indexOf("Date: "), 37, ""); }

} // namespace

/// The server's side of HTTP, with whoever decides about orders replaced.
class TestGateway : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void ownNamesAreTaken_data();
    void ownNamesAreTaken();
    void bodiesAreRead_data();
    void bodiesAreRead();
    void aPipelineIsAnsweredInOrder();
    void oneRequestAConnectionIsInWork();
    void continueIsToldOnce();
    void continueIsNotToldForWhatIsRefused();
    void headHasTheFieldsOfGet();
    void connectionsLastAsAsked_data();
    void connectionsLastAsAsked();
    void aNewProfileHoldsForOpenConnections();
    void everyAnswerHasADate();
    void aTakenPortIsNamed();
};

void TestGateway::ownNamesAreTaken_data()
{
    QTest::addColumn<QByteArray>("request");
    const auto get = [](const QByteArray &fields) -> QByteArray { return "GET /orders HTTP/1.1\r\n" + fields + "\r\n\r\n"; };
    QTest::newRow("address") << get("Host: 127.0.0.1:PORT");
    QTest::newRow("name") << get("Host: localhost:PORT");
    QTest::newRow("capital letters") << get("HOST: LocalHost:PORT");
    QTest::newRow("IPv6") << get("Host: [::1]:PORT");
    QTest::newRow("without a port") << get("Host: localhost");
    QTest::newRow("IPv6 without a port") << get("Host: [::1]");
    QTest::newRow("own page") << get("Host: localhost:PORT\r\nOrigin: http://localhost:PORT");
    QTest::newRow("own page by address") << get("Host: localhost:PORT\r\nOrigin: http://127.0.0.1:PORT");
    QTest::newRow("HTTP/1.0 without a Host") << "GET /orders HTTP/1.0\r\n\r\n"_ba;
    QTest::newRow("whole address as target") << "GET http://localhost:PORT/orders HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"_ba;
    QTest::newRow("target goes before Host") << "GET HTTP://127.0.0.1:PORT/orders?x HTTP/1.1\r\nHost: proxy.example\r\n\r\n"_ba;
    QTest::newRow("whole address without a path") << "GET http://localhost:PORT HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"_ba;
    QTest::newRow("query") << "GET /orders?page=1 HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n"_ba;
    QTest::newRow("empty lines before") << "\r\n\r\n" + get("Host: localhost:PORT");
}

void TestGateway::ownNamesAreTaken()
{
    QFETCH(QByteArray, request);
    StubShop shop;
    RawClient client(shop.port);
    client.send(request.replace("PORT", QByteArray::number(shop.port)));
    QTRY_COMPARE(client.answers.size(), 1);
    QCOMPARE(client.answers.constFirst().status, 200);
    QCOMPARE(shop.told.constFirst().read.request.purpose, Purpose::Read);
}

void TestGateway::bodiesAreRead_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    const QByteArray json = "Content-Type: application/json\r\n"_ba;
    const auto length = [](const QByteArray &body) -> QByteArray { return "Content-Length: " + QByteArray::number(body.size()) + "\r\n"; };
    const QByteArray spaced = " {\n \"amount\" : 1.2e3 , \"customerId\":\"\\u0043001\" }\t"_ba;
    const QByteArray twice = R"({"amount":1,"customerId":"C002","customerId":"C001","amount":1200})"_ba;
    const QByteArray large = order + QByteArray(64 * 1024 - order.size(), ' ');
    QTest::newRow("length") << json + length(order) << order;
    QTest::newRow("other spelling") << json + length(spaced) << spaced;
    QTest::newRow("of two members the last") << json + length(twice) << twice;
    QTest::newRow("charset") << "content-type: Application/JSON; charset=utf-8\r\n" + length(order) << order;
    QTest::newRow("64 KiB") << json + length(large) << large;
    const QByteArray chunks = json + "Transfer-Encoding: chunked\r\n";
    QTest::newRow("one chunk") << chunks << chunked(order, 1000);
    QTest::newRow("many chunks") << chunks << chunked(order, 1);
    QTest::newRow("64 KiB in chunks") << json + "transfer-encoding: Chunked\r\n" << chunked(large, 8000);
}

void TestGateway::bodiesAreRead()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, body);
    StubShop shop;
    RawClient client(shop.port);
    const QByteArray bytes = requestBytes("POST /orders", shop.port, fields) + body;
    client.send(bytes + requestBytes("GET /orders", shop.port));
    QTRY_COMPARE(client.answers.size(), 2);
    QCOMPARE(client.answers.at(0).body, R"({"id":"ord-1","customerId":"C001","amount":1200})"_ba);
    QCOMPARE(client.answers.at(0).status, 201);
    QCOMPARE(client.answers.at(1).status, 200);
    QCOMPARE(shop.told.constFirst().read.request.form.payload(), canonical);
    QCOMPARE(shop.told.constFirst().read.wire, bytes);
}

void TestGateway::aPipelineIsAnsweredInOrder()
{
    StubShop shop;
    RawClient client(shop.port);
    QByteArray bytes;
    for (int i = 0; i < 300; ++i) {
        bytes += requestBytes("PUT /orders/id-" + QByteArray::number(i), shop.port, {}, order);
        bytes += requestBytes("GET /nothing", shop.port);
    }
    client.send(bytes);
    QTRY_COMPARE(client.answers.size(), 600);
    for (int i = 0; i < 300; ++i) {
        QCOMPARE(client.answers.at(2 * i).json().value("id"_L1).toString(), u"id-%1"_s.arg(i));
        QCOMPARE(client.answers.at(2 * i + 1).status, 404);
    }
    QVERIFY(client.isOpen());
}

void TestGateway::oneRequestAConnectionIsInWork()
{
    StubShop shop;
    shop.isWithholding = true;
    RawClient client(shop.port);
    RawClient other(shop.port);
    client.send(requestBytes("GET /orders", shop.port) + requestBytes("POST /orders", shop.port, {}, order));
    QTRY_COMPARE(shop.told.size(), 1);
    other.send(requestBytes("GET /", shop.port)); // comes behind both
    QTRY_COMPARE(shop.told.size(), 2);
    QCOMPARE(shop.told.at(1).read.request.line, "GET /"_ba);
    shop.answer(shop.told.at(0));
    shop.answer(shop.told.at(0)); // a second answer to one request is none
    QTRY_COMPARE(shop.told.size(), 3);
    QCOMPARE(shop.told.at(2).read.request.purpose, Purpose::PlaceOrder);
    QCOMPARE(shop.told.at(2).connection, shop.told.at(0).connection);
    shop.answer(shop.told.at(2));
    QTRY_COMPARE(client.answers.size(), 2);
    QCOMPARE(client.answers.at(0).status, 200);
    QCOMPARE(client.answers.at(1).status, 201);
}

void TestGateway::continueIsToldOnce()
{
    StubShop shop;
    RawClient client(shop.port);
    const QByteArray head =
        requestBytes("POST /orders", shop.port, "Content-Type: application/json\r\nContent-Length: 35\r\nExpect: 100-Continue\r\n");
    QCOMPARE(order.size(), qsizetype(35));
    client.send(head);
    QTRY_COMPARE(client.answers.size(), 1);
    QCOMPARE(client.answers.at(0).status, 100);
    client.send(order.first(10));
    QTRY_COMPARE(client.socket.bytesToWrite(), qint64(0));
    client.send(order.sliced(10));
    QTRY_COMPARE(client.answers.size(), 2);
    QCOMPARE(client.answers.at(1).status, 201);
    client.send(head + order); // who does not wait is not told
    QTRY_COMPARE(client.answers.size(), 3);
    QCOMPARE(client.answers.at(2).status, 201);
}

void TestGateway::continueIsNotToldForWhatIsRefused()
{
    StubShop shop;
    RawClient client(shop.port);
    client.send(requestBytes("POST /orders", shop.port, "Content-Length: 70000\r\nExpect: 100-continue\r\n"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answers.size(), 1);
    QCOMPARE(client.answers.constFirst().status, 413);
}

void TestGateway::headHasTheFieldsOfGet()
{
    StubShop shop;
    for (const QByteArray path : {"/orders", "/orders/ord-1", "/", "/openapi.json", "/nothing"}) {
        RawClient get(shop.port);
        RawClient head(shop.port);
        head.areHeads = true;
        get.send(requestBytes("GET " + path, shop.port));
        head.send(requestBytes("HEAD " + path, shop.port).repeated(2));
        QTRY_COMPARE(get.answers.size(), 1);
        QTRY_COMPARE(head.answers.size(), 2);
        QVERIFY(!get.answers.constFirst().body.isEmpty());
        QCOMPARE(withoutDate(head.answers.at(0).head), withoutDate(get.answers.constFirst().head));
        QCOMPARE(withoutDate(head.answers.at(1).head), withoutDate(get.answers.constFirst().head));
        QCOMPARE(head.received, QByteArray());
    }
}

void TestGateway::connectionsLastAsAsked_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("lasts");
    QTest::newRow("1.1") << "HTTP/1.1"_ba
                         << ""_ba << true;
    QTest::newRow("1.1 close") << "HTTP/1.1"_ba
                               << "Connection: close\r\n"_ba << false;
    QTest::newRow("1.1 Close among others") << "HTTP/1.1"_ba
                                            << "Connection: TE, Close\r\n"_ba << false;
    QTest::newRow("1.1 keep-alive") << "HTTP/1.1"_ba
                                    << "Connection: keep-alive\r\n"_ba << true;
    QTest::newRow("1.0") << "HTTP/1.0"_ba
                         << ""_ba << false;
    QTest::newRow("1.0 keep-alive") << "HTTP/1.0"_ba
                                    << "Connection: keep-alive\r\n"_ba << true;
}

void TestGateway::connectionsLastAsAsked()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, connection);
    QFETCH(bool, lasts);
    StubShop shop;
    for (const QByteArray line : {"GET /orders ", "GET /nothing ", "DELETE /orders "}) {
        RawClient client(shop.port);
        const QByteArray bytes = line + version + "\r\nHost: localhost\r\n" + connection + "\r\n";
        client.send(bytes);
        QTRY_COMPARE(client.answers.size(), 1);
        QVERIFY(client.answers.constFirst().head.startsWith(version));
        if (!lasts) {
            QTRY_VERIFY(client.isClosed());
            continue;
        }
        client.send(bytes);
        QTRY_COMPARE(client.answers.size(), 2);
        QVERIFY(client.isOpen());
    }
}

void TestGateway::aNewProfileHoldsForOpenConnections()
{
    StubShop shop;
    RawClient client(shop.port);
    client.send(requestBytes("POST /orders", shop.port, "Idempotency-Key: a\r\nX-Token: b\r\n", order));
    QTRY_COMPARE(shop.told.size(), 1);
    QCOMPARE(shop.told.at(0).read.request.key.text(), "a"_ba);
    shop.gateway.setProfiles([](quint16) { return http::Profile {"X-Token"_ba, {}, 5}; });
    client.send(requestBytes("POST /orders", shop.port, "Idempotency-Key: a\r\nX-Token: b\r\n", order));
    client.send(requestBytes("POST /orders", shop.port, "X-Token: \"123456\"\r\n", order));
    QTRY_COMPARE(client.answers.size(), 3);
    QCOMPARE(shop.told.at(1).read.request.key.text(), "b"_ba);
    QCOMPARE(client.answers.at(2).problem(), "key-malformed"_ba);
    QVERIFY(client.answers.at(2).json().value("detail"_L1).toString().contains("X-Token"_L1));
}

/// RFC 9110, section 6.6.1.
void TestGateway::everyAnswerHasADate()
{
    StubShop shop;
    shop.offer("/__lab", [](const QByteArray &, const QByteArray &, const QByteArray &) { return http::ServiceAnswer(); });
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-1);
    for (const QByteArray line : {"GET /orders", "GET /nothing", "GET /__lab/x", "nonsense"}) {
        RawClient client(shop.port);
        client.send(requestBytes(line, shop.port));
        QTRY_COMPARE(client.answers.size(), 1);
        const QString date = QString::fromLatin1(client.answers.constFirst().field("Date"));
        QVERIFY2(date.endsWith(" GMT"_L1), line.constData());
        QDateTime told = QDateTime::fromString(date.chopped(4), u"ddd, dd MMM yyyy hh:mm:ss"_s);
        told.setTimeZone(QTimeZone::utc());
        QVERIFY2(told >= before && told <= QDateTime::currentDateTimeUtc(), qPrintable(date));
    }
}

void TestGateway::aTakenPortIsNamed()
{
    StubShop shop;
    net::Gateway second;
    const auto refused = second.listen(shop.port);
    QVERIFY(!refused);
    QVERIFY(refused.error().contains(QString::number(shop.port)));
    QCOMPARE(second.port(), quint16(0));
}

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
