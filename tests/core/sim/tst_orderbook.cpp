// SPDX-License-Identifier: MIT
#include "sim/orderbook.h"

#include <QTest>

using namespace idemlab::model;
using namespace idemlab::sim;

class TestOrderBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ordersAreNumberedAroundTheNamesOfClients_data();
    void ordersAreNumberedAroundTheNamesOfClients();
};

void TestOrderBook::ordersAreNumberedAroundTheNamesOfClients_data()
{
    QTest::addColumn<QByteArrayList>("asked"); // an empty one: the book's own
    QTest::addColumn<QByteArrayList>("named");
    QTest::newRow("its own") << QByteArrayList {"", "", ""} << QByteArrayList {"ord-1", "ord-2", "ord-3"};
    QTest::newRow("a client's between") << QByteArrayList {"", "mine", ""} << QByteArrayList {"ord-1", "mine", "ord-2"};
    QTest::newRow("the next is taken") << QByteArrayList {"ord-1", "", ""} << QByteArrayList {"ord-1", "ord-2", "ord-3"};
    QTest::newRow("two to come are taken") << QByteArrayList {"ord-3", "ord-2", "", ""}
                                           << QByteArrayList {"ord-3", "ord-2", "ord-1", "ord-4"};
    QByteArrayList many(20), numbered;
    for (int i = 1; i <= 20; ++i)
        numbered.append("ord-" + QByteArray::number(i));
    QTest::newRow("many of its own") << many << numbered;
    many.front() = "ord-20";
    numbered.removeLast();
    QTest::newRow("one far ahead is taken") << many << (QByteArrayList {"ord-20"} + numbered);
    QTest::newRow("hardly a number") << QByteArrayList {"ord-01", "ord-", ""} << QByteArrayList {"ord-01", "ord-", "ord-1"};
}

void TestOrderBook::ordersAreNumberedAroundTheNamesOfClients()
{
    QFETCH(const QByteArrayList, asked);
    QFETCH(const QByteArrayList, named);
    OrderBook book;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const OrderId name(named.at(i));
        QVERIFY(!book.find(name));
        QCOMPARE(book.add({OrderId(asked.at(i)), {}, {}, {}, ExchangeId {quint32(i + 1)}, {}}).id, name);
    }
    for (qsizetype i = 0; i < named.size(); ++i) {
        const Order *order = book.find(OrderId(named.at(i)));
        QVERIFY(order);
        QCOMPARE(order->exchange, ExchangeId {quint32(i + 1)});
    }
}

QTEST_GUILESS_MAIN(TestOrderBook)
#include "tst_orderbook.moc"
