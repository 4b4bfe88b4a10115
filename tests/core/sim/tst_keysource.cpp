// SPDX-License-Identifier: MIT
#include "sim/keysource.h"
#include "suite.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace idemlab::model;
using namespace idemlab::sim;
using namespace Qt::StringLiterals;

class TestKeySource : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void uuidsAreOfVersion4();
    void theSeedDecides();
    void countersCount();
};

/// As Qt reads and writes them, each digit in its place; no two alike.
void TestKeySource::uuidsAreOfVersion4()
{
    KeySource keys(1);
    QSet<QByteArray> seen;
    QList<QSet<char>> digits(36);
    for (int i = 0; i < 2000; ++i) {
        const QByteArray text = keys.next(KeyFormat::UuidV4);
        const QUuid uuid = QUuid::fromString(text);
        QCOMPARE(uuid.toByteArray(QUuid::WithoutBraces), text);
        QCOMPARE(uuid.version(), QUuid::Random);
        QCOMPARE(uuid.variant(), QUuid::DCE);
        seen.insert(text);
        for (qsizetype place = 0; place < text.size(); ++place)
            digits[place].insert(text.at(place));
    }
    QCOMPARE(seen.size(), 2000);
    for (qsizetype place = 0; place < digits.size(); ++place) {
        const qsizetype expected = place == 8 || place == 13 || place == 14 || place == 18 || place == 23 ? 1 : place == 19 ? 4 : 16;
        QCOMPARE(digits.at(place).size(), expected);
    }
}

/// The first key is what it has always been, so that saved runs have their keys again.
void TestKeySource::theSeedDecides()
{
    KeySource keys(1), same(1), other(2);
    const QByteArray first = keys.next(KeyFormat::UuidV4);
    QCOMPARE(first, "910a2dec-8902-4cc1-beeb-8da1658eec67"_ba);
    QVERIFY(same.next(KeyFormat::UuidV4) == first);
    QVERIFY(other.next(KeyFormat::UuidV4) != first);
    KeySource copy = keys;
    QVERIFY(copy.next(KeyFormat::UuidV4) == keys.next(KeyFormat::UuidV4));
}

void TestKeySource::countersCount()
{
    KeySource keys(1);
    QCOMPARE(keys.next(KeyFormat::Counter), "1"_ba);
    QCOMPARE(keys.next(KeyFormat::Counter), "2"_ba);
    QCOMPARE(KeySource(9).next(KeyFormat::Counter), "1"_ba);
}

QTEST_GUILESS_MAIN(TestKeySource)
#include "tst_keysource.moc"
