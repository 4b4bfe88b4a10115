// SPDX-License-Identifier: MIT
#include "core/session/shop.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>
#include <vector>

using namespace idemlab::model;
using namespace idemlab::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray order = R"({"customerId":"C001","amount":1200})"_ba;

} // namespace

/// Programs outside and the window's own clients at one shop: neither hinders the other.
class TestOutside : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void programsShareTheShopWithTheWindow();
    void nobodyTakesTheWindowsPlace_data();
    void nobodyTakesTheWindowsPlace();
    void anotherRunClosesConnections();
    void aSettingHoldsAtOnce();
    void idleConnectionsHinderNoRun();
    void aProgramIsServedBesideOtherRuns();
};

void TestOutside::programsShareTheShopWithTheWindow()
{
    Shop shop(Strategy::Client);
    RawClient client(shop.port);
    constexpr int orders = 20;
    for (int i = 0; i < orders; ++i) {
        shop.session.submit(Click {{u"C002"_s, 100 + i}, IntentChoice::New});
        client.send(shop.post(order, "k" + QByteArray::number(i)));
    }
    QTRY_COMPARE(client.answers.size(), orders);
    QTRY_VERIFY(shop.session.isQuiet());
    QCOMPARE(shop.count(EventKind::OrderCreated), 2 * orders);
    for (const Answer &each : client.answers) {
        QCOMPARE(each.status, 201);
        QCOMPARE(each.json().value("customerId"_L1).toString(), u"C001"_s);
    }
    QCOMPARE(shop.failures.size(), 0);
}

void TestOutside::nobodyTakesTheWindowsPlace_data()
{
    QTest::addColumn<QString>("resends");
    QTest::newRow("own carrier") << u"false"_s;
    QTest::newRow("library") << u"true"_s;
}

/// Who sends the mark by which the library's repeats are known is still a program outside.
void TestOutside::nobodyTakesTheWindowsPlace()
{
    QFETCH(QString, resends);
    Shop shop(Strategy::Client);
    QVERIFY(shop.session.changeSetting(u"library-resends"_s, resends));
    shop.session.setSpeed(10);
    RawClient client(shop.port);
    client.send(shop.get("/orders"));
    QTRY_COMPARE(client.answers.size(), 1);
    constexpr int orders = 10;
    for (int i = 0; i < orders; ++i) {
        for (int attempt = 1; attempt <= orders; ++attempt)
            client.send(requestBytes("POST /orders", shop.port, "X-Attempt: " + QByteArray::number(attempt) + "-0\r\n", order));
        shop.session.submit(Click {{u"C002"_s, 100 + i}, IntentChoice::New});
    }
    QTRY_COMPARE(client.answers.size(), 1 + orders * orders);
    QTRY_VERIFY(shop.session.isQuiet());
    QCOMPARE(shop.failures.size(), 0);
    QCOMPARE(shop.count(EventKind::OrderCreated), orders);
    for (const Answer &each : client.answers.sliced(1))
        QCOMPARE(each.problem(), "key-missing"_ba);
}

void TestOutside::anotherRunClosesConnections()
{
    Shop shop(Strategy::Client);
    RawClient waiting(shop.port);
    QVERIFY(shop.session.changeSetting(u"server-time"_s, u"10min"_s));
    waiting.send(shop.post(order, "k"));
    QTRY_COMPARE(shop.count(EventKind::WorkStarted), 1);
    shop.session.restart();
    QTRY_VERIFY(waiting.isClosed());
    QCOMPARE(waiting.answers.size(), 0);
    RawClient client(shop.port);
    client.send(shop.get("/orders"));
    QTRY_COMPARE(client.answers.size(), 1);
    QCOMPARE(client.answers.constFirst().body, "[]"_ba);
    QCOMPARE(shop.session.port(), shop.port);
}

/// In the window's own orders as in those of programs outside.
void TestOutside::aSettingHoldsAtOnce()
{
    Shop shop(Strategy::Client);
    RawClient client(shop.port);
    client.send(shop.post(order, "k"));
    QTRY_COMPARE(client.answers.size(), 1);
    QCOMPARE(client.answers.at(0).status, 201);
    QVERIFY(shop.session.changeSetting(u"key-header"_s, u"X-Token"_s));
    client.send(shop.post(order, "k"));
    client.send(requestBytes("POST /orders", shop.port, "X-Token: k\r\n", order));
    QTRY_COMPARE(client.answers.size(), 3);
    QCOMPARE(client.answers.at(1).problem(), "key-missing"_ba);
    QCOMPARE(client.answers.at(2).field("Idempotent-Replayed"), "true"_ba);
    shop.session.submit(Click {{u"C002"_s, 100}, IntentChoice::New});
    QTRY_VERIFY(shop.session.isQuiet());
    QCOMPARE(shop.count(EventKind::OrderCreated), 2);
}

void TestOutside::idleConnectionsHinderNoRun()
{
    Shop shop(Strategy::Client);
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 500; ++i)
        idle.push_back(std::make_unique<RawClient>(shop.port));
    shop.session.submit(Click {{u"C002"_s, 100}, IntentChoice::New});
    RawClient client(shop.port);
    client.send(shop.post(order, "k"));
    QTRY_COMPARE(client.answers.size(), 1);
    QTRY_VERIFY(shop.session.isQuiet());
    QCOMPARE(shop.count(EventKind::OrderCreated), 2);
    QCOMPARE(shop.failures.size(), 0);
    idle.front()->send(shop.get("/orders"));
    QTRY_COMPARE(idle.front()->answers.size(), 1);
}

/// Looking at another run and back again is no request.
void TestOutside::aProgramIsServedBesideOtherRuns()
{
    Shop shop(Strategy::Client);
    shop.session.showBeside({Strategy::Client, Strategy::None});
    RawClient client(shop.port);
    for (int i = 1; i <= 3; ++i) {
        client.send(shop.post(order, "k" + QByteArray::number(i)));
        QTRY_COMPARE(client.answers.size(), i);
        for (const qsizetype strip : {1, 0}) {
            shop.session.lookAt(strip);
            QCOMPARE(shop.count(EventKind::OrderCreated), i); // in every run, as of a press of Order
        }
    }
    client.send(shop.post(order, "k4"));
    shop.session.lookAt(1); // before it has come in
    QTRY_COMPARE(client.answers.size(), 4);
    QCOMPARE(client.answers.constLast().status, 201);
    QCOMPARE(shop.failures.size(), 0);
}

QTEST_GUILESS_MAIN(TestOutside)
#include "tst_outside.moc"
