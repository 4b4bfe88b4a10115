// SPDX-License-Identifier: MIT
#include "app/window/fixture.h"
#include "tables/tablemodel.h"
#include "tables/tableview.h"

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>

#include <numeric>

using namespace idemlab;
using tables::Cell;
using tables::TableModel;
using tables::TableView;

class TestTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void aTableSaysWhatHasChanged();
    void aLongTableMakesWhatIsSeen();
    void columnsAreWholeOrNotThere();
};

void TestTables::aTableSaysWhatHasChanged()
{
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setHeader({u"a"_s, u"b"_s});
    const auto row = [](const QString &a, const QString &b) { return QList<Cell> {Cell {a}, Cell {b}}; };
    QSignalSpy changed(&model, &TableModel::dataChanged);
    QSignalSpy inserted(&model, &TableModel::rowsInserted);
    QSignalSpy removed(&model, &TableModel::rowsRemoved);
    model.setRows({row(u"1"_s, u"x"_s), row(u"2"_s, u"y"_s)});
    QCOMPARE(inserted.size(), 1);
    model.setRows({row(u"1"_s, u"x"_s), row(u"2"_s, u"z"_s)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().at(0).toModelIndex().row(), 1);
    model.setRows({row(u"1"_s, u"x"_s), row(u"2"_s, u"z"_s)}); // nothing new
    QCOMPARE(changed.size() + inserted.size() + removed.size(), 2);
    model.setRows({});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowCount(), 0);
}

/// Each new row costs what is seen, not what there is; and who looks at the newest row goes on doing so.
void TestTables::aLongTableMakesWhatIsSeen()
{
    TableModel model;
    model.setHeader({u"a"_s, u"b"_s, u"c"_s});
    TableView view(&model);
    view.resize(400, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    int made = 0;
    const auto make = [&made](qsizetype row) {
        ++made;
        return QList<Cell> {Cell {QString::number(row)}, Cell {u"b"_s}, Cell {u"c"_s}};
    };
    model.setRows(20'000, make);
    for (int more = 1; more <= 100; ++more) {
        model.setRows(20'000 + more, make);
        QCoreApplication::processEvents();
    }
    QVERIFY2(made < 20'000, qPrintable(QString::number(made)));
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    QVERIFY(view.visualRect(model.index(20'099, 0)).intersects(view.viewport()->rect()));
    view.verticalScrollBar()->setValue(5);
    model.setRows(20'500, make);
    QCoreApplication::processEvents();
    QCOMPARE(view.verticalScrollBar()->value(), 5);
    QSignalSpy changed(&model, &TableModel::dataChanged);
    model.setRows(20'500, make);
    const auto rowsTold = std::accumulate(changed.cbegin(), changed.cend(), 0,
        [](int sum, const QList<QVariant> &each) { return sum + each.at(1).toModelIndex().row() - each.at(0).toModelIndex().row() + 1; });
    QVERIFY2(rowsTold > 0 && rowsTold < 100, qPrintable(QString::number(rowsTold)));
}

/// What there is room for is whole; the rest comes when there is more.
void TestTables::columnsAreWholeOrNotThere()
{
    TableModel model;
    TableView view(&model);
    model.setHeader({u"No."_s, u"Customer"_s, u"Amount"_s, u"Key"_s, u"Id"_s});
    model.setRows(
        {{Cell {u"1"_s}, Cell {u"C001"_s}, Cell {u"¥1,200"_s}, Cell {u"K1"_s}, Cell {u"fa4f1322-8a5c-4d2b-9d0e-1c2f3a4b5c6d"_s}}});
    view.resize(1000, 200);
    view.show();
    int before = 0;
    for (int width = 60; width <= 1000; width += 20) {
        view.resize(width, 200);
        int shown = 0;
        for (int column = 0; column < model.columnCount(); ++column) {
            if (view.isColumnHidden(column))
                continue;
            QCOMPARE(shown++, column); // none is left out between others
            if (column >= 2)
                QVERIFY2(
                    view.columnViewportPosition(column) + view.fontMetrics().horizontalAdvance(model.index(0, column).data().toString())
                        <= view.viewport()->width(),
                    qPrintable(u"column %1 at width %2"_s.arg(column).arg(width)));
        }
        QVERIFY(shown >= std::max(2, before));
        before = shown;
    }
    QCOMPARE(before, 5);
}

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
