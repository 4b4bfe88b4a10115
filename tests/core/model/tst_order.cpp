// SPDX-License-Identifier: MIT
#include "model/order.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace idemlab::model;
using namespace Qt::StringLiterals;

class TestOrder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void thePayloadIsCanonicalJson_data();
    void thePayloadIsCanonicalJson();
    void formsAreEqualWhereTheySayTheSame();
    void namesOfTheServerAreNumbers_data();
    void namesOfTheServerAreNumbers();
};

void TestOrder::thePayloadIsCanonicalJson_data()
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

void TestOrder::thePayloadIsCanonicalJson()
{
    QFETCH(const QString, customer);
    QFETCH(const qint64, amount);
    const QByteArray expected =
        QJsonDocument(QJsonObject {{u"amount"_s, amount}, {u"customerId"_s, customer}}).toJson(QJsonDocument::Compact);
    QCOMPARE(OrderForm(customer, amount).payload().text(), expected);
}

void TestOrder::formsAreEqualWhereTheySayTheSame()
{
    const OrderForm form(u"C001"_s, 1200);
    const OrderForm copy = form;
    QVERIFY(copy == form);
    QVERIFY(form == OrderForm(u"C001"_s, 1200));
    QVERIFY(form == OrderForm(u"C001"_s, 1200, R"({"amount":1200,"customerId":"C001"})"_ba));
    QVERIFY(form != OrderForm(u"C001"_s, 1200, R"({"amount":1200,"customerId":"C001","note":"!"})"_ba));
    QVERIFY(form != OrderForm(u"C001"_s, 1201));
    QVERIFY(form != OrderForm(u"C002"_s, 1200));
    QVERIFY(form != OrderForm());

    QVERIFY(OrderForm() == OrderForm());
    QCOMPARE(OrderForm().customer(), QString());
    QCOMPARE(OrderForm().amount(), 0);
    QVERIFY(OrderForm().payload().isEmpty());
}

void TestOrder::namesOfTheServerAreNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint32>("number");
    QTest::newRow("the first") << "ord-1"_ba << 1u;
    QTest::newRow("of many digits") << "ord-1234567890"_ba << 1'234'567'890u;
    QTest::newRow("the last") << "ord-4294967295"_ba << 4'294'967'295u;
    QTest::newRow("too high a number") << "ord-4294967296"_ba << 0u;
    QTest::newRow("of zeros") << "ord-0"_ba << 0u;
    QTest::newRow("zero in front") << "ord-01"_ba << 0u;
    QTest::newRow("no number") << "ord-"_ba << 0u;
    QTest::newRow("a sign") << "ord-+1"_ba << 0u;
    QTest::newRow("more behind") << "ord-1 "_ba << 0u;
    QTest::newRow("capitals") << "ORD-1"_ba << 0u;
    QTest::newRow("a client's") << "8e03978e-40d5-43dd-bc93-6894a57f9324"_ba << 0u;
    QTest::newRow("none") << QByteArray() << 0u;
}

/// Whatever the number, an id reads as it was written, and the two spellings of one id are one id.
void TestOrder::namesOfTheServerAreNumbers()
{
    QFETCH(const QByteArray, text);
    QFETCH(const quint32, number);
    const OrderId id(text);
    QCOMPARE(id.number(), number);
    QCOMPARE(id.text(), text);
    QCOMPARE(id.isSet(), !text.isEmpty());
    QVERIFY(id == OrderId(text));
    QVERIFY(id != OrderId(QByteArray(text + '5')));
    if (number != 0) {
        QVERIFY(id == OrderId::numbered(number));
        QCOMPARE(qHash(id), qHash(OrderId::numbered(number)));
    }
}

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
