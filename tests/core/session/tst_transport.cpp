// SPDX-License-Identifier: MIT
#include "core/runs.h"
#include "http/wire.h"
#include "net/httpdoor.h"
#include "session/session.h"
#include "study/case.h"
#include "suite.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::session;
using namespace Qt::StringLiterals;

namespace {

RunPlan planFor(const study::Case &each, Strategy strategy)
{
    return {each.id, each.settingsFor(strategy), each.script, each.faults, each.incidents};
}

/// What is the same on every port and at every hour.
QByteArray withoutPlace(const QByteArray &message)
{
    static const QRegularExpression place(u"(Host|Date): [^\r]*\r\n"_s);
    return QString::fromUtf8(message).remove(place).toUtf8();
}

} // namespace

/// Directly and over HTTP a run gives the same trace, for every case and strategy.
class TestTransport : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void bothGiveTheSameTrace_data() { test::casesUnderStrategies(); }
    void bothGiveTheSameTrace();
    void aRunCanBeLeftInTheMiddle();
    void aRequestThatWasLeftIsNobodys_data();
    void aRequestThatWasLeftIsNobodys();
    void aTakenPortIsNamed();
};

void TestTransport::bothGiveTheSameTrace()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    const RunPlan plan = planFor(*study::findCase(id), strategy);
    Session direct;
    direct.start(plan);
    direct.playToEnd();
    QVERIFY(direct.isQuiet());

    Session http(net::makeDoor());
    QSignalSpy failures(&http, &Session::failed);
    http.start(plan);
    http.playToEnd();
    QTRY_VERIFY(http.isQuiet());
    QCOMPARE(failures.size(), 0);
    QVERIFY(http.port() != 0);
    for (qsizetype i = 0; i < std::min(direct.trace().size(), http.trace().size()); ++i) {
        QVERIFY2(direct.trace().at(i) == http.trace().at(i),
            qPrintable(u"event %1: %2 at %3 ms directly, %4 at %5 ms over HTTP"_s.arg(i)
                           .arg(nameOf(direct.trace().at(i).kind))
                           .arg(toMs(direct.trace().at(i).at))
                           .arg(nameOf(http.trace().at(i).kind))
                           .arg(toMs(http.trace().at(i).at))));
    }
    QCOMPARE(http.trace(), direct.trace());
    for (qsizetype i = 0; i < direct.trace().size() && !plan.settings.client.resendsOnCut; ++i) {
        const EventKind kind = http.trace().at(i).kind;
        if (kind != EventKind::RequestSent && kind != EventKind::ResponseArrived)
            continue;
        QVERIFY(!http.trace().message(http.trace().at(i).message).wire.isEmpty());
        QCOMPARE(withoutPlace(http::wireOf(http.trace(), i)), withoutPlace(http::wireOf(direct.trace(), i)));
    }
}

void TestTransport::aRunCanBeLeftInTheMiddle()
{
    Session http(net::makeDoor());
    QSignalSpy failures(&http, &Session::failed);
    const study::Case &timeout = *study::findCase(u"timeout");
    for (int i = 0; i < 20; ++i) {
        http.start(planFor(timeout, allNames<Strategy>[size_t(i) % 5].value));
        http.setSpeed(10);
        QTRY_VERIFY(http.trace().size() > 4); // something is on the wire
    }
    http.start(planFor(timeout, Strategy::Client));
    http.playToEnd();
    QTRY_VERIFY(http.isQuiet());
    QCOMPARE(failures.size(), 0);
    Session direct;
    direct.start(planFor(timeout, Strategy::Client));
    direct.playToEnd();
    QCOMPARE(http.trace(), direct.trace());
}

void TestTransport::aRequestThatWasLeftIsNobodys_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("one connection, one request") << u"smooth"_s;
    QTest::newRow("the library") << u"library-retry"_s;
}

/// Wherever a run is left, what its clients have sent is not taken for a program's outside, nor for the next run's.
void TestTransport::aRequestThatWasLeftIsNobodys()
{
    QFETCH(QString, id);
    const RunPlan plan = planFor(*study::findCase(id), Strategy::None);
    Session direct;
    direct.start(plan);
    direct.playToEnd();
    Session http(net::makeDoor());
    QSignalSpy failures(&http, &Session::failed);
    for (int i = 0; i < 300; ++i) {
        http.start(plan);
        http.playToEnd();
        for (int turns = 0; turns < i % 12; ++turns)
            QCoreApplication::processEvents(QEventLoop::AllEvents);
        QVERIFY2(http.trace().clients().size() <= 1, qPrintable(u"after %1 turns of the event loop"_s.arg(i % 12)));
    }
    QTRY_VERIFY(http.isQuiet());
    QCOMPARE(http.trace(), direct.trace());
    QCOMPARE(failures.size(), 0);
}

void TestTransport::aTakenPortIsNamed()
{
    Session first(net::makeDoor());
    const auto port = first.listen();
    QVERIFY(port);
    Session second(net::makeDoor());
    const auto taken = second.listen(*port);
    QVERIFY(!taken);
    QVERIFY(taken.error().contains(QString::number(*port)));
    second.start(planFor(*study::findCase(u"smooth"), Strategy::Client)); // on any other port
    second.playToEnd();
    QTRY_VERIFY(second.isQuiet());
    QVERIFY(second.port() != *port);
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
