// SPDX-License-Identifier: MIT
// A presenter lets runs play from stop to stop.
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

Recording timeout(const QList<Strategy> &beside = {})
{
    return {study::findCase(u"timeout"_s)->planFor(Strategy::None), {}, Instant {}, beside};
}

Trace traceUntil(Strategy strategy, Instant end)
{
    sim::Engine engine(study::findCase(u"timeout"_s)->planFor(strategy));
    engine.runUntil(end);
    return engine.trace();
}

} // namespace

class TestStops : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void itPlaysToAStop_data() { transports(); }
    void itPlaysToAStop();
    void itHurriesToAStop_data() { transports(); }
    void itHurriesToAStop();
    void pausingForgetsTheStop();
    void aStopBehindTheEnd();
};

void TestStops::itPlaysToAStop()
{
    QFETCH(bool, isOverHttp);
    Session session(isOverHttp ? net::makeDoor() : nullptr);
    session.setSpeed(10);
    session.open(timeout(allStrategies));
    QTRY_VERIFY(!session.isPlaying());
    for (const Instant stop : {Instant(1300ms), Instant(2200ms)}) {
        session.playUntil(stop);
        QVERIFY(session.isPlaying());
        QTRY_VERIFY(!session.isPlaying());
        QCOMPARE(session.now(), stop);
        for (qsizetype i = 0; i < 5; ++i)
            QVERIFY(session.traceOf(i) == traceUntil(allStrategies.at(i), stop));
    }
}

void TestStops::itHurriesToAStop()
{
    QFETCH(bool, isOverHttp);
    Session session(isOverHttp ? net::makeDoor() : nullptr);
    session.setSpeed(0.1); // at this speed the stop is thirteen seconds away
    session.open(timeout());
    session.playUntil(Instant(1300ms));
    QVERIFY(session.isPlaying());
    session.hurryTo(Instant(1300ms));
    QTRY_VERIFY(!session.isPlaying());
    QCOMPARE(session.now(), Instant(1300ms));
    QVERIFY(session.trace() == traceUntil(Strategy::None, Instant(1300ms)));
}

void TestStops::pausingForgetsTheStop()
{
    Session session;
    session.open(timeout());
    session.playUntil(Instant(1s));
    session.pause();
    session.setSpeed(10);
    session.play();
    QTRY_VERIFY(session.now() > Instant(1500ms));
    QVERIFY(session.isPlaying());
}

void TestStops::aStopBehindTheEnd()
{
    Session session;
    session.setSpeed(10);
    session.open(timeout());
    session.playUntil(Instant(1h));
    QTRY_VERIFY(!session.isPlaying());
    QVERIFY(session.isQuiet());
    session.playUntil(Instant(1s)); // has been: nothing to wait for
    QVERIFY(!session.isPlaying());
}

QTEST_GUILESS_MAIN(TestStops)
#include "tst_stops.moc"
