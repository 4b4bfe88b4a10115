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
const QByteArray canonical = R"({"amount":1200,"customerId":"C001"})"_ba;

} // namespace

/// Connections that end, by whoever ends them.
class TestEnding : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void whoLeavesIsToldOf();
    void whoSendsAndLeavesIsToldOf();
    void whoHalfClosesGetsItsAnswers_data();
    void whoHalfClosesGetsItsAnswers();
    void whoHalfClosesAndThenLeavesIsToldOf();
    void halfARequestIsNotWaitedForOnceTheInputHasEnded();
    void aCutConnectionGetsNoByte();
    void whoIsTurnedAwayIsNotToldOf_data();
    void whoIsTurnedAwayIsNotToldOf();
};

void TestEnding::whoLeavesIsToldOf()
{
    StubShop shop;
    shop.isWithholding = true;
    RawClient client(shop.port);
    RawClient idle(shop.port);
    client.send(requestBytes("POST /orders", shop.port, {}, order));
    QTRY_COMPARE(shop.told.size(), 1);
    idle.socket.close(); // without a request in work nobody needs to know
    client.socket.close();
    QTRY_COMPARE(shop.gateway.connections(), qsizetype(0));
    QCOMPARE(shop.left.size(), 1);
    QCOMPARE(shop.left.constFirst(), shop.told.constFirst().connection);
    shop.answer(shop.told.constFirst()); // nobody is there any more
    shop.gateway.cut(shop.told.constFirst().connection);
}

/// The request arrived all the same.
void TestEnding::whoSendsAndLeavesIsToldOf()
{
    StubShop shop;
    shop.isWithholding = true;
    RawClient client(shop.port);
    client.send(requestBytes("POST /orders", shop.port, {}, order));
    client.socket.disconnectFromHost(); // once all is sent
    QTRY_COMPARE(shop.left.size(), 1);
    QCOMPARE(shop.told.size(), 1);
    QCOMPARE(shop.told.constFirst().read.request.form.payload(), canonical);
}

/// RFC 9112, section 9.6.
void TestEnding::whoHalfClosesGetsItsAnswers_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<bool>("isWithheld");
    QTest::newRow("one, answered at once") << 1 << false;
    QTest::newRow("one, answered later") << 1 << true;
    QTest::newRow("a pipeline, answered at once") << 50 << false;
    QTest::newRow("a pipeline, answered later") << 50 << true;
}

void TestEnding::whoHalfClosesGetsItsAnswers()
{
    QFETCH(int, requests);
    QFETCH(bool, isWithheld);
    StubShop shop;
    shop.isWithholding = isWithheld;
    RawClient client(shop.port);
    QVERIFY(client.socket.waitForConnected());
    client.send(requestBytes("POST /orders", shop.port, {}, order).repeated(requests));
    QVERIFY(client.socket.waitForBytesWritten());
    client.endInput();
    for (int i = 0; isWithheld && i < requests; ++i) {
        QTRY_COMPARE(shop.told.size(), i + 1);
        if (i == 0) { // it is looked whether the client has left, and it has not
            RawClient leaving(shop.port);
            leaving.send(requestBytes("GET /orders", shop.port));
            QTRY_COMPARE(shop.told.size(), 2);
            leaving.socket.close();
            QTRY_COMPARE(shop.left.size(), 1);
            QCOMPARE(shop.left.takeFirst(), shop.told.takeLast().connection);
        }
        shop.answer(shop.told.at(i));
    }
    QTRY_COMPARE(client.answers.size(), requests);
    for (const Answer &each : client.answers)
        QCOMPARE(each.status, 201);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(shop.gateway.connections(), qsizetype(0));
    QCOMPARE(shop.left.size(), 0);
}

void TestEnding::whoHalfClosesAndThenLeavesIsToldOf()
{
    StubShop shop;
    shop.isWithholding = true;
    RawClient client(shop.port);
    client.send(requestBytes("POST /orders", shop.port, {}, order));
    QTRY_COMPARE(shop.told.size(), 1);
    client.endInput();
    RawClient other(shop.port);
    other.send(requestBytes("GET /orders", shop.port));
    QTRY_COMPARE(shop.told.size(), 2);
    QCOMPARE(shop.left.size(), 0);
    client.socket.close();
    QTRY_COMPARE(shop.left.size(), 1);
    QCOMPARE(shop.left.constFirst(), shop.told.constFirst().connection);
}

void TestEnding::halfARequestIsNotWaitedForOnceTheInputHasEnded()
{
    StubShop shop;
    RawClient client(shop.port);
    client.send("GET /orders HTTP/1.1\r\nHost: ");
    QVERIFY(client.socket.waitForBytesWritten());
    client.endInput();
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answers.size(), 0);
    QTRY_COMPARE(shop.gateway.connections(), qsizetype(0));
}

void TestEnding::aCutConnectionGetsNoByte()
{
    StubShop shop;
    shop.isWithholding = true;
    RawClient client(shop.port);
    client.send(requestBytes("POST /orders", shop.port, {}, order) + requestBytes("GET /orders", shop.port));
    QTRY_COMPARE(shop.told.size(), 1);
    shop.gateway.cut(shop.told.constFirst().connection);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answers.size(), 0);
    QCOMPARE(client.received, QByteArray());
    QCOMPARE(shop.told.size(), 1);
    QCOMPARE(shop.gateway.connections(), qsizetype(0));
}

void TestEnding::whoIsTurnedAwayIsNotToldOf_data()
{
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("before the gateway has accepted") << false;
    QTest::newRow("once it has") << true;
}

void TestEnding::whoIsTurnedAwayIsNotToldOf()
{
    QFETCH(bool, isAccepted);
    StubShop shop;
    RawClient client(shop.port);
    RawClient other(shop.port);
    QVERIFY(client.socket.waitForConnected());
    if (isAccepted)
        QTRY_COMPARE(shop.gateway.connections(), qsizetype(2));
    client.send(requestBytes("POST /orders", shop.port, {}, order));
    QVERIFY(client.socket.waitForBytesWritten());
    shop.gateway.reject(client.socket.localPort());
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answers.size(), 0);
    other.send(requestBytes("POST /orders", shop.port, {}, order));
    QTRY_COMPARE(other.answers.size(), 1);
    QCOMPARE(shop.told.size(), 1);
    QCOMPARE(shop.told.constFirst().peerPort, other.socket.localPort());
    QCOMPARE(shop.left.size(), 0);
}

QTEST_GUILESS_MAIN(TestEnding)
#include "tst_ending.moc"
