// SPDX-License-Identifier: MIT
#include "model/harmless.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace Qt::StringLiterals;

class TestHarmless : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreShown_data();
    void namesAreShown();
};

void TestHarmless::namesAreShown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("harmless");
    QTest::addColumn<bool>("isIsolated");
    QTest::newRow("plain") << u"C001"_s << u"C001"_s << false;
    QTest::newRow("Japanese") << u"山田 太郎"_s << u"山田 太郎"_s << false;
    QTest::newRow("a terminal's order") << u"\u001b[2J"_s << u"␛[2J"_s << false;
    QTest::newRow("C1 and delete") << u"a\u009bb\u007f"_s << u"a\ufffdb␡"_s << false;
    QTest::newRow("line breaks") << u"a\nb\u2028c\u2029d\u0085e"_s << u"a␊b\ufffdc\ufffdd\ufffde"_s << false;
    QTest::newRow("an override that is never ended") << u"a\u202eb"_s << u"a\ufffdb"_s << false;
    QTest::newRow("the end of an isolate") << u"a\u2069b"_s << u"a\ufffdb"_s << false;
    QTest::newRow("marks") << u"\u200e\u200f\u061c"_s << u"\ufffd\ufffd\ufffd"_s << false;
    QTest::newRow("Hebrew") << u"דנה"_s << u"דנה"_s << true;
    QTest::newRow("Arabic, a number behind it") << u"ليلى 1"_s << u"ليلى 1"_s << true;
    QTest::newRow("half a pair") << (u"a"_s + QChar(0xd83d)) << u"a\ufffd"_s << false;
}

void TestHarmless::namesAreShown()
{
    QFETCH(QString, name);
    QFETCH(QString, harmless);
    QFETCH(bool, isIsolated);
    QCOMPARE(model::harmless(name), harmless);
    QCOMPARE(model::isolated(name), isIsolated ? u"\u2068"_s + harmless + u"\u2069"_s : harmless);
}

QTEST_GUILESS_MAIN(TestHarmless)
#include "tst_harmless.moc"
