// SPDX-License-Identifier: MIT
// A run of ten thousand clicks is opened: the window stays quick, says how far it is, and can be told to stop.
#include "analysis/ledger.h"
#include "app/window/fixture.h"
#include "files.h"

#include "bench/heartbeat.h"
#include "net/httpdoor.h"
#include "runs/runs.h"
#include "study/recording.h"

#include <QFile>
#include <QProgressBar>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>

using namespace idemlab;
using namespace std::chrono_literals;

class TestOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void aLongRunCanBeStopped();
    void aLongRunInMemoryIsPlayedInPieces();
    void whatWasOnIsAtItsBeginning();

private:
    static void open(Lab &lab);
};

void TestOpening::open(Lab &lab)
{
    QVERIFY(lab.begin());
    model::Recording long_;
    long_.plan.settings.strategy = model::Strategy::Client;
    for (int i = 0; i < 10'000; ++i)
        long_.byHand.append({model::Instant(i * 3s), model::Click {{u"C001"_s, 1200}, model::IntentChoice::New}});
    const QString path = lab.folder.filePath(u"long.idemlab"_s);
    QVERIFY(writeFile(path, study::toFile(long_)));
    lab.window->openFile(path);
    QCOMPARE(lab.text(u"notice"_s), QString());
}

void TestOpening::aLongRunCanBeStopped()
{
    doors() = net::makeDoor;
    Lab lab;
    open(lab);
    const bench::Heartbeat heartbeat;
    QTRY_VERIFY(lab.find<QProgressDialog>(u"hurryProgress"_s));
    auto *bar = lab.find<QProgressDialog>(u"hurryProgress"_s)->findChild<QProgressBar *>();
    QVERIFY(bar);
    QTRY_VERIFY(bar->value() > 0);
    QVERIFY(!lab.session.isQuiet());
    auto *stop = lab.find<QProgressDialog>(u"hurryProgress"_s)->findChild<QPushButton *>();
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!lab.session.isPlaying());
    QTRY_VERIFY(!lab.find<QProgressDialog>(u"hurryProgress"_s));
    const auto clicks = lab.count(model::EventKind::Clicked);
    QVERIFY2(clicks > 0 && clicks < 10'000, qPrintable(QString::number(clicks)));
    QVERIFY2(heartbeat.longestWorkMs() < 1000, qPrintable(QString::number(heartbeat.longestWorkMs())));
    lab.session.stepToNextEvent(); // and goes on from there
    QTRY_VERIFY(lab.count(model::EventKind::Clicked) >= clicks);
    QCOMPARE(lab.session.recording().byHand.size(), 10'000);
}

/// Views are told in between, and at the end it stands where it would have stood at once.
void TestOpening::aLongRunInMemoryIsPlayedInPieces()
{
    doors() = {};
    Lab lab;
    QSignalSpy grew(&lab.session, &session::Session::traceGrew);
    open(lab);
    QVERIFY(!lab.session.isQuiet());
    QTRY_VERIFY_WITH_TIMEOUT(lab.session.isQuiet(), 60'000);
    QVERIFY(!lab.session.isPlaying());
    QVERIFY2(grew.size() > 2, qPrintable(QString::number(grew.size())));
    QCOMPARE(lab.count(model::EventKind::OrderCreated), 10'000);
    QTRY_VERIFY(!lab.find<QProgressDialog>(u"hurryProgress"_s));
}

/// However long the start takes: a run that was remembered has not begun.
void TestOpening::whatWasOnIsAtItsBeginning()
{
    std::chrono::steady_clock::time_point wall(1h);
    session::Session session({}, nullptr, [&wall] { return wall += 300ms; });
    runs::Runs runs(session);
    const study::Case *timeout = study::findCase(u"timeout"_s);
    runs.begin(timeout->id, timeout->settingsFor(model::Strategy::Client));
    QVERIFY(!session.isPlaying());
    QCOMPARE(session.now(), model::Instant {});
    QCOMPARE(session.plan(), timeout->planFor(model::Strategy::Client));
    session.play();
    QTRY_VERIFY(session.isQuiet());
    QCOMPARE(analysis::judge(session.trace()).verdict, model::Verdict::Exact);
}

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
