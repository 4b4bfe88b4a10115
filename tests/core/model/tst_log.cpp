// SPDX-License-Identifier: MIT
#include "model/log.h"

#include <QTest>

using namespace idemlab::model;

class TestLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itKeepsWhatWasAddedInOrder();
    void copiesShareUntilOneChanges();
    void whatIsMovedFromIsStillAList();
    void theBeginningCanGo_data();
    void theBeginningCanGo();
};

namespace {

Log<int> upTo(int count)
{
    Log<int> log;
    for (int i = 1; i <= count; ++i)
        log.emplaceBack(i);
    return log;
}

} // namespace

void TestLog::itKeepsWhatWasAddedInOrder()
{
    Log<int> log;
    QVERIFY(log.isEmpty());
    QCOMPARE(log.begin(), log.end());
    log.reserve(2);
    log.emplaceBack() = 1;
    log.emplaceBack(2);
    log.emplaceBack(3);
    QCOMPARE(log.toList(), QList<int>({1, 2, 3}));
    QCOMPARE(log.size(), 3);
    QCOMPARE(log.constFirst(), 1);
    QCOMPARE(log.constLast(), 3);
    QCOMPARE(log[1], log.at(1));
    QVERIFY(log == upTo(3));
    QVERIFY(log != upTo(2));
}

void TestLog::copiesShareUntilOneChanges()
{
    Log<int> first = upTo(3);
    const Log<int> second = first;
    QVERIFY(first == second);
    QCOMPARE(second.begin(), std::as_const(first).begin());
    first.emplaceBack(4);
    QCOMPARE(second.toList(), QList<int>({1, 2, 3}));
    QCOMPARE(first.toList(), QList<int>({1, 2, 3, 4}));
    QVERIFY(first != second);
}

void TestLog::whatIsMovedFromIsStillAList()
{
    Log<int> first = upTo(3);
    Log<int> second = std::move(first);
    first = upTo(1);
    Log<int> third = std::move(second);
    second.emplaceBack(4);
    QCOMPARE(first.size(), 1);
    QCOMPARE(second.constLast(), 4);
    QCOMPARE(third.toList(), QList<int>({1, 2, 3}));
}

void TestLog::theBeginningCanGo_data()
{
    QTest::addColumn<int>("gone");
    QTest::addColumn<QList<int>>("left");
    QTest::newRow("nothing") << 0 << QList<int> {1, 2, 3};
    QTest::newRow("one") << 1 << QList<int> {2, 3};
    QTest::newRow("all") << 3 << QList<int> {};
}

void TestLog::theBeginningCanGo()
{
    QFETCH(const int, gone);
    QFETCH(const QList<int>, left);
    Log<int> log = upTo(3);
    const Log<int> copy = log;
    log.removeFirst(gone);
    QCOMPARE(log.toList(), left);
    QCOMPARE(copy.size(), 3);
}

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
