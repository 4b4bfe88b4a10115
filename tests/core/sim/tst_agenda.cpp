// SPDX-License-Identifier: MIT
#include "sim/agenda.h"

#include <QRegularExpression>
#include <QSharedPointer>
#include <QTest>

#include <deque>
#include <random>
#include <set>

using namespace idemlab::model;
using namespace idemlab::sim;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestAgenda : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void commandsComeFirstAndTheRestInItsOrder();
    void theSoonestComesFirst_data();
    void theSoonestComesFirst();
    void copiesGoOnAsTheOriginal();
    void aQueueIsAListThatLosesItsFront();
    void whatHasLeftAQueueIsGone();
};

void TestAgenda::commandsComeFirstAndTheRestInItsOrder()
{
    Agenda agenda;
    QVERIFY(agenda.isEmpty());
    agenda.add(Instant(2s), Due::Kind::WorkEnds, 1);
    agenda.add(Instant(1s), Due::Kind::TimeoutEnds, 2);
    agenda.add(Instant(1s), Due::Kind::RequestArrives, 3);
    agenda.add(Instant(1s), Due::Kind::TimeoutEnds, 4);
    agenda.add(Instant(2s), Due::Kind::Command, 5);
    agenda.add(Instant(1s), Due::Kind::Command, 6);
    agenda.add(Instant(1s), Due::Kind::Command, 7);
    for (const quint32 expected : {6u, 7u, 2u, 3u, 4u, 5u, 1u}) {
        QCOMPARE(agenda.first().number, expected);
        QCOMPARE(agenda.take().number, expected);
    }
    QVERIFY(agenda.isEmpty());
}

void TestAgenda::theSoonestComesFirst_data()
{
    QTest::addColumn<int>("underWay");
    for (const int underWay : {1, 3, 20, 500})
        QTest::addRow("%d under way", underWay) << underWay;
}

/// Against a list that is sorted by all that counts.
void TestAgenda::theSoonestComesFirst()
{
    QFETCH(const int, underWay);
    std::mt19937 random(11);
    std::set<std::tuple<Instant, bool, quint32>> plain; // time, behind the commands, which is also the order of coming
    Agenda agenda;
    Instant now {};
    for (quint32 number = 1; number <= 5000; ++number) {
        const auto kind = Due::Kind(random() % (unsigned(Due::Kind::ServerRestarts) + 1));
        const Instant at = now + std::chrono::milliseconds(random() % 8 * 100);
        agenda.add(at, kind, number, ClientId {number});
        plain.insert({at, kind != Due::Kind::Command, number});
        while (qsizetype(plain.size()) > underWay || (!plain.empty() && random() % 4 == 0)) {
            const auto [due, isNoCommand, which] = *plain.begin();
            plain.erase(plain.begin());
            const Due taken = agenda.take();
            QCOMPARE(taken.number, which);
            QVERIFY(taken.at == due && taken.client.value == which && (taken.kind != Due::Kind::Command) == isNoCommand);
            now = due;
        }
        QCOMPARE(agenda.isEmpty(), plain.empty());
    }
}

void TestAgenda::copiesGoOnAsTheOriginal()
{
    Agenda agenda;
    for (quint32 number = 1; number <= 40; ++number) {
        agenda.add(Instant(number * 10ms), Due::Kind::RequestArrives, number);
        if (number % 3 == 0)
            std::ignore = agenda.take();
    }
    Agenda copy = agenda;
    QVERIFY(copy == agenda);
    const Due taken = copy.take();
    QVERIFY(!(copy == agenda));
    QVERIFY(agenda.take() == taken);
    QVERIFY(copy == agenda);
}

/// Against a std::deque.
void TestAgenda::aQueueIsAListThatLosesItsFront()
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
        default:
            plain.push_back(step);
            QCOMPARE(queue.emplaceBack(step), step);
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
void TestAgenda::whatHasLeftAQueueIsGone()
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

QTEST_GUILESS_MAIN(TestAgenda)
#include "tst_agenda.moc"
