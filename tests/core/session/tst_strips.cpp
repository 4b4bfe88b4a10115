// SPDX-License-Identifier: MIT
// Runs beside each other: whatever was done on the way, each strip is the run that its commands give.
#include "core/runs.h"
#include "net/httpdoor.h"
#include "rows.h"
#include "session/session.h"
#include "suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::session;
using namespace idemlab::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const OrderForm form {u"C001"_s, 1200};
} // namespace

class TestStrips : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void stripsAreTheRunsAlone_data() { transports(); }
    void stripsAreTheRunsAlone();
    void whatIsDoneToOneIsDoneToAll();
    void theyStepTogether();
    void lookingAtAnotherTellsItWhole();
    void backToOneKeepsIt();
    void anotherBesideDoesNotBeginAnew();
};

void TestStrips::stripsAreTheRunsAlone()
{
    QFETCH(bool, isOverHttp);
    Session session(isOverHttp ? net::makeDoor() : nullptr);
    QSignalSpy failures(&session, &Session::failed);
    for (const study::Case &each : study::builtInCases()) {
        session.start(each.planFor(Strategy::Client), allStrategies);
        session.playToEnd();
        QTRY_VERIFY(session.isQuiet());
        QCOMPARE(session.stripCount(), 5);
        QCOMPARE(session.currentStrip(), 1);
        QCOMPARE(session.strategies(), allStrategies);
        for (qsizetype i = 0; i < 5; ++i)
            QVERIFY2(
                session.traceOf(i) == traceOf(each.planFor(allStrategies.at(i))), qPrintable(each.id + u' ' + nameOf(allStrategies.at(i))));
    }
    QCOMPARE(failures.size(), 0);
}

void TestStrips::whatIsDoneToOneIsDoneToAll()
{
    Session session(net::makeDoor());
    session.start({}, allStrategies);
    session.submit(SetFault {FaultKind::DropResponse, FaultMode::Next});
    session.submit(Click {form, IntentChoice::Auto});
    QTRY_VERIFY(session.now() > Instant(30ms)); // all clocks have moved, each over its own wire
    session.submit(Click {form, IntentChoice::Auto});
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    for (qsizetype i = 0; i < 5; ++i) {
        RunPlan plan;
        plan.settings.strategy = allStrategies.at(i);
        session.lookAt(i);
        QCOMPARE(session.commands().size(), 3);
        QCOMPARE(session.commands(), session.recording().byHand);
        QCOMPARE(session.trace(), traceOf(plan, session.commands()));
        QCOMPARE(countOf(session.trace(), EventKind::Clicked), 2);
    }
    QList<Instant> clicks;
    for (qsizetype i = 0; i < 5; ++i) {
        for (const Event &event : session.traceOf(i).events()) {
            if (event.kind == EventKind::Clicked)
                clicks.append(event.at);
        }
    }
    for (qsizetype i = 2; i < clicks.size(); ++i)
        QCOMPARE(clicks.at(i), clicks.at(i % 2)); // at one time in all
}

void TestStrips::theyStepTogether()
{
    Session session;
    session.start(planOf("timeout"_L1, Strategy::None), {Strategy::None, Strategy::ServerInAdvance});
    session.pause();
    while (!session.isQuiet()) {
        const qsizetype before = session.traceOf(0).size() + session.traceOf(1).size();
        session.stepToNextEvent();
        QVERIFY(session.traceOf(0).size() + session.traceOf(1).size() > before);
        session.lookAt(1 - session.currentStrip());
        const Instant here = session.now();
        session.lookAt(1 - session.currentStrip());
        QCOMPARE(session.now(), here); // one clock
    }
    for (qsizetype i = 0; i < 2; ++i)
        QCOMPARE(session.traceOf(i), traceOf(planOf("timeout"_L1, session.settingsOf(i).strategy)));
}

void TestStrips::lookingAtAnotherTellsItWhole()
{
    Session session;
    session.start(planOf("timeout"_L1, Strategy::None), {Strategy::None, Strategy::Client});
    session.playToEnd();
    qsizetype told = 0;
    connect(&session, &Session::runsChanged, this, [&] { told = 0; });
    connect(&session, &Session::traceGrew, this, [&](qsizetype from) {
        QCOMPARE(from, told);
        told = session.trace().size();
    });
    QSignalSpy changed(&session, &Session::runsChanged);
    session.lookAt(1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(session.settings().strategy, Strategy::Client);
    QCOMPARE(told, session.traceOf(1).size());
    session.useStrategy(Strategy::None); // there already: looked at, not begun again
    QCOMPARE(session.currentStrip(), 0);
    QCOMPARE(session.stripCount(), 2);
    QCOMPARE(told, session.traceOf(0).size());
    session.useStrategy(Strategy::ResourceId);
    session.playToEnd();
    QCOMPARE(session.strategies(), (QList {Strategy::ResourceId, Strategy::Client}));
}

void TestStrips::backToOneKeepsIt()
{
    Session session;
    session.start(planOf("timeout"_L1, Strategy::Client));
    session.playToEnd();
    session.submit(Click {{u"C002"_s, 7}, IntentChoice::New});
    session.playToEnd();
    session.showBeside({Strategy::None, Strategy::Client});
    session.playToEnd();
    QCOMPARE(session.stripCount(), 2);
    QCOMPARE(session.currentStrip(), 1);
    const Trace there = session.trace();
    const Instant now = session.now();
    QCOMPARE(countOf(there, EventKind::Clicked), 2);
    session.showBeside({});
    QCOMPARE(session.stripCount(), 1);
    QCOMPARE(session.trace(), there);
    QCOMPARE(session.now(), now);
}

/// Who changes which strategies are beside each other goes on where they are.
void TestStrips::anotherBesideDoesNotBeginAnew()
{
    Session session;
    session.start(planOf("timeout"_L1, Strategy::Client));
    session.pause();
    session.stepToNextEvent();
    session.stepToNextEvent();
    const Trace alone = session.trace();
    const Instant begun = session.now();
    session.showBeside({Strategy::None, Strategy::Client}); // from one to several
    QCOMPARE(session.strategies(), (QList {Strategy::None, Strategy::Client}));
    QCOMPARE(session.currentStrip(), 1);
    QCOMPARE(session.now(), begun);
    QVERIFY(!session.isPlaying());
    QCOMPARE(session.trace(), alone);
    session.playToEnd();
    QVERIFY(session.changeSetting(u"latency"_s, u"123ms"_s));
    session.submit(Click {{u"C002"_s, 7}, IntentChoice::New});
    session.pause();
    session.stepToNextEvent();
    session.stepToNextEvent();
    const Instant now = session.now();
    const Trace there = session.traceOf(1);
    QVERIFY(now > Instant {} && !session.isPlaying());
    session.showBeside({Strategy::None, Strategy::Client, Strategy::ResourceId});
    QCOMPARE(session.now(), now);
    QVERIFY(!session.isPlaying());
    QCOMPARE(session.currentStrip(), 1);
    QCOMPARE(session.traceOf(1), there);
    // The new one is what it would have been from the beginning, and is saved with the others.
    Session whole;
    whole.open(session.recording());
    QCOMPARE(whole.strategies(), session.strategies());
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(whole.traceOf(i), session.traceOf(i));
    session.showBeside({Strategy::ResourceId, Strategy::Client});
    QCOMPARE(session.now(), now);
    QCOMPARE(session.traceOf(1), there);
    session.showBeside({Strategy::Client}); // and from several to one
    QCOMPARE(session.now(), now);
    QVERIFY(!session.isPlaying());
    QCOMPARE(session.trace(), there);
    session.playToEnd();
    QCOMPARE(countOf(session.trace(), EventKind::Clicked), 2);
}

QTEST_GUILESS_MAIN(TestStrips)
#include "tst_strips.moc"
