// SPDX-License-Identifier: MIT
#include "sim/clocks.h"

#include "sim/engine.h"

#include <QTest>

using namespace idemlab::model;
using namespace idemlab::sim;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A world in which something is due at each of the times from now.
World worldWith(const QList<Duration> &dues)
{
    World world;
    world.now = Instant(7s);
    for (const Duration due : dues)
        world.agenda.add(world.now + due, Due::Kind::ServerRestarts, 0);
    return world;
}

const Grain tenths {100ms, false, false};

QList<qint64> codes(const QList<Duration> &dues)
{
    const World world = worldWith(dues);
    const Clocks clocks(world, tenths);
    QList<qint64> all;
    for (const Duration due : dues)
        all.append(clocks.codeOf(world.now + due));
    return all;
}

} // namespace

class TestClocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void timesCountByUnitsAndOrder_data();
    void timesCountByUnitsAndOrder();
    void justAfterIsBeforeAllElse();
    void thereIsAMomentBetweenEachTwo();
    void whatIsHeldBackIsNotDue();
    void eitherChainMayComeFirst();
};

void TestClocks::timesCountByUnitsAndOrder_data()
{
    QTest::addColumn<QList<Duration>>("one");
    QTest::addColumn<QList<Duration>>("other");
    QTest::addColumn<bool>("areEqual");
    using Times = QList<Duration>;
    QTest::newRow("the same") << Times {400ms, 250ms} << Times {400ms, 250ms} << true;
    QTest::newRow("another fraction in the same place") << Times {400ms, 250ms} << Times {400ms, 299ms} << true;
    QTest::newRow("fractions in the same order") << Times {420ms, 250ms} << Times {401ms, 290ms} << true;
    QTest::newRow("fractions in the other order") << Times {420ms, 250ms} << Times {490ms, 250ms} << false;
    QTest::newRow("equal fractions") << Times {450ms, 250ms} << Times {440ms, 250ms} << false;
    QTest::newRow("another unit") << Times {420ms, 250ms} << Times {420ms, 350ms} << false;
    QTest::newRow("at a unit") << Times {400ms} << Times {401ms} << false;
}

void TestClocks::timesCountByUnitsAndOrder()
{
    QFETCH(const QList<Duration>, one);
    QFETCH(const QList<Duration>, other);
    QFETCH(const bool, areEqual);
    QCOMPARE(codes(one) == codes(other), areEqual);
}

void TestClocks::justAfterIsBeforeAllElse()
{
    const World world = worldWith({520ms, 210ms});
    const Clocks clocks(world, tenths);
    QCOMPARE(clocks.nextDue(), world.now + 210ms);
    const Instant after = clocks.justAfter().value();
    QVERIFY(after > world.now && after < world.now + 10ms); // a unit later it is still before the fractions of the others
    QVERIFY(!Clocks(worldWith({1us}), tenths).justAfter().has_value());
}

void TestClocks::thereIsAMomentBetweenEachTwo()
{
    const World world = worldWith({250ms, 420ms});
    const auto moments = Clocks(world, tenths).momentsUntil(world.now + 250ms);
    const QList<Duration> bounds {0ms, 20ms, 50ms, 100ms, 120ms, 150ms, 200ms, 220ms, 250ms};
    QCOMPARE(moments.size(), bounds.size() - 1);
    for (qsizetype i = 0; i < moments.size(); ++i)
        QVERIFY(moments.at(i) > world.now + bounds.at(i) && moments.at(i) < world.now + bounds.at(i + 1));
}

void TestClocks::whatIsHeldBackIsNotDue()
{
    World world = worldWith({300ms});
    world.agenda.postpone(world.agenda.first(), Agenda::never);
    QVERIFY(!Clocks(world, tenths).nextDue().has_value());
    world.agenda.postpone(world.agenda.first(), world.now + 5ms);
    QCOMPARE(Clocks(world, tenths).nextDue(), world.now + 5ms);
    world.agenda.remove(world.agenda.first());
    QVERIFY(world.agenda.isEmpty());
}

/// What goes back to the last press may still be moved.
void TestClocks::eitherChainMayComeFirst()
{
    World world = worldWith({300ms});
    world.agenda.setChain(1);
    world.agenda.add(world.now + 250ms, Due::Kind::ServerRestarts, 0);
    const Zone zone {-120ms, 120ms};
    const Clocks clocks(world, tenths, false, zone);
    const auto nexts = clocks.nexts();
    QCOMPARE(nexts.size(), 2);
    QCOMPARE(nexts.at(0).due->chain, quint8(0));
    QCOMPARE(nexts.at(0).zone, (Zone {50ms, 120ms}));
    QCOMPARE(nexts.at(1).zone, (Zone {-120ms, 50ms}));

    const auto cellsOf = [&](const Zone &some) { return Clocks(world, tenths, false, some).cells(); };
    QCOMPARE(cellsOf(zone).last - cellsOf(zone).first, 2); // the two chains meet at -50 ms and 50 ms
    QCOMPARE(cellsOf({-51ms, 149ms}), cellsOf(zone));
    QCOMPARE(clocks.zoneOf(cellsOf(zone)), (Zone {-150ms, 150ms}));
    QCOMPARE(cellsOf({-50ms, 50ms}).first, cellsOf({-50ms, 50ms}).last);
    QVERIFY(!(cellsOf({-50ms, 50ms}) == cellsOf({-51ms, 50ms})));

    const Cells before = cellsOf(zone);
    world.agenda.move(1, 60ms);
    QCOMPARE(cellsOf(zone.movedBy(60ms)), before);
    QCOMPARE(world.agenda.first().at, world.now + 300ms);
    world.agenda.remove(world.agenda.first());
    QVERIFY(!Clocks(world, tenths, false, zone).zone().isSet()); // nothing is left to be later than
}

QTEST_GUILESS_MAIN(TestClocks)
#include "tst_clocks.moc"
