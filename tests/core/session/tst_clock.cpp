// SPDX-License-Identifier: MIT
#include "session/clock.h"
#include "suite.h"

#include <QTest>

#include <limits>

using namespace idemlab::session;
using idemlab::model::Instant;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The time on the wall is told, so that an hour takes no time.
class TestClock : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void runTimeGoesWithTheSpeed();
    void aChangeOfSpeedDoesNotJump();
    void itTellsWhenToLookAgain();
    void speedsAreHeldToTheirRange_data();
    void speedsAreHeldToTheirRange();
    void timeStandsStillWhileNothingIsDue();
    void steadilyItGoesOnWhileNothingIsDue();
    void pausedItStaysPaused();
    void hurryComesBeforeTheWall();
    void itRestsAtItsStop();

private:
    const Clock::Wall::time_point m_start {1h};
};

void TestClock::runTimeGoesWithTheSpeed()
{
    Clock clock;
    clock.anchor(m_start, Instant(5s));
    QCOMPARE(clock.runTimeAt(m_start), Instant(5s));
    QCOMPARE(clock.runTimeAt(m_start + 2s), Instant(7s));
    QCOMPARE(clock.runTimeAt(m_start - 2s), Instant(5s)); // never back
}

void TestClock::aChangeOfSpeedDoesNotJump()
{
    Clock clock;
    clock.anchor(m_start, Instant {});
    clock.setSpeed(10.0, m_start + 1s);
    QCOMPARE(clock.runTimeAt(m_start + 1s), Instant(1s));
    QCOMPARE(clock.runTimeAt(m_start + 2s), Instant(11s));
    clock.setSpeed(0.1, m_start + 2s);
    QCOMPARE(clock.runTimeAt(m_start + 12s), Instant(12s));
}

void TestClock::itTellsWhenToLookAgain()
{
    Clock clock;
    clock.anchor(m_start, Instant {});
    QCOMPARE(clock.pauseUntil(Instant(5ms), m_start), 5ms);
    QCOMPARE(clock.pauseUntil(Instant(5ms), m_start + 1s), 0ms);
    QVERIFY(*clock.pauseUntil(Instant(1h), m_start) < 20ms); // what moves is seen to move
    QVERIFY(!clock.pauseUntil(std::nullopt, m_start));
    clock.pause();
    QVERIFY(!clock.pauseUntil(Instant(5ms), m_start));
}

void TestClock::speedsAreHeldToTheirRange_data()
{
    QTest::addColumn<double>("asked");
    QTest::addColumn<double>("given");
    QTest::newRow("slow") << 0.0 << 0.1;
    QTest::newRow("backwards") << -3.0 << 0.1;
    QTest::newRow("fast") << 1e9 << 10.0;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 1.0;
    QTest::newRow("in range") << 2.5 << 2.5;
}

void TestClock::speedsAreHeldToTheirRange()
{
    QFETCH(double, asked);
    Clock clock;
    clock.setSpeed(asked, m_start);
    QTEST(clock.speed(), "given");
}

void TestClock::timeStandsStillWhileNothingIsDue()
{
    Clock clock;
    clock.play(m_start, Instant(3s));
    QCOMPARE(clock.goal(m_start + 1s, false), Instant(4s));
    QVERIFY(!clock.goal(m_start + 1s, true));
}

void TestClock::steadilyItGoesOnWhileNothingIsDue()
{
    Clock clock;
    clock.setSpeed(5, m_start);
    clock.setSteady(true, m_start, Instant(3s));
    QCOMPARE(clock.speed(), 1.0);
    QCOMPARE(clock.goal(m_start + 1h, true), Instant(1h + 3s));
    QVERIFY(clock.pauseUntil(std::nullopt, m_start));
    clock.setSteady(false, m_start + 1h, Instant(1h + 3s));
    QCOMPARE(clock.speed(), 5.0);
    QCOMPARE(clock.goal(m_start + 1h + 1s, false), Instant(1h + 8s));
}

void TestClock::pausedItStaysPaused()
{
    Clock clock;
    clock.setSteady(true, m_start, Instant(3s));
    clock.pause();
    QVERIFY(!clock.goal(m_start + 1h, true));
    QVERIFY(!clock.goal(m_start + 1h, false));
    clock.play(m_start + 1h, Instant(3s));
    QCOMPARE(clock.goal(m_start + 1h + 2s, true), Instant(5s)); // the hour of the pause is not made up for
}

void TestClock::hurryComesBeforeTheWall()
{
    for (const bool playsOn : {true, false}) {
        Clock clock;
        clock.play(m_start, Instant {});
        clock.hurryTo(Instant(1h), playsOn);
        QCOMPARE(clock.goal(m_start, true), Instant(1h));
        QCOMPARE(clock.arrived(m_start, Instant(1h), Instant(1h), true), !playsOn);
        QCOMPARE(clock.isPlaying(), playsOn);
        QVERIFY(!clock.isHurrying());
    }
}

void TestClock::itRestsAtItsStop()
{
    Clock clock;
    clock.playUntil(Instant(2s), m_start, Instant {});
    QCOMPARE(clock.goal(m_start + 1s, false), Instant(1s));
    QVERIFY(!clock.arrived(m_start + 1s, Instant(1s), Instant(1s), false));
    QCOMPARE(clock.goal(m_start + 5s, false), Instant(2s));
    QVERIFY(clock.arrived(m_start + 5s, Instant(2s), Instant(2s), false));
    QVERIFY(!clock.isPlaying());
    clock.playUntil(Instant(1h), m_start, Instant(2s));
    QVERIFY(clock.arrived(m_start, Instant(2s), Instant(2s), true)); // nothing more is due
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
