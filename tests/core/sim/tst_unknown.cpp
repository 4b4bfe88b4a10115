// SPDX-License-Identifier: MIT
// What a client tells its user when it cannot know what became of the order, and what the next press of Order sends then.
#include "sim/engine.h"
#include "suite.h"

#include <QSet>
#include <QTest>

using namespace idemlab::model;
using namespace idemlab::sim;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// "gave-up 504", "settled 201" …, in the order of time.
QStringList outcomes(const Trace &trace)
{
    QStringList list;
    for (const Event &event : trace.events()) {
        if (event.kind == EventKind::Settled || event.kind == EventKind::Refused || event.kind == EventKind::GaveUp)
            list.append(u"%1 %2"_s.arg(nameOf(event.kind)).arg(event.status));
    }
    return list;
}

/// How many keys or ids the attempts at the order carried.
qsizetype names(const Trace &trace)
{
    QSet<QByteArray> seen;
    for (const Event &event : trace.events()) {
        if (event.kind == EventKind::AttemptStarted && event.purpose != Purpose::IssueKey)
            seen.insert(event.purpose == Purpose::PutOrder ? event.order.text() : event.key.text());
    }
    return seen.size();
}

TimedCommand press(Duration at, qint64 amount = 1200, IntentChoice intent = IntentChoice::Same)
{
    return {Instant(at), Click {{u"C001"_s, amount}, intent}};
}

PlannedFault loseAnswer() { return {FaultKind::DropResponse, Direction::Response, MessageFilter::Order, 1, {}}; }
PlannedFault loseRequest() { return {FaultKind::DropRequest, Direction::Request, MessageFilter::Order, 1, {}}; }

} // namespace

class TestUnknown : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void theSameIntentAgain_data();
    void theSameIntentAgain();
    void aChangeGoesOutUnderTheOldKey_data();
    void aChangeGoesOutUnderTheOldKey();
    void whoSettledIsNotToldThatThereIsNone();
    void onlyAnAnswerThatSaysSoIsDefinite();
};

void TestUnknown::theSameIntentAgain_data()
{
    QTest::addColumn<RunPlan>("plan");
    QTest::addColumn<QList<Strategy>>("strategies");
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<qsizetype>("orders");
    QTest::addColumn<qsizetype>("named");
    const QList<Strategy> withKeys {Strategy::Client, Strategy::ServerInAdvance};
    RunPlan plan;
    plan.settings.client.retries = 0;
    plan.script = {press(200ms), press(20s)};
    plan.incidents = {{IncidentKind::ErrorAfter, 1}};
    QTest::newRow("504 after the order") << plan << withKeys << QStringList {u"gave-up 504"_s, u"settled 201"_s} << qsizetype(1)
                                         << qsizetype(1);
    QTest::newRow("504 after a PUT") << plan << QList {Strategy::ResourceId} << QStringList {u"gave-up 504"_s, u"settled 200"_s}
                                     << qsizetype(1) << qsizetype(1);
    plan.incidents = {{IncidentKind::ErrorBefore, 1}};
    QTest::newRow("500 that says that nothing was done")
        << plan << withKeys << QStringList {u"refused 500"_s, u"settled 201"_s} << qsizetype(1) << qsizetype(1);
    plan.incidents = {{IncidentKind::Declined, 1}};
    QTest::newRow("declined") << plan << withKeys << QStringList {u"refused 402"_s, u"settled 201"_s} << qsizetype(1) << qsizetype(2);
    QTest::newRow("declined, but its id stays")
        << plan << QList {Strategy::ResourceId} << QStringList {u"refused 402"_s, u"settled 201"_s} << qsizetype(1) << qsizetype(1);

    plan.incidents = {};
    plan.settings.client.retries = 1;
    plan.settings.server.workingTime = 4s;
    QTest::newRow("in progress") << plan << withKeys << QStringList {u"gave-up 409"_s, u"settled 201"_s} << qsizetype(1) << qsizetype(1);
    plan.settings.server.workingTime = 500ms;
    plan.incidents = {{IncidentKind::Declined, 1}};
    plan.faults = {loseAnswer()};
    QTest::newRow("declined, and its key says so again")
        << plan << withKeys << QStringList {u"refused 402"_s, u"settled 201"_s} << qsizetype(1) << qsizetype(2);

    plan.incidents = {};
    plan.settings.client.retries = 0;
    plan.settings.server.policy.keyLifetime = 10s;
    plan.script = {press(200ms), press(20s), press(30s)};
    QTest::newRow("the key has expired") << plan << QList {Strategy::ServerInAdvance}
                                         << QStringList {u"gave-up 0"_s, u"gave-up 422"_s, u"gave-up 422"_s} << qsizetype(1)
                                         << qsizetype(1);
    plan.faults = {};
    plan.settings.server.policy.keyLifetime = 500ms;
    QTest::newRow("the key has expired before its first use")
        << plan << QList {Strategy::ServerInAdvance} << QStringList {u"refused 422"_s, u"refused 422"_s, u"refused 422"_s} << qsizetype(0)
        << qsizetype(3);

    plan = {};
    plan.settings.client.retries = 0;
    plan.faults = {loseAnswer()};
    plan.script = {press(200ms), {Instant(10s), ChangeSetting {u"max-key-length"_s, u"3"_s}}, press(20s),
        {Instant(30s), ChangeSetting {u"max-key-length"_s, u"255"_s}}, press(40s)};
    QTest::newRow("refused for its form") << plan << withKeys << QStringList {u"gave-up 0"_s, u"gave-up 400"_s, u"settled 201"_s}
                                          << qsizetype(1) << qsizetype(1);
}

void TestUnknown::theSameIntentAgain()
{
    QFETCH(RunPlan, plan);
    QFETCH(QList<Strategy>, strategies);
    for (const Strategy strategy : strategies) {
        plan.settings.strategy = strategy;
        Engine engine(plan);
        engine.runToEnd();
        QTEST(outcomes(engine.trace()), "told");
        QTEST(engine.world().server.orders().size(), "orders");
        QTEST(names(engine.trace()), "named");
    }
}

void TestUnknown::aChangeGoesOutUnderTheOldKey_data()
{
    QTest::addColumn<PlannedFault>("fault");
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<QStringList>("told");
    QTest::addColumn<qint64>("amount");
    QTest::newRow("the first went through") << loseAnswer() << Strategy::Client
                                            << QStringList {u"gave-up 0"_s, u"gave-up 422"_s, u"settled 201"_s} << qint64(1200);
    QTest::newRow("the first went through, with PUT")
        << loseAnswer() << Strategy::ResourceId << QStringList {u"gave-up 0"_s, u"gave-up 409"_s, u"settled 200"_s} << qint64(1200);
    // The second is the one that counts then, and going back to the first is another wish.
    QTest::newRow("the first never arrived") << loseRequest() << Strategy::Client
                                             << QStringList {u"gave-up 0"_s, u"settled 201"_s, u"gave-up 422"_s} << qint64(900);
}

/// 422 tells that the first went through; the user then goes back to it.
void TestUnknown::aChangeGoesOutUnderTheOldKey()
{
    QFETCH(PlannedFault, fault);
    QFETCH(Strategy, strategy);
    QFETCH(qint64, amount);
    RunPlan plan;
    plan.settings.strategy = strategy;
    plan.settings.client.retries = 0;
    plan.faults = {fault};
    plan.script = {press(200ms), press(10s, 900), press(20s, 1200)};
    Engine engine(plan);
    engine.runToEnd();
    QTEST(outcomes(engine.trace()), "told");
    QCOMPARE(engine.world().server.orders().size(), 1);
    QCOMPARE(engine.world().server.orders().constFirst().form.amount(), amount);
    QCOMPARE(names(engine.trace()), 1);
    const auto mismatch =
        std::ranges::find_if(engine.trace().events(), [](const Event &e) { return e.kind == EventKind::GaveUp && e.status != 0; });
    QVERIFY(!mismatch->samePayload);
    const auto pressed =
        std::ranges::find_if(engine.trace().events(), [](const Event &e) { return e.kind == EventKind::Clicked && e.amount == 900; });
    QVERIFY(!pressed->samePayload && !pressed->first);
}

/// A day later the key is gone, and the order is not.
void TestUnknown::whoSettledIsNotToldThatThereIsNone()
{
    RunPlan plan;
    plan.settings.strategy = Strategy::ServerInAdvance;
    plan.settings.server.policy.keyLifetime = 5s;
    plan.script = {press(200ms), press(20s)};
    Engine engine(plan);
    engine.runToEnd();
    QCOMPARE(outcomes(engine.trace()), QStringList({u"settled 201"_s, u"gave-up 422"_s}));
    QCOMPARE(engine.world().server.orders().size(), 1);
}

void TestUnknown::onlyAnAnswerThatSaysSoIsDefinite()
{
    for (const auto &problem : allNames<Problem>) {
        const bool isOpen = problem.value == Problem::InProgress || problem.value == Problem::OutcomeUnknown;
        QCOMPARE(leavesOutcomeOpen(statusOf(problem.value), problem.value), isOpen);
    }
    QVERIFY(leavesOutcomeOpen(500, Problem::None));
    QVERIFY(leavesOutcomeOpen(502, Problem::None));
    QVERIFY(!leavesOutcomeOpen(409, Problem::None));
}

QTEST_GUILESS_MAIN(TestUnknown)
#include "tst_unknown.moc"
