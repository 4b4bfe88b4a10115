// SPDX-License-Identifier: MIT
#include "model/sharedtext.h"

#include <QRegularExpression>
#include <QTest>

using namespace idemlab::model;
using namespace Qt::StringLiterals;

class TestSharedText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void itSaysWhatItWasMadeFrom_data();
    void itSaysWhatItWasMadeFrom();
    void copiesOutliveWhatTheyWereMadeFrom();
};

void TestSharedText::itSaysWhatItWasMadeFrom_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("null") << QByteArray();
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("one") << "1"_ba;
    QTest::newRow("a word of the hash") << "12345678"_ba;
    QTest::newRow("a UUID") << "8e03978e-40d5-43dd-bc93-6894a57f9324"_ba;
    QTest::newRow("zeros in it") << QByteArray("a\0b\0", 4);
    QTest::newRow("long") << QByteArray(100'000, 'x');
}

void TestSharedText::itSaysWhatItWasMadeFrom()
{
    QFETCH(const QByteArray, bytes);
    const SharedText text(bytes);
    QCOMPARE(text.text(), bytes);
    QCOMPARE(text.view(), QByteArrayView(bytes));
    QCOMPARE(text.isEmpty(), bytes.isEmpty());
    QVERIFY(text == SharedText(bytes));
    QCOMPARE(text.hash(), SharedText(bytes).hash());
    QVERIFY(text != SharedText(QByteArray(bytes + 'y')));
    QCOMPARE(text == SharedText(), bytes.isEmpty());
}

void TestSharedText::copiesOutliveWhatTheyWereMadeFrom()
{
    SharedText copy;
    {
        QByteArray bytes("ord-1");
        const SharedText text(bytes);
        bytes[0] = 'x';
        copy = text;
    }
    QCOMPARE(copy.text(), "ord-1"_ba);
    const SharedText second = copy;
    copy = {};
    QVERIFY(copy.isEmpty());
    QCOMPARE(second.view(), QByteArrayView("ord-1"));
}

QTEST_GUILESS_MAIN(TestSharedText)
#include "tst_sharedtext.moc"
