// SPDX-License-Identifier: MIT
// One door for the whole program, whatever runs stand behind it, and what a program outside sees of their clock.
#include "core/runs.h"
#include "core/session/shop.h"
#include "suite.h"

#include <QTest>

#include <memory>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QByteArray order = R"({"customerId":"C001","amount":1200})"_ba;

/// A wall on which an hour takes no time.
struct Wall
{
    std::chrono::steady_clock::time_point now {1h};
    [[nodiscard]] session::WallClock clock()
    {
        return [this] { return now; };
    }
};

} // namespace

class TestDoor : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void theDoorStaysWhileRunsComeAndGo();
    void everyStripIsAskedAndOneAnswers();
    void whoHasGoneHasGoneFromEveryStrip();
    void aTalkStandsAtTheSameDoor();
    void stripsMayHaveOtherRules();
    void aKeyExpiresByTheWall();
    void waitingIsSeenInTheTrace();
    void afterAMinuteTimeStandsStillAgain();
    void pausedItWaits();
};

void TestDoor::theDoorStaysWhileRunsComeAndGo()
{
    Shop shop(Strategy::Client);
    RawClient client(shop.port);
    int asked = 0;
    const auto served = [&] {
        client.send(shop.get("/orders"));
        ++asked;
        return QTest::qWaitFor([&] { return client.answers.size() == asked; }) && shop.session.port() == shop.port;
    };
    QVERIFY(served());
    shop.session.showBeside({Strategy::None, Strategy::Client, Strategy::ResourceId});
    QVERIFY(served());
    shop.session.takeOut(0);
    shop.session.play();
    QVERIFY(served());
    shop.session.restart();
    QVERIFY(served());
    shop.session.submit(Click {{u"C002"_s, 7}, IntentChoice::New});
    QTRY_VERIFY(shop.session.isQuiet());
    QCOMPARE(shop.session.port(), shop.port); // its own clients go in by the same door
    QCOMPARE(shop.failures.size(), 0);
}

void TestDoor::everyStripIsAskedAndOneAnswers()
{
    Shop shop(Strategy::Client);
    shop.session.showBeside({Strategy::None, Strategy::Client});
    QCOMPARE(shop.session.currentStrip(), 1);
    RawClient client(shop.port);
    for (int i = 0; i < 2; ++i)
        client.send(shop.post(order, "k"));
    QTRY_COMPARE(client.answers.size(), 2);
    QTRY_VERIFY(shop.session.isQuiet());
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(countOf(shop.session.traceOf(i), EventKind::AttemptStarted), 2);
        QCOMPARE(countOf(shop.session.traceOf(i), EventKind::Settled), 2);
    }
    QCOMPARE(client.answers.at(1).field("Idempotent-Replayed"), "true"_ba); // as the current one has it
    QVERIFY(!shop.session.isProgramWaiting());
}

void TestDoor::whoHasGoneHasGoneFromEveryStrip()
{
    Shop shop(Strategy::Client);
    QVERIFY(shop.session.changeSetting(u"server-time"_s, u"10min"_s));
    shop.session.showBeside({Strategy::None, Strategy::Client});
    auto client = std::make_unique<RawClient>(shop.port);
    client->send(shop.post(order, "k"));
    QTRY_COMPARE(countOf(shop.session.traceOf(0), EventKind::WorkStarted), 1);
    QVERIFY(shop.session.isProgramWaiting());
    client.reset();
    for (qsizetype i = 0; i < 2; ++i)
        QTRY_COMPARE(countOf(shop.session.traceOf(i), EventKind::TimedOut), 1);
    QVERIFY(!shop.session.isProgramWaiting());
}

void TestDoor::aTalkStandsAtTheSameDoor()
{
    Shop shop(Strategy::Client);
    RawClient client(shop.port);
    {
        session::Session talk(shop.session.door());
        QCOMPARE(talk.port(), shop.port);
        client.send(shop.get("/orders"));
        QTRY_COMPARE(client.answers.size(), 1);
        QCOMPARE(countOf(talk.trace(), EventKind::AttemptStarted), 1);
        QCOMPARE(shop.count(EventKind::AttemptStarted), 0);
    }
    client.send(shop.get("/orders"));
    QTRY_COMPARE(client.answers.size(), 2);
    QCOMPARE(shop.count(EventKind::AttemptStarted), 1);
}

/// The window's own clients are held to the rules of their own run, not to those of the one that is looked at.
void TestDoor::stripsMayHaveOtherRules()
{
    Shop shop(Strategy::Client);
    session::RunPlan plan;
    plan.settings.strategy = Strategy::Client;
    plan.settings.server.policy.keyHeader = "X-Token"_ba;
    session::Session other(shop.session.door());
    other.start(plan);
    for (session::Session *each : {&shop.session, &other})
        each->submit(Click {{u"C002"_s, 7}, IntentChoice::New});
    for (session::Session *each : {&shop.session, &other}) {
        each->playToEnd();
        QTRY_VERIFY(each->isQuiet());
        QCOMPARE(countOf(each->trace(), EventKind::KeyStored), 1);
        QCOMPARE(countOf(each->trace(), EventKind::OrderCreated), 1);
    }
}

void TestDoor::aKeyExpiresByTheWall()
{
    Wall wall;
    Shop shop(Strategy::Client, wall.clock());
    QVERIFY(shop.session.changeSetting(u"key-lifetime"_s, u"2s"_s));
    RawClient client(shop.port);
    const auto ask = [&](qsizetype answers) {
        client.send(shop.post(order, "k"));
        return QTest::qWaitFor([&] {
            wall.now += 1ms; // what is under way arrives
            return client.answers.size() == answers;
        });
    };
    QVERIFY(ask(1));
    QVERIFY(ask(2));
    QCOMPARE(client.answers.at(1).field("Idempotent-Replayed"), "true"_ba);
    wall.now += 5s;
    QVERIFY(ask(3));
    QCOMPARE(client.answers.at(2).status, 201);
    QCOMPARE(client.answers.at(2).field("Idempotent-Replayed"), QByteArray());
    QTRY_COMPARE(shop.count(EventKind::OrderCreated), 2);
}

void TestDoor::waitingIsSeenInTheTrace()
{
    Wall wall;
    Shop shop(Strategy::Client, wall.clock());
    shop.session.submit(SetFault {FaultKind::DropResponse, FaultMode::All});
    auto client = std::make_unique<RawClient>(shop.port);
    client->send(shop.post(order, "k"));
    QTRY_VERIFY([&] {
        wall.now += 1ms;
        return shop.count(EventKind::ResponseLost) == 1;
    }());
    const Instant lost = shop.session.trace().end();
    wall.now += 2s;
    client.reset();
    QTRY_COMPARE(shop.count(EventKind::TimedOut), 1);
    QVERIFY(shop.session.trace().end() - lost >= 2s);
    QVERIFY(shop.session.trace().end() - lost < 3s);
}

void TestDoor::afterAMinuteTimeStandsStillAgain()
{
    Wall wall;
    Shop shop(Strategy::Client, wall.clock());
    shop.session.setSpeed(5);
    RawClient client(shop.port);
    client.send(shop.get("/orders"));
    QTRY_VERIFY([&] {
        wall.now += 1ms;
        return client.answers.size() == 1;
    }());
    QCOMPARE(shop.session.speed(), 1.0);
    const Instant answered = shop.session.now();
    wall.now += 30s;
    QTRY_VERIFY(shop.session.now() >= answered + 30s);
    wall.now += 31s;
    QTRY_COMPARE(shop.session.speed(), 5.0);
    const Instant rested = shop.session.now();
    wall.now += 1h;
    shop.session.submit(SetFault {FaultKind::DropResponse, FaultMode::Off});
    QVERIFY(shop.session.now() < rested + 1s);
}

void TestDoor::pausedItWaits()
{
    Shop shop(Strategy::Client);
    shop.session.pause();
    QSignalSpy changed(&shop.session, &session::Session::stateChanged);
    RawClient client(shop.port);
    client.send(shop.post(order, "k"));
    QTRY_VERIFY(shop.session.isProgramWaiting());
    QTRY_VERIFY(changed.size() > 0);
    QVERIFY(!shop.session.isPlaying());
    QCOMPARE(client.answers.size(), 0);
    shop.session.play();
    QTRY_COMPARE(client.answers.size(), 1);
    QVERIFY(!shop.session.isProgramWaiting());
}

QTEST_GUILESS_MAIN(TestDoor)
#include "tst_door.moc"
