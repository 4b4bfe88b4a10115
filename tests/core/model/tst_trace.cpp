// SPDX-License-Identifier: MIT
#include "model/trace.h"
#include "suite.h"

#include <QTest>

#include <utility>

using namespace idemlab::model;
using namespace Qt::StringLiterals;

class TestTrace : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void noTwoHaveOneNumber();
    void whatIsMovedKeepsItsNumber();
    void whatLosesItsBeginningIsAnotherTrace();
};

void TestTrace::noTwoHaveOneNumber()
{
    Trace first;
    const Trace second;
    QVERIFY(first.number() != 0);
    QVERIFY(first.number() != second.number());
    const Trace copy = first;
    QVERIFY(copy.number() != first.number());
    QVERIFY(copy == first);
    const quint64 before = first.number();
    first.add({}, EventKind::RunStarted, Lane::User);
    QCOMPARE(first.number(), before);
    first = second;
    QVERIFY(first.number() != before && first.number() != second.number());
}

void TestTrace::whatIsMovedKeepsItsNumber()
{
    Trace trace;
    const quint64 number = trace.number();
    Trace moved = std::move(trace);
    QCOMPARE(moved.number(), number);
    Trace assigned;
    assigned = std::move(moved);
    QCOMPARE(assigned.number(), number);
}

void TestTrace::whatLosesItsBeginningIsAnotherTrace()
{
    Trace trace;
    for (int i = 0; i < 10; ++i)
        trace.add({}, EventKind::FaultSet, Lane::Network);
    const quint64 number = trace.number();
    trace.trim(10, {});
    QCOMPARE(trace.number(), number);
    trace.trim(9, {});
    QCOMPARE(trace.size(), 5);
    QVERIFY(trace.number() != number);
}

QTEST_GUILESS_MAIN(TestTrace)
#include "tst_trace.moc"
