// SPDX-License-Identifier: MIT
#include "selection/selection.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace idemlab;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSelection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void changesAreToldOnce();
    void playheadCountsWhatHadHappened();
};

void TestSelection::changesAreToldOnce()
{
    selection::Selection selection;
    QSignalSpy events(&selection, &selection::Selection::eventChanged);
    QSignalSpy playhead(&selection, &selection::Selection::playheadChanged);
    selection.selectEvent(3);
    selection.selectEvent(3);
    QCOMPARE(selection.selected(), std::optional<qsizetype>(3));
    QCOMPARE(events.count(), 1);
    QCOMPARE(playhead.count(), 0);
    selection.setPlayhead(model::Instant(5ms));
    selection.setPlayhead(model::Instant(5ms));
    QVERIFY(!selection.isLive());
    QCOMPARE(playhead.count(), 1);
    selection.clearEvent();
    selection.goLive();
    QVERIFY(selection.isLive());
    QVERIFY(!selection.selected());
    QCOMPARE(events.count(), 2);
    QCOMPARE(playhead.count(), 2);
}

void TestSelection::playheadCountsWhatHadHappened()
{
    model::Trace trace;
    for (auto at : {0ms, 10ms, 10ms, 30ms}) {
        model::Event event;
        event.at = model::Instant(at);
        trace.append(event);
    }
    selection::Selection selection;
    QCOMPARE(selection.eventCount(trace), 4);
    selection.setPlayhead(model::Instant(10ms));
    QCOMPARE(selection.eventCount(trace), 3);
    selection.setPlayhead(model::Instant(9ms));
    QCOMPARE(selection.eventCount(trace), 1);
    selection.goLive();
    QCOMPARE(selection.eventCount(trace), 4);
}

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
