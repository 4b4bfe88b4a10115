// SPDX-License-Identifier: MIT
// What stands in one column does not run into what stands in the next.
#include "app/window/fixture.h"

#include "theme/type.h"

#include <QTableWidget>

using namespace idemlab;

class TestTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void columnsStandApart();
};

void TestTables::columnsStandApart()
{
    const theme::ThemeManager manager;
    QTableWidget table(1, 2);
    const QString text = u"Key from the server, in advance (two steps)"_s;
    table.setItem(0, 0, new QTableWidgetItem(text));
    table.resizeColumnToContents(0);
    QVERIFY(table.columnWidth(0) >= table.fontMetrics().horizontalAdvance(text) + 2 * theme::unit());
}

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
