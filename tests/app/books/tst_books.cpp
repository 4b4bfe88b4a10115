// SPDX-License-Identifier: MIT
#include "app/window/fixture.h"
#include "books/tablemodel.h"
#include "books/tableview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTreeView>

using namespace idemlab;
using books::Cell;
using books::TableModel;
using books::TableView;

class TestBooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void aTableSaysWhatHasChanged();
    void aLongTableMakesWhatIsSeen();
    void theServersTruth_data();
    void theServersTruth();
    void theStateAtThePlayhead();
    void columnsAreWholeOrNotThere();
};

namespace {

QStringList column(const QAbstractItemModel *model, int column)
{
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    return texts;
}

} // namespace

void TestBooks::aTableSaysWhatHasChanged()
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
void TestBooks::aLongTableMakesWhatIsSeen()
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
}

void TestBooks::theServersTruth_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::addColumn<QStringList>("orders");
    QTest::addColumn<QStringList>("keysOfOrders");
    QTest::addColumn<QStringList>("states");
    QTest::addColumn<QString>("charged");
    QTest::newRow("none") << u"none"_s << QStringList {u"1"_s, u"2!"_s} << QStringList {u"none"_s, u"none"_s} << QStringList {}
                          << u"¥2,400"_s;
    QTest::newRow("client") << u"client"_s << QStringList {u"1"_s} << QStringList {u"K1"_s} << QStringList {u"answer stored"_s}
                            << u"¥1,200"_s;
    QTest::newRow("server-on-receipt") << u"server-on-receipt"_s << QStringList {u"1"_s, u"2!"_s} << QStringList {u"K1"_s, u"K2"_s}
                                       << QStringList {u"answer stored"_s, u"answer stored"_s} << u"¥2,400"_s;
    QTest::newRow("resource-id") << u"resource-id"_s << QStringList {u"1"_s} << QStringList {u"K1"_s} << QStringList {} << u"¥1,200"_s;
}

void TestBooks::theServersTruth()
{
    QFETCH(QString, strategy);
    Lab lab;
    QVERIFY(lab.begin());
    auto *orders = lab.find<QTreeView>(u"orders"_s)->model();
    auto *keys = lab.find<QTreeView>(u"keys"_s)->model();
    const QAbstractItemModelTester ordersTester(orders, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester keysTester(keys, QAbstractItemModelTester::FailureReportingMode::QtTest);
    lab.click(u"strategy-"_s + strategy);
    lab.window->findChild<QAction *>(u"case-timeout"_s)->trigger();
    lab.session.playToEnd();
    QTRY_VERIFY(lab.session.isQuiet());
    QTEST(column(orders, 0), "orders");
    if (const QModelIndex second = orders->index(1, 0); second.isValid())
        QCOMPARE(second.data(Qt::AccessibleTextRole).toString(), u"2 — one too many"_s);
    QTEST(column(orders, 3), "keysOfOrders");
    QTEST(column(keys, 1), "states");
    QTEST(lab.text(u"charged"_s), "charged");
    QCOMPARE(lab.text(u"meant"_s), u"¥1,200"_s);
}

void TestBooks::theStateAtThePlayhead()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.click(u"strategy-client"_s);
    lab.window->findChild<QAction *>(u"case-timeout"_s)->trigger();
    lab.session.playToEnd();
    QTRY_VERIFY(lab.session.isQuiet());
    auto *keys = lab.find<QTreeView>(u"keys"_s)->model();
    const auto &events = lab.session.trace().events();
    const auto claimed = std::find_if(events.cbegin(), events.cend(), [](const auto &e) { return e.kind == model::EventKind::KeyClaimed; });
    lab.selection.setPlayhead(claimed->at);
    QCOMPARE(column(keys, 1), QStringList {u"in progress"_s});
    QCOMPARE(lab.find<QTreeView>(u"orders"_s)->model()->rowCount(), 0);
    lab.selection.setPlayhead({});
    QCOMPARE(keys->rowCount(), 0);
    lab.selection.goLive();
    QCOMPARE(column(keys, 1), QStringList {u"answer stored"_s});
    QCOMPARE(column(keys, 2), QStringList {u"201 → ord-1"_s});
}

/// What there is room for is whole; the rest comes when there is more.
void TestBooks::columnsAreWholeOrNotThere()
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

QTEST_MAIN(TestBooks)
#include "tst_books.moc"
