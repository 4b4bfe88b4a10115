// SPDX-License-Identifier: MIT
#include "sim/queue.h"

#include <QRegularExpression>
#include <QSharedPointer>
#include <QTest>

#include <deque>
#include <random>

using namespace idemlab::sim;
using namespace Qt::StringLiterals;

class TestQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void aQueueIsAListThatLosesItsFront();
    void whatHasLeftAQueueIsGone();
};

/// Against a std::deque.
void TestQueue::aQueueIsAListThatLosesItsFront()
{
    std::mt19937 random(3);
    std::deque<int> plain;
    Queue<int> queue;
    for (int step = 0; step < 50'000; ++step) {
        const size_t place = plain.empty() ? 0 : random() % plain.size();
        switch (random() % 12) {
        case 0:
            plain.insert(plain.begin() + qsizetype(place), step);
            queue.insert(queue.begin() + place, step);
            break;
        case 1:
            if (!plain.empty()) {
                plain.erase(plain.begin() + qsizetype(place));
                QVERIFY(queue.remove(queue.begin() + place) == queue.begin() + place);
            }
            break;
        case 2:
            if (!plain.empty()) {
                plain.pop_back();
                queue.removeLast();
            }
            break;
        case 3:
            if (step % 10 == 0) {
                std::erase_if(plain, [](int item) { return item % 2 == 0; });
                queue.removeIf([](int item) { return item % 2 == 0; });
            }
            break;
        case 4:
        case 5:
        case 6:
        case 7:
            if (!plain.empty()) {
                QCOMPARE(queue.take(queue.begin()), plain.front());
                plain.pop_front();
            }
            break;
        default: plain.push_back(step); QCOMPARE(queue.emplaceBack(step), step);
        }
        QCOMPARE(queue.size(), qsizetype(plain.size()));
        QCOMPARE(queue.isEmpty(), plain.empty());
        QVERIFY(std::equal(queue.begin(), queue.end(), plain.begin(), plain.end()));
        if (!plain.empty()) {
            QCOMPARE(queue.front(), plain.front());
            QCOMPARE(queue.back(), plain.back());
        }
    }
}

/// What was taken out does not live on behind the scenes, and an endless queue does not grow.
void TestQueue::whatHasLeftAQueueIsGone()
{
    Queue<QSharedPointer<int>> queue;
    QWeakPointer<int> first;
    for (int step = 0; step < 10'000; ++step) {
        auto item = QSharedPointer<int>::create(step);
        if (step == 0)
            first = item;
        queue.emplaceBack(std::move(item));
        if (step >= 5 && step % 2 == 0)
            QCOMPARE(*queue.take(queue.begin()), step - 5);
        else if (step >= 5)
            queue.remove(queue.begin());
        if (step == 5)
            QVERIFY(first.isNull());
    }
    QCOMPARE(queue.size(), 5);
}

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
