// SPDX-License-Identifier: MIT
#include "sim/rowindex.h"

#include <QTest>

using namespace idemlab::sim;

namespace {

struct Row
{
    QByteArray name;
    bool isThere = true;
};
using Index = RowIndex<Row, &Row::name>;

} // namespace

/// What is found among few rows and among many is the same as without an index.
class TestRowIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheLastThatWillDo_data();
    void findsTheLastThatWillDo();
};

void TestRowIndex::findsTheLastThatWillDo_data()
{
    QTest::addColumn<qsizetype>("rows");
    QTest::addColumn<qsizetype>("names");
    QTest::addColumn<qsizetype>("reserved");
    for (const qsizetype rows : {qsizetype(0), qsizetype(1), Index::few, Index::few + 1, 10 * Index::few}) {
        for (const qsizetype names : {1, 3, 1000}) {
            for (const qsizetype reserved : {qsizetype(0), 20 * Index::few})
                QTest::addRow("%d rows, %d names, room for %d", int(rows), int(names), int(reserved)) << rows << names << reserved;
        }
    }
}

void TestRowIndex::findsTheLastThatWillDo()
{
    QFETCH(const qsizetype, rows);
    QFETCH(const qsizetype, names);
    QFETCH(const qsizetype, reserved);
    Index index;
    index.reserve(reserved);
    QList<Row> list;
    for (qsizetype i = 0; i < rows; ++i) {
        list.append({QByteArray::number(i % names), i % 5 != 3});
        index.update(list);
    }
    const auto isThere = [](const Row &row) { return row.isThere; };
    for (qsizetype name = 0; name <= std::min(names, rows); ++name) {
        const QByteArray wanted = QByteArray::number(name);
        qsizetype expected = 0;
        for (qsizetype i = 0; i < rows; ++i) {
            if (list.at(i).name == wanted && list.at(i).isThere)
                expected = i + 1;
        }
        QCOMPARE(index.find(list, wanted, isThere), expected);
    }
    const Index copy = index;
    QCOMPARE(copy, index);
}

QTEST_GUILESS_MAIN(TestRowIndex)
#include "tst_rowindex.moc"
