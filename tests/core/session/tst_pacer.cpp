// SPDX-License-Identifier: MIT
#include "session/pacer.h"

#include <QTest>

#include <limits>

using namespace idemlab::session;
using idemlab::model::Instant;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestPacer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void runTimeGoesWithTheSpeed();
    void aChangeOfSpeedDoesNotJump();
    void theWallTellsWhenToComeBack();
    void speedsAreHeldToTheirRange_data();
    void speedsAreHeldToTheirRange();

private:
    const Pacer::Wall::time_point m_start {1h};
};

void TestPacer::runTimeGoesWithTheSpeed()
{
    Pacer pacer;
    pacer.anchor(m_start, Instant(5s));
    QCOMPARE(pacer.runTimeAt(m_start), Instant(5s));
    QCOMPARE(pacer.runTimeAt(m_start + 2s), Instant(7s));
    QCOMPARE(pacer.runTimeAt(m_start - 2s), Instant(5s)); // never back
}

void TestPacer::aChangeOfSpeedDoesNotJump()
{
    Pacer pacer;
    pacer.anchor(m_start, Instant {});
    pacer.setSpeed(10.0, m_start + 1s);
    QCOMPARE(pacer.runTimeAt(m_start + 1s), Instant(1s));
    QCOMPARE(pacer.runTimeAt(m_start + 2s), Instant(11s));
    pacer.setSpeed(0.1, m_start + 2s);
    QCOMPARE(pacer.runTimeAt(m_start + 12s), Instant(12s));
}

void TestPacer::theWallTellsWhenToComeBack()
{
    Pacer pacer;
    pacer.anchor(m_start, Instant {});
    QCOMPARE(pacer.wallTimeUntil(Instant(400ms), m_start), 400ms);
    pacer.setSpeed(0.1, m_start);
    QCOMPARE(pacer.wallTimeUntil(Instant(400ms), m_start), 4000ms);
    QCOMPARE(pacer.wallTimeUntil(Instant(400ms), m_start + 5s), 0ms);
}

void TestPacer::speedsAreHeldToTheirRange_data()
{
    QTest::addColumn<double>("asked");
    QTest::addColumn<double>("given");
    QTest::newRow("slow") << 0.0 << 0.1;
    QTest::newRow("backwards") << -3.0 << 0.1;
    QTest::newRow("fast") << 1e9 << 10.0;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 1.0;
    QTest::newRow("in range") << 2.5 << 2.5;
}

void TestPacer::speedsAreHeldToTheirRange()
{
    QFETCH(double, asked);
    Pacer pacer;
    pacer.setSpeed(asked, m_start);
    QTEST(pacer.speed(), "given");
}

QTEST_GUILESS_MAIN(TestPacer)
#include "tst_pacer.moc"
