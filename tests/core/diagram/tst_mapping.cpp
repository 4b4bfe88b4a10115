// SPDX-License-Identifier: MIT
#include "diagram/colors.h"
#include "diagram/mapping.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace idemlab::diagram;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using model::Duration;
using model::Instant;

class TestMapping : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void thereAndBack_data();
    void thereAndBack();
    void zoomingKeepsThePoint();
    void zoomIsBounded();
    void fittingShowsBothEnds();
    void ticks_data();
    void ticks();
};

void TestMapping::thereAndBack_data()
{
    QTest::addColumn<double>("scale");
    for (double scale : {TimeMapping::least, 0.01, 0.2, 1.0, TimeMapping::most})
        QTest::addRow("%g pixels a millisecond", scale) << scale;
}

void TestMapping::thereAndBack()
{
    QFETCH(double, scale);
    const TimeMapping mapping {Instant(750ms), scale};
    for (const Instant t : {Instant(0ms), Instant(750ms), Instant(12'345ms), Instant(1h)}) {
        const Duration off = mapping.instant(mapping.pixel(t)) - t;
        QVERIFY(std::abs(off.count()) <= 1); // microseconds
    }
    QCOMPARE(mapping.pixel(Instant(750ms)), 0.0);
    QCOMPARE(mapping.pixels(10ms), 10 * scale);
}

void TestMapping::zoomingKeepsThePoint()
{
    TimeMapping mapping {Instant(0ms), 0.2};
    const Instant under = mapping.instant(333);
    for (double factor : {1.5, 3.0, 0.1, 0.7}) {
        mapping = mapping.zoomedAround(333, factor);
        QVERIFY(std::abs(mapping.pixel(under) - 333) < 0.05);
    }
}

void TestMapping::zoomIsBounded()
{
    TimeMapping mapping;
    for (int i = 0; i < 100; ++i)
        mapping = mapping.zoomedAround(100, 2);
    QCOMPARE(mapping.scale, TimeMapping::most);
    for (int i = 0; i < 100; ++i)
        mapping = mapping.zoomedAround(100, 0.5);
    QCOMPARE(mapping.scale, TimeMapping::least);
}

void TestMapping::fittingShowsBothEnds()
{
    for (const Duration span : {Duration(0ms), Duration(5ms), Duration(4s), Duration(20min)}) {
        const TimeMapping mapping = TimeMapping::fitting(Instant(1s), Instant(1s) + span, 800);
        QVERIFY(mapping.pixel(Instant(1s)) >= 0);
        QVERIFY(mapping.pixel(Instant(1s) + span) <= 800);
    }
}

void TestMapping::ticks_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("far out") << 0.001 << qint64(100'000);
    QTest::newRow("usual") << 0.2 << qint64(500);
    QTest::newRow("close") << 2.0 << qint64(50);
    QTest::newRow("closest") << 20.0 << qint64(5);
}

void TestMapping::ticks()
{
    QFETCH(double, scale);
    const TimeMapping mapping {{}, scale};
    const Duration step = mapping.tickStep(80);
    QTEST(qint64(model::toMs(step)), "ms");
    QVERIFY(mapping.pixels(step) >= 80 * 0.999);
    QVERIFY(mapping.pixels(step) < 80 * 2.51);
}

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_mapping.moc"
