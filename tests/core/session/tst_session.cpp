// SPDX-License-Identifier: MIT
#include "core/runs.h"
#include "session/session.h"
#include "suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace idemlab::model;
using namespace idemlab::session;
using namespace idemlab::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const OrderForm form {u"C001"_s, 1200};

RunPlan timeoutPlan(Strategy strategy)
{
    RunPlan plan;
    plan.settings.strategy = strategy;
    plan.script = {{Instant {}, Click {form, IntentChoice::New}}};
    plan.faults = {{FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 1, {}}};
    return plan;
}

} // namespace

class TestSession : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void aRunGoesToItsEndByItself();
    void theClockRestsWhileNothingIsDue();
    void aPausedRunStandsStillUntilItIsStepped();
    void aClickWakesAPausedRun();
    void anotherStrategyRepeatsWhatWasDone();
    void restartForgetsWhatWasDoneByHand();
    void settingsHoldForTheNextRunToo();
    void aWrongSettingChangesNothing();
    void everyEventIsToldOnce();
    void aPressMeansTheSameOrderUntilItIsAnswered();
    void aLimitedTraceStaysSmall();
};

void TestSession::aRunGoesToItsEndByItself()
{
    Session session;
    QSignalSpy quiet(&session, &Session::becameQuiet);
    session.setSpeed(10);
    session.start(timeoutPlan(Strategy::None));
    QVERIFY(session.isPlaying());
    QVERIFY(!session.isQuiet());
    QTRY_COMPARE(quiet.size(), 1);
    QCOMPARE(countOf(session.trace(), EventKind::OrderCreated), 2);
    QVERIFY(session.now() >= session.trace().end());
}

void TestSession::theClockRestsWhileNothingIsDue()
{
    Session session;
    session.start({});
    QVERIFY(session.isQuiet());
    QSignalSpy moved(&session, &Session::clockMoved);
    Session other; // while another one runs from start to end
    other.setSpeed(10);
    other.start(timeoutPlan(Strategy::Client));
    QTRY_VERIFY(other.isQuiet());
    QCOMPARE(moved.size(), 0);
    QCOMPARE(session.now(), Instant {});
    session.submit(Click {form, IntentChoice::Auto});
    QTRY_VERIFY(session.now() > Instant(20ms));
}

void TestSession::aPausedRunStandsStillUntilItIsStepped()
{
    Session session;
    session.start(timeoutPlan(Strategy::Client));
    session.pause();
    const qsizetype before = session.trace().size();
    const Instant at = session.now();
    session.stepToNextEvent();
    QVERIFY(session.trace().size() > before);
    QVERIFY(session.now() > at);
    QVERIFY(!session.isPlaying());
    while (!session.isQuiet())
        session.stepToNextEvent();
    QCOMPARE(countOf(session.trace(), EventKind::Settled), 1);
    const Trace stepped = session.trace();
    session.restart();
    session.playToEnd();
    QCOMPARE(session.trace(), stepped);
}

void TestSession::aClickWakesAPausedRun()
{
    Session session;
    session.start({});
    session.pause();
    session.submit(SetFault {FaultKind::DropResponse, FaultMode::Next});
    QVERIFY(!session.isPlaying());
    QCOMPARE(session.faultMode(FaultKind::DropResponse), FaultMode::Next);
    session.submit(Click {form, IntentChoice::Auto});
    QVERIFY(session.isPlaying());
    session.playToEnd();
    QCOMPARE(session.faultMode(FaultKind::DropResponse), FaultMode::Off);
    QCOMPARE(session.messagesSent(Direction::Response), 2u);
}

void TestSession::anotherStrategyRepeatsWhatWasDone()
{
    Session session;
    session.start({});
    session.submit(SetFault {FaultKind::DropResponse, FaultMode::Next});
    session.submit(Click {form, IntentChoice::Auto});
    session.playToEnd();
    QCOMPARE(countOf(session.trace(), EventKind::OrderCreated), 2);
    for (const Strategy strategy : {Strategy::Client, Strategy::ServerOnReceipt, Strategy::ServerInAdvance, Strategy::ResourceId}) {
        session.useStrategy(strategy);
        session.playToEnd();
        QCOMPARE(session.trace().events().constFirst().strategy, strategy);
        QCOMPARE(countOf(session.trace(), EventKind::Clicked), 1);
        QCOMPARE(countOf(session.trace(), EventKind::OrderCreated), strategy == Strategy::ServerOnReceipt ? 2 : 1);
        QCOMPARE(session.commands().size(), 2);
    }
}

void TestSession::restartForgetsWhatWasDoneByHand()
{
    Session session;
    session.start(timeoutPlan(Strategy::Client));
    session.submit(Click {{u"C002"_s, 50}, IntentChoice::Auto});
    session.playToEnd();
    QCOMPARE(countOf(session.trace(), EventKind::Clicked), 2);
    QSignalSpy reset(&session, &Session::runsChanged);
    session.restart();
    QCOMPARE(reset.size(), 1);
    session.playToEnd();
    QCOMPARE(countOf(session.trace(), EventKind::Clicked), 1);
    QVERIFY(session.commands().isEmpty());
}

void TestSession::settingsHoldForTheNextRunToo()
{
    Session session;
    session.start(timeoutPlan(Strategy::Client));
    QVERIFY(session.changeSetting(u"key-scope"_s, u"attempt"_s));
    QCOMPARE(session.settings().client.keyScope, KeyScope::Attempt);
    session.playToEnd();
    QCOMPARE(countOf(session.trace(), EventKind::OrderCreated), 2);
    QCOMPARE(countOf(session.trace(), EventKind::SettingChanged), 1);
    session.restart();
    session.playToEnd();
    QCOMPARE(countOf(session.trace(), EventKind::OrderCreated), 2);
    QCOMPARE(countOf(session.trace(), EventKind::SettingChanged), 0);
}

void TestSession::aWrongSettingChangesNothing()
{
    Session session;
    session.start(timeoutPlan(Strategy::Client));
    const RunSettings before = session.settings();
    QVERIFY(!session.changeSetting(u"key-scope"_s, u"planet"_s));
    QVERIFY(!session.changeSetting(u"nonsense"_s, u"1"_s));
    QCOMPARE(session.settings(), before);
    QCOMPARE(session.plan().settings, before);
}

void TestSession::everyEventIsToldOnce()
{
    Session session;
    qsizetype told = 0;
    connect(&session, &Session::runsChanged, this, [&] { told = 0; });
    connect(&session, &Session::traceGrew, this, [&](qsizetype from) {
        QCOMPARE(from, told);
        told = session.trace().size();
    });
    session.setSpeed(10);
    session.start(timeoutPlan(Strategy::ServerInAdvance));
    session.submit(Click {form, IntentChoice::Auto});
    QTRY_VERIFY(session.isQuiet());
    QCOMPARE(told, session.trace().size());
}

void TestSession::aPressMeansTheSameOrderUntilItIsAnswered()
{
    Session session;
    session.start({});
    QVERIFY(session.nextClickIsNewIntent(form));
    session.submit(Click {form, IntentChoice::Auto});
    QVERIFY(!session.nextClickIsNewIntent(form));
    QVERIFY(session.nextClickIsNewIntent({u"C001"_s, 1300}));
    QVERIFY(session.nextClickIsNewIntent({u"C002"_s, 1200}));
    session.playToEnd();
    QVERIFY(session.nextClickIsNewIntent(form));
}

void TestSession::aLimitedTraceStaysSmall()
{
    Session session;
    session.limitTrace(200);
    session.start({});
    for (int i = 0; i < 100; ++i) {
        session.submit(Click {{u"C001"_s, 100 + i}, IntentChoice::New});
        session.playToEnd();
        QVERIFY(session.trace().size() <= 200);
    }
    const Event &last = session.trace().events().constLast();
    QCOMPARE(last.kind, EventKind::Settled);
    for (const Event &event : session.trace().events()) {
        if (event.message.isSet())
            QCOMPARE(session.trace().message(event.message).id, event.message);
    }
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
