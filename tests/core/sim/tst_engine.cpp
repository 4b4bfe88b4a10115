// SPDX-License-Identifier: MIT
#include "core/runs.h"
#include "sim/engine.h"
#include "suite.h"

#include <QTest>

using namespace idemlab::model;
using namespace idemlab::sim;
using namespace idemlab::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

RunPlan startWith(Strategy strategy)
{
    RunPlan start;
    start.settings.strategy = strategy;
    return start;
}

TimedCommand clickAt(Duration at, qint64 amount = 1200, IntentChoice intent = IntentChoice::New, QString customer = u"C001"_s)
{
    return {Instant(at), Click {{std::move(customer), amount}, intent}};
}

/// Somebody who carries out the wire faithfully: what a real network does, minus the network.
void runOverWire(Engine &engine)
{
    QSet<quint32> resent;
    while (true) {
        engine.runToEnd();
        const WireTask *task = engine.wireTask();
        if (!task)
            return;
        switch (task->kind) {
        case WireTask::Kind::Request: engine.requestDelivered(Request(task->request())); break;
        case WireTask::Kind::Response: engine.responseDelivered(Response(task->response())); break;
        case WireTask::Kind::Abandon: engine.abandonDelivered(); break;
        case WireTask::Kind::Cut: engine.closeDelivered(); break;
        }
    }
}

const QList<Strategy> strategies {
    Strategy::None, Strategy::Client, Strategy::ServerOnReceipt, Strategy::ServerInAdvance, Strategy::ResourceId};

} // namespace

class TestEngine : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void ordersPerStrategy_data();
    void ordersPerStrategy();
    void theSameStartGivesTheSameTrace();
    void theWireGivesTheSameTraceAsMemory();
    void aRunIsRepeatedFromItsCommands();
    void aCopiedWorldGoesOnAsTheOriginal();
    void theClientGivesUpAfterItsRetries();
    void retriesAreCountedByStep();
    void aToggleSpringsBack();
    void aPlannedFaultStrikesItsMessageOnly();
    void aLateKeyFetchDoesNotStartTheRetriesAfresh();
    void programsOutsideHaveALaneAndOneIntentPerKey();
    void aProgramThatLeavesIsNotAnswered();
    void manyProgramsShareTheLastLane();
    void aServerThatRunsForDaysForgets();
    void whatIsOnItsWayIsNotForgotten();
    void whatWaitsForTheWireIsNotForgotten();
    void aClaimIsItsOwnersAfterTheLookupHasChanged();
    void timesNeverDecrease();
};

void TestEngine::ordersPerStrategy_data()
{
    QTest::addColumn<RunPlan>("start");
    QTest::addColumn<QList<int>>("orders"); // in the order of `strategies`
    RunPlan start;
    start.script = {clickAt(0s)};
    QTest::newRow("smooth") << start << QList<int> {1, 1, 1, 1, 1};
    start.faults = {{FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 1, {}}};
    QTest::newRow("first answer lost") << start << QList<int> {2, 1, 2, 1, 1};
    start.faults = {{FaultKind::DropRequest, Direction::Request, MessageFilter::Any, 1, {}}};
    QTest::newRow("first request lost") << start << QList<int> {1, 1, 1, 1, 1};
    start.faults = {{FaultKind::DuplicateRequest, Direction::Request, MessageFilter::Order, 1, {}}};
    QTest::newRow("doubled by the network") << start << QList<int> {2, 1, 2, 1, 1};
    start.faults = {{FaultKind::CutConnection, Direction::Response, MessageFilter::Order, 1, {}}};
    QTest::newRow("connection cut") << start << QList<int> {2, 1, 2, 1, 1};
    start.settings.client.retries = 0;
    start.settings.client.resendsOnCut = true;
    QTest::newRow("cut, and the library repeats") << start << QList<int> {2, 1, 2, 1, 1};

    start = {};
    start.script = {clickAt(0s), clickAt(200ms, 1200, IntentChoice::Same)};
    QTest::newRow("double click") << start << QList<int> {2, 1, 2, 1, 1};
    start.settings.client.keyScope = KeyScope::Click;
    QTest::newRow("double click, key per click") << start << QList<int> {2, 2, 2, 2, 2};
    start.settings.client.keyScope = KeyScope::Order;
    start.settings.server.policy.inProgress = InProgress::Race;
    QTest::newRow("double click, raced") << start << QList<int> {2, 2, 2, 2, 1};
    start.settings.server.policy.inProgress = InProgress::Wait;
    QTest::newRow("double click, the second waits") << start << QList<int> {2, 1, 2, 1, 1};

    start = {};
    start.script = {clickAt(0s)};
    start.faults = {{FaultKind::DropResponse, Direction::Response, MessageFilter::Order, 1, {}}};
    start.settings.client.keyScope = KeyScope::Attempt;
    QTest::newRow("answer lost, key per attempt") << start << QList<int> {2, 2, 2, 2, 2};

    start.settings.server.policy = {};
    start.settings.server.policy.keySupport = KeySupport::Ignored;
    QTest::newRow("answer lost, a server without keys") << start << QList<int> {2, 2, 2, 0, 2};
    start.settings.client.keyScope = KeyScope::Order;
    QTest::newRow("answer lost, a server without keys, one key an order") << start << QList<int> {2, 2, 2, 0, 1};

    start = {};
    start.script = {clickAt(0s)};
    start.settings.server.workingTime = 4s;
    start.settings.server.policy.claimLease = 1s;
    QTest::newRow("a lease that is too short, written together") << start << QList<int> {4, 1, 4, 1, 1};
    start.settings.client.retries = 1;
    start.settings.server.policy.writes = Writes::ClaimOrderKey;
    QTest::newRow("a lease that is too short") << start << QList<int> {2, 2, 2, 2, 1};

    start = {};
    start.script = {clickAt(0s)};
    start.incidents = {{IncidentKind::CrashAfterOrder, 1}};
    QTest::newRow("crash, written together") << start << QList<int> {1, 1, 1, 1, 1};
    start.settings.server.policy.writes = Writes::OrderThenKey;
    QTest::newRow("crash between order and key") << start << QList<int> {2, 2, 2, 2, 1};
    start.settings.server.policy.writes = Writes::ClaimOrderKey;
    start.settings.server.policy.claimLease = 2s;
    QTest::newRow("crash, the claim stands until its lease ends") << start << QList<int> {2, 2, 2, 2, 1};
    start.settings.server.policy.claimLease = 60s;
    QTest::newRow("crash, the claim stands longer than the client tries") << start << QList<int> {2, 1, 2, 1, 1};

    start = {};
    start.script = {clickAt(0s)};
    start.incidents = {{IncidentKind::ErrorBefore, 1}};
    QTest::newRow("error before the order") << start << QList<int> {1, 1, 1, 1, 1};
    start.settings.server.policy.storedErrors = StoredErrors::All;
    QTest::newRow("error before the order, stored") << start << QList<int> {1, 0, 0, 0, 1};
    start.incidents = {{IncidentKind::ErrorAfter, 1}};
    QTest::newRow("error after the order, stored") << start << QList<int> {2, 1, 1, 1, 1};
    start.settings.server.policy.storedErrors = StoredErrors::None;
    QTest::newRow("error after the order, written together") << start << QList<int> {2, 1, 1, 1, 1};
    start.settings.server.policy.writes = Writes::OrderThenKey;
    QTest::newRow("error after the order, the key released") << start << QList<int> {2, 2, 2, 2, 1};
    start.settings.server.policy = {};
    start.incidents = {{IncidentKind::Declined, 1}};
    QTest::newRow("a definite no") << start << QList<int> {0, 0, 0, 0, 0};
}

void TestEngine::ordersPerStrategy()
{
    QFETCH(RunPlan, start);
    QFETCH(QList<int>, orders);
    for (qsizetype i = 0; i < strategies.size(); ++i) {
        start.settings.strategy = strategies.at(i);
        Engine engine(start);
        engine.runToEnd();
        QVERIFY2(engine.world().server.orders().size() == orders.at(i),
            qPrintable(u"%1: %2 orders"_s.arg(nameOf(strategies.at(i))).arg(engine.world().server.orders().size())));
        QCOMPARE(countOf(engine.trace(), EventKind::OrderCreated), orders.at(i));
        QVERIFY(engine.world().flights.isEmpty());
        QVERIFY(engine.world().library.isEmpty());
    }
}

void TestEngine::theSameStartGivesTheSameTrace()
{
    for (const Strategy strategy : strategies) {
        RunPlan start = startWith(strategy);
        start.script = {clickAt(0s), clickAt(150ms, 1200, IntentChoice::Same), clickAt(1s, 80, IntentChoice::New, u"C002"_s)};
        start.faults = {{FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 1, {}}};
        Engine first(start);
        Engine second(start);
        first.runToEnd();
        while (second.step()) { }
        QCOMPARE(first.trace(), second.trace());
        QVERIFY(first.world() == second.world());
        start.settings.seed = 2;
        Engine third(start);
        third.runToEnd();
        const bool usesRandom = strategy != Strategy::None;
        QCOMPARE(third.trace().events() != first.trace().events(), usesRandom);
    }
}

void TestEngine::theWireGivesTheSameTraceAsMemory()
{
    for (const Strategy strategy : strategies) {
        RunPlan start = startWith(strategy);
        start.script = {clickAt(0s), clickAt(0s, 1200, IntentChoice::Same), clickAt(0s, 80, IntentChoice::New, u"C002"_s)};
        start.faults = {{FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 1, {}},
            {FaultKind::CutConnection, Direction::Response, MessageFilter::Any, 2, {}}};
        Engine memory(start);
        memory.runToEnd();
        Engine wire(start, Transport::Wire);
        runOverWire(wire);
        QCOMPARE(wire.trace().events(), memory.trace().events());
        QCOMPARE(wire.trace(), memory.trace());
    }
}

void TestEngine::aRunIsRepeatedFromItsCommands()
{
    for (const Strategy strategy : strategies) {
        const RunPlan start = startWith(strategy);
        Engine live(start);
        live.perform(SetFault {FaultKind::DropResponse, FaultMode::Next});
        live.perform(Click {{u"C001"_s, 1200}, IntentChoice::Auto});
        live.perform(Click {{u"C001"_s, 1200}, IntentChoice::Auto}); // at the same instant
        live.runUntil(Instant(700ms));
        live.perform(ChangeSetting {u"latency"_s, u"90ms"_s});
        live.perform(ReceiveExternal {u"curl"_s, Request {.form {u"C001"_s, 1200}, .key = IdempotencyKey("abc")}, "POST"});
        live.runToEnd();
        live.perform(Click {{u"C001"_s, 1200}, IntentChoice::Auto}); // while nothing is due, at the last event's own time
        live.runToEnd();

        RunPlan again = start;
        again.script = live.performed();
        QCOMPARE(again.script.size(), 6);
        Engine repeated(again);
        repeated.runToEnd();
        // Those who order by script are there from the start, so only what happens afterwards is compared.
        const auto happened = [](const Trace &trace) {
            QList<Event> events = trace.events();
            events.removeIf([](const Event &e) { return e.kind == EventKind::ClientJoined; });
            return events;
        };
        QCOMPARE(happened(repeated.trace()), happened(live.trace()));
    }
}

void TestEngine::aCopiedWorldGoesOnAsTheOriginal()
{
    RunPlan start = startWith(Strategy::Client);
    start.script = {clickAt(0s), clickAt(300ms, 1200, IntentChoice::Same)};
    Engine engine(start);
    engine.runUntil(Instant(500ms));
    Engine copy = engine;
    QVERIFY(copy.world() == engine.world());
    engine.runToEnd();
    QVERIFY(!(copy.world() == engine.world()));
    copy.runToEnd();
    QVERIFY(copy.world() == engine.world());
    QCOMPARE(copy.trace(), engine.trace());
}

void TestEngine::theClientGivesUpAfterItsRetries()
{
    for (const Strategy strategy : strategies) {
        Engine engine(startWith(strategy));
        engine.perform(SetFault {FaultKind::DropResponse, FaultMode::All});
        engine.perform(Click {{u"C001"_s, 1200}, IntentChoice::Auto});
        engine.runToEnd();
        QCOMPARE(countOf(engine.trace(), EventKind::AttemptStarted), 4); // the first and three retries
        QCOMPARE(countOf(engine.trace(), EventKind::TimedOut), 4);
        QCOMPARE(countOf(engine.trace(), EventKind::GaveUp), 1);
        QCOMPARE(engine.world().lanes.constFirst().client.openCalls(), 0);
        // Nothing was shown, so another press asks for the same thing again.
        QVERIFY(!engine.world().lanes.constFirst().client.formsNewIntent({u"C001"_s, 1200}, IntentChoice::Auto));
        QVERIFY(engine.world().lanes.constFirst().client.formsNewIntent({u"C001"_s, 900}, IntentChoice::Auto));
    }
}

/// Fetching a key is no try at the order.
void TestEngine::retriesAreCountedByStep()
{
    Engine engine(startWith(Strategy::ServerInAdvance));
    engine.perform(PlanFault {{FaultKind::DropResponse, Direction::Response, MessageFilter::Key, 1, {}}});
    engine.perform(PlanFault {{FaultKind::DropResponse, Direction::Response, MessageFilter::Order, 1, {}}});
    engine.perform(Click {{u"C001"_s, 1200}, IntentChoice::Auto});
    engine.runToEnd();
    QList<std::pair<Purpose, quint32>> attempts;
    for (const Event &event : engine.trace().events()) {
        if (event.kind == EventKind::AttemptStarted)
            attempts.append({event.purpose, event.number});
    }
    const QList<std::pair<Purpose, quint32>> expected {
        {Purpose::IssueKey, 1}, {Purpose::IssueKey, 2}, {Purpose::PlaceOrder, 1}, {Purpose::PlaceOrder, 2}};
    QCOMPARE(attempts, expected);
}

void TestEngine::aToggleSpringsBack()
{
    Engine engine(startWith(Strategy::Client));
    engine.perform(SetFault {FaultKind::DropResponse, FaultMode::Next});
    QCOMPARE(engine.world().link.mode(FaultKind::DropResponse), FaultMode::Next);
    engine.perform(Click {{u"C001"_s, 1200}, IntentChoice::Auto});
    engine.runToEnd();
    QCOMPARE(engine.world().link.mode(FaultKind::DropResponse), FaultMode::Off);
    QCOMPARE(countOf(engine.trace(), EventKind::ResponseLost), 1);
    QCOMPARE(countOf(engine.trace(), EventKind::FaultSpent), 1);
    QCOMPARE(countOf(engine.trace(), EventKind::Settled), 1);
}

void TestEngine::aPlannedFaultStrikesItsMessageOnly()
{
    Engine engine(startWith(Strategy::Client));
    engine.perform(SetFault {FaultKind::DropResponse, FaultMode::All});
    engine.perform(PlanFault {{FaultKind::None, Direction::Response, MessageFilter::Any, 2, {}}}); // let the retry through
    engine.perform(Click {{u"C001"_s, 1200}, IntentChoice::Auto});
    engine.runToEnd();
    QCOMPARE(countOf(engine.trace(), EventKind::ResponseLost), 1);
    QCOMPARE(countOf(engine.trace(), EventKind::Settled), 1);
    QVERIFY(engine.world().link.planned().isEmpty());
}

void TestEngine::aLateKeyFetchDoesNotStartTheRetriesAfresh()
{
    RunPlan start = startWith(Strategy::ServerInAdvance);
    start.settings.client.keyScope = KeyScope::Attempt;
    start.settings.server.workingTime = 10s; // no order is ever answered in time
    start.script = {clickAt(0s)};
    Engine engine(start);
    engine.runToEnd();
    QCOMPARE(countOf(engine.trace(), EventKind::GaveUp), 1);
    QCOMPARE(countOf(engine.trace(), EventKind::TimedOut), 4);
    QCOMPARE(countOf(engine.trace(), EventKind::AttemptStarted), 8); // a key and an order, four times
}

void TestEngine::programsOutsideHaveALaneAndOneIntentPerKey()
{
    Engine engine(startWith(Strategy::Client));
    const Request request {.form {u"C001"_s, 1200}, .key = IdempotencyKey("abc")};
    engine.perform(ReceiveExternal {u"curl/7.88"_s, request, "POST /orders"});
    engine.runToEnd();
    engine.perform(ReceiveExternal {u"curl/7.88"_s, request, "POST /orders"});
    engine.runToEnd();
    QCOMPARE(engine.trace().clients().size(), 1);
    QCOMPARE(engine.trace().clients().constFirst().name, u"curl/7.88"_s);
    QVERIFY(engine.trace().clients().constFirst().external);
    QCOMPARE(engine.world().server.orders().size(), 1);
    QCOMPARE(engine.world().numbers.intents, 1u);
    const Event &last = engine.trace().events().constLast();
    QCOMPARE(last.kind, EventKind::Settled);
    QVERIFY(last.replayed);
}

void TestEngine::aProgramThatLeavesIsNotAnswered()
{
    Engine engine(startWith(Strategy::None));
    engine.perform(ReceiveExternal {u"curl"_s, Request {.form {u"C001"_s, 1200}}, "POST"});
    engine.runUntil(Instant(500ms));
    engine.perform(LeaveExternal {AttemptId {1}});
    engine.runToEnd();
    QCOMPARE(countOf(engine.trace(), EventKind::TimedOut), 1);
    QCOMPARE(countOf(engine.trace(), EventKind::ResponseIgnored), 1);
    QCOMPARE(countOf(engine.trace(), EventKind::OrderCreated), 1);
    QVERIFY(engine.world().externals.isEmpty());
}

void TestEngine::manyProgramsShareTheLastLane()
{
    Engine engine(startWith(Strategy::None));
    for (int i = 0; i < 100; ++i)
        engine.perform(ReceiveExternal {
            u"agent %1"_s.arg(i), Request {.purpose = Purpose::Read, .resource = Resource::Orders, .line = "GET /orders"}, "GET"});
    engine.runToEnd();
    const auto &clients = engine.trace().clients();
    QCOMPARE(clients.size(), 21); // twenty of their own, and one that the others share
    QCOMPARE(clients.at(19).sharedBy, 1u);
    QCOMPARE(clients.at(20).sharedBy, 80u);
    QCOMPARE(engine.trace().events().constLast().client, clients.at(20).id);
    QCOMPARE(countOf(engine.trace(), EventKind::ResponseArrived), 100);
    QCOMPARE(countOf(engine.trace(), EventKind::ClientJoined), 100);
    engine.perform(
        ReceiveExternal {u"agent 50"_s, Request {.purpose = Purpose::Read, .resource = Resource::Orders, .line = "GET /orders"}, "GET"});
    QCOMPARE(clients.at(20).sharedBy, 80u); // it has come before
}

void TestEngine::aServerThatRunsForDaysForgets()
{
    Engine engine({});
    engine.dropCommands();
    Request read;
    read.purpose = Purpose::Read;
    read.line = "GET /orders";
    read.resource = Resource::Orders;
    for (int i = 0; i < 2000; ++i) {
        engine.perform(ReceiveExternal {u"curl"_s, read, "GET /orders HTTP/1.1\r\n\r\n"});
        engine.runToEnd();
        engine.trimTrace(100);
        QVERIFY(engine.trace().size() <= 100 + 20);
        QVERIFY(engine.trace().messages().size() <= 100);
    }
    QVERIFY(engine.performed().size() <= 1);
    QVERIFY(engine.trace().forgotten() > 2000);
    QVERIFY(engine.world().flights.isEmpty());
}

/// An answer that is long on its way is still there to be read when the events that told of it are forgotten.
void TestEngine::whatIsOnItsWayIsNotForgotten()
{
    Engine engine(startWith(Strategy::None));
    engine.perform(ChangeSetting {u"delay"_s, u"1h"_s});
    engine.perform(PlanFault {{FaultKind::DelayResponse, Direction::Response, MessageFilter::Order, 1, {}}});
    engine.perform(ReceiveExternal {u"curl"_s, Request {.form {u"C001"_s, 1200}}, "POST"});
    engine.runUntil(Instant(2s));
    Request read;
    read.purpose = Purpose::Read;
    read.line = "GET /orders";
    read.resource = Resource::Orders;
    const auto readOften = [&] {
        for (int i = 0; i < 500; ++i) {
            engine.perform(ReceiveExternal {u"curl"_s, read, "GET"});
            engine.runUntil(engine.now() + 2s);
            engine.trimTrace(100);
        }
    };
    readOften();
    QVERIFY(countOf(engine.trace(), EventKind::OrderCreated) == 0); // forgotten
    engine.runToEnd();
    const Event &last = engine.trace().events().constLast();
    QCOMPARE(last.kind, EventKind::Settled);
    QCOMPARE(last.order.text(), "ord-1"_ba);
    QCOMPARE(last.amount, 1200);
    QVERIFY(engine.trace().messages().size() >= 1000);
    readOften(); // and now nothing needs it
    QVERIFY(engine.trace().messages().size() <= 100);
}

void TestEngine::whatWaitsForTheWireIsNotForgotten()
{
    Engine engine(startWith(Strategy::None), Transport::Wire);
    engine.perform(ChangeSetting {u"delay"_s, u"1h"_s});
    engine.perform(PlanFault {{FaultKind::DelayResponse, Direction::Response, MessageFilter::Order, 1, {}}});
    engine.perform(ReceiveExternal {u"curl"_s, Request {.form {u"C001"_s, 1200}}, "POST", CallId {1}});
    Request read;
    read.purpose = Purpose::Read;
    read.line = "GET /orders";
    read.resource = Resource::Orders;
    for (int i = 0; i < 60; ++i) {
        engine.perform(ReceiveExternal {u"curl"_s, read, "GET"});
        engine.runUntil(engine.now() + 2s);
        if (const WireTask *task = engine.wireTask())
            engine.responseDelivered(Response(task->response()));
    }
    engine.runToEnd();
    const WireTask *late = engine.wireTask();
    QVERIFY(late && late->response().order.isSet());
    engine.trimTrace(100);
    QVERIFY(countOf(engine.trace(), EventKind::OrderCreated) == 0); // forgotten
    engine.responseDelivered(Response(late->response()));
    const auto arrived = std::ranges::find_if(
        engine.trace().events(), [](const Event &event) { return event.kind == EventKind::ResponseArrived && event.order.isSet(); });
    QVERIFY(arrived != engine.trace().events().end());
    const Message &message = engine.trace().message(arrived->message);
    QCOMPARE(message.id, arrived->message);
    QCOMPARE(message.response()->order.text(), "ord-1"_ba);
}

/// The answer is stored where the key was claimed, so that a late copy of the request gets it.
void TestEngine::aClaimIsItsOwnersAfterTheLookupHasChanged()
{
    RunPlan start = startWith(Strategy::Client);
    start.settings.server.policy.keyLookup = KeyLookup::Global;
    start.faults = {{FaultKind::DuplicateRequest, Direction::Request, MessageFilter::Order, 1, 2s}};
    start.script = {clickAt(0s), {Instant(600ms), ChangeSetting {u"key-lookup"_s, u"per-customer"_s}},
        {Instant(1500ms), ChangeSetting {u"key-lookup"_s, u"global"_s}}};
    Engine engine(start);
    engine.runToEnd();
    QCOMPARE(countOf(engine.trace(), EventKind::ResponseSent), 2);
    const Event &copy = *std::ranges::find_if(engine.trace().events(),
        [](const Event &event) { return event.kind == EventKind::ResponseSent && event.exchange == ExchangeId {2}; });
    QCOMPARE(copy.rule, Rule::Replayed);
    QCOMPARE(engine.world().server.orders().size(), 1);
}

void TestEngine::timesNeverDecrease()
{
    RunPlan start = startWith(Strategy::ServerInAdvance);
    for (int i = 0; i < 50; ++i)
        start.script.append(clickAt(i * 37ms, 100 + i, IntentChoice::New, i % 2 ? u"C001"_s : u"C002"_s));
    start.faults = {{FaultKind::DelayResponse, Direction::Response, MessageFilter::Any, 3, 20s}};
    start.incidents = {{IncidentKind::CrashAfterClaim, 7}};
    Engine engine(start);
    engine.runToEnd();
    QVERIFY(std::ranges::is_sorted(engine.trace().events(), [](const Event &a, const Event &b) { return a.at < b.at; }));
    QCOMPARE(engine.world().server.orders().size(), 50);
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
