// SPDX-License-Identifier: MIT
#include "model/order.h"
#include "suite.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace idemlab::model;
using namespace Qt::StringLiterals;

class TestOrder : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void thePayloadIsCanonicalJson_data();
    void thePayloadIsCanonicalJson();
    void formsAreEqualWhereTheySayTheSame();
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
    QCOMPARE(OrderForm(customer, amount).payload(), expected);
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

QTEST_GUILESS_MAIN(TestOrder)
#include "tst_order.moc"
