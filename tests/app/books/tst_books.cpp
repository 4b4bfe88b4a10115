// SPDX-License-Identifier: MIT
#include "app/window/fixture.h"
#include "theme/type.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QHeaderView>
#include <QTreeView>

using namespace idemlab;
using model::Strategy;

class TestBooks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void theServersTruth_data();
    void theServersTruth();
    void theStateAtThePlayhead();
    void whatIsNotCharged_data();
    void whatIsNotCharged();
    void whatIsWrittenIsNotObeyed();
    void noColumnVanishes_data();
    void noColumnVanishes();
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
    QTest::newRow("resource-id") << u"resource-id"_s << QStringList {u"1"_s} << QStringList {u"ID1"_s} << QStringList {} << u"¥1,200"_s;
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
    lab.toEnd();
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
    lab.toEnd();
    auto *keys = lab.find<QTreeView>(u"keys"_s)->model();
    const auto &events = lab.session.trace().events();
    const auto claimed = std::ranges::find_if(events, [](const auto &e) { return e.kind == model::EventKind::KeyClaimed; });
    lab.selection.setPlayhead(claimed->at);
    QCOMPARE(column(keys, 1), QStringList {u"in progress"_s});
    QCOMPARE(lab.find<QTreeView>(u"orders"_s)->model()->rowCount(), 0);
    lab.selection.setPlayhead({});
    QCOMPARE(keys->rowCount(), 0);
    lab.selection.goLive();
    QCOMPARE(column(keys, 1), QStringList {u"answer stored"_s});
    QCOMPARE(column(keys, 2), QStringList {u"201 → ord-1"_s});
}

void TestBooks::whatIsNotCharged_data()
{
    QTest::addColumn<model::Command>("accident");
    QTest::addColumn<QString>("says");
    QTest::newRow("declined") << model::Command(model::PlanIncident {{model::IncidentKind::Declined, 1}}) << u"¥1,200 not charged"_s;
    QTest::newRow("nothing arrives") << model::Command(model::SetFault {model::FaultKind::DropRequest, model::FaultMode::All})
                                     << u"¥1,200 not charged"_s;
    QTest::newRow("no answer arrives") << model::Command(model::SetFault {model::FaultKind::DropResponse, model::FaultMode::All})
                                       << u"Charged is what was meant."_s;
}

/// While it may still come it is said to be open, and once it is settled no longer.
void TestBooks::whatIsNotCharged()
{
    QFETCH(model::Command, accident);
    Lab lab;
    QVERIFY(lab.begin());
    lab.click(u"strategy-client"_s);
    lab.session.submit(accident);
    lab.session.submit(model::Click {{u"C001"_s, 1200}, model::IntentChoice::New});
    lab.toEnd();
    QTRY_COMPARE(lab.count(model::EventKind::AttemptStarted) > 0, true);
    QTEST(lab.text(u"difference"_s), "says");
    const auto &events = lab.session.trace().events();
    const auto begun =
        std::find_if(events.cbegin(), events.cend(), [](const auto &e) { return e.kind == model::EventKind::AttemptStarted; });
    lab.selection.setPlayhead(begun->at);
    QCOMPARE(lab.text(u"difference"_s), u"¥1,200 not charged, or not yet"_s);
    lab.selection.goLive();
    QTEST(lab.text(u"difference"_s), "says");
}

/// Marks of direction and line ends out of a file are shown as signs, as on the timeline.
void TestBooks::whatIsWrittenIsNotObeyed()
{
    Lab lab;
    QVERIFY(lab.begin());
    lab.click(u"strategy-client"_s);
    lab.session.submit(model::Click {{u"a\u202e\nb"_s, 1200}, model::IntentChoice::New});
    lab.toEnd();
    QTRY_COMPARE(lab.find<QTreeView>(u"orders"_s)->model()->rowCount(), 1);
    QCOMPARE(column(lab.find<QTreeView>(u"orders"_s)->model(), 1), QStringList {u"a\ufffd\u240ab"_s});
    QCOMPARE(column(lab.find<QTreeView>(u"keys"_s)->model(), 5), QStringList {u"a\ufffd\u240ab"_s});
}

void TestBooks::noColumnVanishes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<QString>("ticket");
    QTest::newRow("en, key") << u"en"_s << Strategy::Client << u"Key"_s;
    QTest::newRow("en, PUT") << u"en"_s << Strategy::ResourceId << u"Id"_s;
    QTest::newRow("ja, key") << u"ja"_s << Strategy::Client << u"キー"_s;
    QTest::newRow("ja, PUT") << u"ja"_s << Strategy::ResourceId << u"ID"_s;
}

/// What a table shows of itself while it is empty it shows with rows too; with PUT nothing is called a key.
void TestBooks::noColumnVanishes()
{
    QFETCH(QString, language);
    QFETCH(Strategy, strategy);
    QFETCH(QString, ticket);
    Lab lab(speaking(language));
    QVERIFY(lab.begin());
    lab.session.useStrategy(strategy);
    const auto shown = [&lab] {
        QStringList columns;
        for (const QString &name : {u"orders"_s, u"keys"_s}) {
            const auto *table = lab.find<QTreeView>(name);
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                if (!table->isColumnHidden(column))
                    columns.append(name + u' ' + table->model()->headerData(column, Qt::Horizontal).toString());
            }
        }
        return columns;
    };
    const QStringList before = shown();
    QVERIFY2(before.contains(u"orders "_s + ticket), qPrintable(before.join(u", "_s)));
    lab.click(u"order"_s);
    lab.session.playToEnd();
    const auto *orders = lab.find<QTreeView>(u"orders"_s);
    QTRY_COMPARE(orders->model()->rowCount(), 1);
    QCOMPARE(shown(), before);
    // Words of heads do not run into one another.
    for (int column = 0; column < orders->model()->columnCount(); ++column) {
        const QString head = orders->model()->headerData(column, Qt::Horizontal).toString();
        const int letters = orders->header()->fontMetrics().horizontalAdvance(head);
        QVERIFY2(orders->isColumnHidden(column) || orders->columnWidth(column) >= letters + 2 * theme::unit(), qPrintable(head));
    }
}

QTEST_MAIN(TestBooks)
#include "tst_books.moc"
