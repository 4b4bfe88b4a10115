// SPDX-License-Identifier: MIT
#include "model/request.h"

#include <QJsonDocument>
#include <QJsonObject>
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
    void thePayloadIsCanonicalJson_data();
    void thePayloadIsCanonicalJson();
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

void TestSharedText::thePayloadIsCanonicalJson_data()
{
    QTest::addColumn<QString>("customer");
    QTest::addColumn<qint64>("amount");
    QTest::newRow("as ever") << u"C001"_s << qint64(1200);
    QTest::newRow("nobody") << QString() << qint64(0);
    QTest::newRow("the lowest amount") << u"C001"_s << std::numeric_limits<qint64>::min();
    QTest::newRow("to be escaped") << u"a\"b\\c\n"_s << qint64(1);
    QTest::newRow("in another script") << u"\u5ba2"_s << qint64(5);
    QTest::newRow("long") << QString(500, u'x') << qint64(1);
}

void TestSharedText::thePayloadIsCanonicalJson()
{
    QFETCH(const QString, customer);
    QFETCH(const qint64, amount);
    const QByteArray expected
        = QJsonDocument(QJsonObject {{u"amount"_s, amount}, {u"customerId"_s, customer}}).toJson(QJsonDocument::Compact);
    QCOMPARE(canonicalPayload({customer, amount}).text(), expected);
}

QTEST_GUILESS_MAIN(TestSharedText)
#include "tst_sharedtext.moc"
