// SPDX-License-Identifier: MIT
#include "analysis/ledger.h"
#include "analysis/outside.h"
#include "core/session/shop.h"
#include "exporting/json.h"
#include "study/recording.h"
#include "suite.h"

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
class TestOutside : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void programsShareTheShopWithTheWindow();
    void nobodyTakesTheWindowsPlace_data();
    void nobodyTakesTheWindowsPlace();
    void anotherRunClosesConnections();
    void aRunThatIsFullSaysSo();
    void aSettingHoldsAtOnce();
    void idleConnectionsHinderNoRun();
    void aProgramIsServedBesideOtherRuns();
    void situations_data();
    void situations();
    void aPersonSaysWhatWasMeant();
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

/// Nothing happens in it any more, and whoever asks is not kept waiting for that. What became of a request that was under way
/// is not known; one that comes later has done nothing.
void TestOutside::aRunThatIsFullSaysSo()
{
    Shop shop(Strategy::None);
    RunPlan plan = shop.session.plan();
    Request request;
    request.purpose = Purpose::PlaceOrder;
    request.form = OrderForm(u"C001"_s, 1200);
    for (int i = 0; i < 40'000; ++i)
        plan.script.append({Instant(std::chrono::minutes(1) + std::chrono::milliseconds(i)),
            ReceiveExternal {u"load"_s, request, {}, {}, IntentChoice::New}});
    shop.session.start(plan);
    QVERIFY(shop.session.changeSetting(u"server-time"_s, u"10min"_s));
    RawClient early(shop.port);
    early.send(shop.post(order, "k0"));
    QTRY_COMPARE(shop.count(EventKind::WorkStarted), 1);
    QVERIFY(shop.session.changeSetting(u"server-time"_s, u"0ms"_s));
    shop.session.playToEnd();
    QTRY_VERIFY_WITH_TIMEOUT(shop.session.isExhausted(), 120'000);
    QTRY_COMPARE(early.answers.size(), 1);
    QCOMPARE(early.answers.constFirst().status, 504);
    QCOMPARE(early.answers.constFirst().problem(), "outcome-unknown"_ba);
    RawClient client(shop.port);
    client.send(shop.post(order, "k1"));
    QTRY_COMPARE(client.answers.size(), 1);
    QCOMPARE(client.answers.constFirst().status, 503);
    QCOMPARE(client.answers.constFirst().problem(), "overloaded"_ba);
    QCOMPARE(client.answers.constFirst().field("Retry-After"), "1"_ba);
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

namespace {

/// One request; its program does not wait for an answer that is lost.
struct Call
{
    QByteArray body;
    QByteArray key;
    QByteArray program = "app";
    FaultKind fault = FaultKind::None;
};

void send(Shop &shop, const Call &call)
{
    if (call.fault != FaultKind::None)
        shop.session.submit(SetFault {call.fault, FaultMode::Next});
    const qsizetype lost = shop.count(EventKind::RequestLost) + shop.count(EventKind::ResponseLost);
    RawClient client(shop.port);
    const QByteArray fields =
        "User-Agent: " + call.program + "\r\n" + (call.key.isEmpty() ? QByteArray() : QByteArray("Idempotency-Key: " + call.key + "\r\n"));
    client.send(requestBytes("POST /orders", shop.port, fields, call.body));
    if (call.fault == FaultKind::None) {
        QTRY_COMPARE(client.answers.size(), 1);
        return;
    }
    QTRY_COMPARE(shop.count(EventKind::RequestLost) + shop.count(EventKind::ResponseLost), lost + 1);
    const qsizetype left = shop.count(EventKind::TimedOut);
    client.socket.abort();
    QTRY_COMPARE(shop.count(EventKind::TimedOut), left + 1);
}

} // namespace

Q_DECLARE_METATYPE(Call)

void TestOutside::situations_data()
{
    QTest::addColumn<QList<Call>>("calls");
    QTest::addColumn<int>("intents");
    QTest::addColumn<int>("orders");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<bool>("isSupposed");
    const QByteArray others = R"({"customerId":"C002","amount":1200})"_ba;
    const auto drop = FaultKind::DropResponse;
    QTest::newRow("answer lost, the right retry comes from another program")
        << QList<Call> {{order, "k1", "appA", drop}, {order, "k1", "appB"}} << 1 << 1 << u"exact"_s << false;
    QTest::newRow("two customers, one program, one key") << QList<Call> {{order, "1"}, {others, "1"}} << 2 << 2 << u"exact"_s << false;
    QTest::newRow("answer lost, retry with a new key")
        << QList<Call> {{order, "n1", "app", drop}, {order, "n2"}} << 1 << 2 << u"duplicate"_s << true;
    QTest::newRow("answer lost, retry with no key")
        << QList<Call> {{order, {}, "app", drop}, {order, {}}} << 1 << 2 << u"duplicate"_s << true;
    QTest::newRow("request lost, retry with a new key")
        << QList<Call> {{order, "n1", "app", FaultKind::DropRequest}, {order, "n2"}} << 1 << 1 << u"exact"_s << true;
    QTest::newRow("400 for bad JSON, then the same put right")
        << QList<Call> {{"{\"customerId\":"_ba, "b1"}, {order, "b1"}} << 1 << 1 << u"exact"_s << false;
}

void TestOutside::situations()
{
    QFETCH(QList<Call>, calls);
    Shop shop(Strategy::None);
    for (const Call &call : std::as_const(calls)) {
        send(shop, call);
        if (QTest::currentTestFailed())
            return;
    }
    QTRY_VERIFY(shop.session.isQuiet());
    const auto judgement = idemlab::analysis::judge(shop.session.trace());
    QTEST(int(judgement.intents), "intents");
    QTEST(int(judgement.orders), "orders");
    QTEST(QString(nameOf(judgement.verdict)), "verdict");
    QTEST(judgement.isSupposed, "isSupposed");
    bool isTold = false;
    for (qsizetype i = 0; i < shop.session.trace().size(); ++i)
        isTold |= idemlab::exporting::eventText(shop.session.trace(), i).contains("\"supposed\":true");
    QTEST(isTold, "isSupposed");
}

/// It is kept with the run, and can be taken back.
void TestOutside::aPersonSaysWhatWasMeant()
{
    using idemlab::analysis::outsideMeaning;
    Shop shop(Strategy::None);
    send(shop, {order, {}, "app", FaultKind::DropResponse});
    send(shop, {order, {}});
    QTRY_VERIFY(shop.session.isQuiet());
    const auto &session = shop.session;
    const qsizetype last = session.trace().size() - 1;
    const auto supposed = outsideMeaning(session.trace(), last);
    QVERIFY(supposed && supposed->isSupposed);
    QCOMPARE(supposed->instead, IntentChoice::New);

    shop.session.correctMeaning(supposed->at, supposed->instead);
    QTRY_COMPARE(session.trace().size(), last + 1); // the same happens, and something else was meant
    QTRY_VERIFY(session.isQuiet());
    QCOMPARE(idemlab::analysis::judge(session.trace()).intents, 2);
    QCOMPARE(nameOf(idemlab::analysis::judge(session.trace()).verdict), "exact"_L1);
    const auto instead = outsideMeaning(session.trace(), last);
    QVERIFY(instead && !instead->isSupposed);
    QCOMPARE(instead->instead, IntentChoice::Same);
    const auto saved = idemlab::study::readRecording(idemlab::study::toFile(session.recording()), u"run"_s);
    QVERIFY(saved);
    idemlab::session::Session other;
    other.open(*saved);
    QCOMPARE(idemlab::analysis::judge(other.trace()).intents, 2);

    QCOMPARE(session.history().undoable(), idemlab::session::UndoableChange::Meaning);
    shop.session.undo();
    QTRY_COMPARE(session.trace().size(), last + 1);
    QCOMPARE(nameOf(idemlab::analysis::judge(session.trace()).verdict), "duplicate"_L1);
    QCOMPARE(shop.failures.size(), 0);
}

QTEST_GUILESS_MAIN(TestOutside)
#include "tst_outside.moc"
