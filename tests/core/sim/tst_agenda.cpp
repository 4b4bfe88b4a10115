// SPDX-License-Identifier: MIT
#include "sim/agenda.h"
#include "suite.h"

#include <QTest>

#include <random>
#include <set>

using namespace idemlab::model;
using namespace idemlab::sim;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestAgenda : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void commandsComeFirstAndTheRestInItsOrder();
    void theSoonestComesFirst_data();
    void theSoonestComesFirst();
    void copiesGoOnAsTheOriginal();
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

QTEST_GUILESS_MAIN(TestAgenda)
#include "tst_agenda.moc"
