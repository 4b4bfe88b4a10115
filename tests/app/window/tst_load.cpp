// SPDX-License-Identifier: MIT
// Programs outside at full speed, while the whole window is open.
#include "app/window/fixture.h"

#include "bench/heartbeat.h"
#include "bench/load.h"
#include "net/httpdoor.h"
#include "study/recording.h"

#include <QAction>
#include <QEventLoop>
#include <QScrollBar>
#include <QTreeView>

#include <thread>

using namespace idemlab;
using namespace std::chrono_literals;

class TestLoad : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { doors() = net::makeDoor; }
    void init() { QTest::failOnWarning(everyWarning()); }
    void theLastOrderTakesNoLongerThanTheFirst();

private:
    [[nodiscard]] static bench::Answers order(session::Session &session, qint64 orders);
    static void beginQuickRun(Lab &lab);
};

bench::Answers TestLoad::order(session::Session &session, qint64 orders)
{
    bench::Answers answers;
    QEventLoop loop;
    std::thread load([&, port = session.port()] {
        answers = bench::applyLoad(port, {50, 1, {}, orders});
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    load.join();
    return answers;
}

void TestLoad::beginQuickRun(Lab &lab)
{
    QVERIFY(lab.begin());
    for (const QString &each : {u"showInspector"_s, u"showStory"_s, u"showAdvanced"_s})
        lab.openPanel(each);
    session::RunPlan plan;
    plan.settings.strategy = model::Strategy::Client;
    plan.settings.link.latency = 0ms;
    plan.settings.server.workingTime = 0ms;
    lab.session.start(plan);
    QVERIFY(lab.session.listen());
}

/// Ratios, not times: they hold on a slow machine too. Books follow the newest rows meanwhile.
void TestLoad::theLastOrderTakesNoLongerThanTheFirst()
{
    constexpr qint64 orders = 3000;
    constexpr qint64 part = 500;
    Lab lab;
    beginQuickRun(lab);
    const bench::Heartbeat heartbeat;
    QList<double> work; // of the window's thread, for each part
    double seconds = 0;
    for (qint64 i = 0; i < orders / part; ++i) {
        const double before = bench::Heartbeat::workedMs();
        const bench::Answers answers = order(lab.session, part);
        QCOMPARE(answers.count, part);
        QCOMPARE(answers.refused, 0);
        work.append(bench::Heartbeat::workedMs() - before);
        seconds += answers.seconds;
    }
    QTRY_COMPARE(lab.count(model::EventKind::OrderCreated), orders);

    const double ratio = work.constLast() / work.constFirst();
    qInfo("%.0f requests/s, the last %lld were %.2f times the work of the first; longest work at a time %.0f ms", double(orders) / seconds,
        qlonglong(part), ratio, heartbeat.longestWorkMs());
    QVERIFY2(ratio < 3, qPrintable(QString::number(ratio)));
    QVERIFY2(heartbeat.longestWorkMs() < 500, qPrintable(QString::number(heartbeat.longestWorkMs())));

    const QByteArray saved = study::toFile(lab.session.recording());
    QVERIFY(saved.size() / orders * 20'000 < study::largestRunFile);
    const auto opened = study::readRecording(saved, u"run"_s);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().constFirst().text()));
    QCOMPARE(*opened, lab.session.recording());

    auto *view = lab.find<QTreeView>(u"orders"_s);
    QVERIFY(view);
    QTRY_COMPARE(view->model()->rowCount(), int(orders));
    QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    QCOMPARE(view->model()->index(int(orders) - 1, 0).data().toString(), QString::number(orders));
}

QTEST_MAIN(TestLoad)
#include "tst_load.moc"
