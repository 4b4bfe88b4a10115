// SPDX-License-Identifier: MIT
// What is taken back, and what was saved and is opened again.
#include "core/runs.h"
#include "net/httpdoor.h"
#include "session/session.h"
#include "study/recording.h"
#include "suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::session;
using namespace idemlab::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const OrderForm form {u"C001"_s, 1200};

} // namespace

class TestReopened : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasDoneIsTakenBack();
    void turningAKnobIsOneChange();
    void aRecordingOpensAtItsMoment();
    void savedOpenedReplayed_data() { casesUnderStrategies(); }
    void savedOpenedReplayed();
    void programsOutsideAreInTheRecording();
};

void TestReopened::whatWasDoneIsTakenBack()
{
    Session session(net::makeDoor());
    QVERIFY(!session.history().undoable());
    session.start(planOf("timeout"_L1, Strategy::None));
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    const Trace before = session.trace();
    const Instant then = session.now();
    session.submit(Click {form, IntentChoice::New});
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    const Trace after = session.trace();
    const Instant end = session.now();
    QVERIFY(after.size() > before.size());
    QCOMPARE(session.history().undoable(), UndoableChange::Order);

    session.undo();
    QTRY_VERIFY(!session.isPlaying());
    QCOMPARE(session.trace(), before);
    QCOMPARE(session.now(), then);
    QVERIFY(session.commands().isEmpty());
    QCOMPARE(session.history().redoable(), UndoableChange::Order);
    session.redo();
    QTRY_VERIFY(!session.isPlaying());
    QCOMPARE(session.trace(), after);
    QCOMPARE(session.now(), end);

    session.useStrategy(Strategy::Client);
    session.undo();
    QTRY_VERIFY(!session.isPlaying());
    QCOMPARE(session.settings().strategy, Strategy::None);
    QCOMPARE(session.trace(), after);
    QVERIFY(session.changeSetting(u"latency"_s, u"50 ms"_s));
    session.undo();
    QTRY_VERIFY(!session.isPlaying());
    QCOMPARE(session.plan().settings, planOf("timeout"_L1, Strategy::None).settings);
    session.undo();
    QTRY_VERIFY(!session.isPlaying());
    QCOMPARE(session.trace(), before);
    QVERIFY(!session.history().undoable()); // that was all
    session.undo();
    QCOMPARE(session.trace(), before);
}

void TestReopened::turningAKnobIsOneChange()
{
    Session session;
    session.start(planOf("timeout"_L1, Strategy::None));
    session.playToEnd();
    const RunSettings before = session.settings();
    for (int ms = 100; ms < 200; ms += 10)
        QVERIFY(session.changeSetting(u"latency"_s, QString::number(ms) + u" ms"_s));
    session.undo();
    QCOMPARE(session.settings(), before);
    QVERIFY(session.history().undoable() != UndoableChange::Setting);
}

void TestReopened::aRecordingOpensAtItsMoment()
{
    Session session(net::makeDoor());
    session.start(planOf("timeout"_L1, Strategy::None), {Strategy::None, Strategy::Client});
    session.submit(Click {{u"C002"_s, 7}, IntentChoice::New});
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    Recording recording = session.recording();
    QCOMPARE(recording.beside, (QList {Strategy::None, Strategy::Client}));
    const Trace whole = session.traceOf(1);
    recording.moment = Instant(1300ms);

    Session other(net::makeDoor());
    other.open(recording);
    QTRY_VERIFY(!other.isPlaying());
    QCOMPARE(other.now(), Instant(1300ms));
    QCOMPARE(other.stripCount(), 2);
    QCOMPARE(other.traceOf(1).size(), whole.countAt(Instant(1300ms)));
    other.playToEnd();
    QTRY_VERIFY(other.isQuiet());
    QCOMPARE(other.traceOf(1), whole);
    recording.moment.reset();
    recording.beside.clear();
    other.open(recording);
    QTRY_VERIFY(!other.isPlaying());
    QVERIFY(other.isQuiet());
    QCOMPARE(other.stripCount(), 1);
}

/// As file and as link, with what was done by hand: the same trace.
void TestReopened::savedOpenedReplayed()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    Session session;
    session.start(study::findCase(id)->planFor(strategy));
    session.pause();
    for (int i = 0; i < 3; ++i)
        session.stepToNextEvent();
    session.submit(SetFault {FaultKind::DelayRequest, FaultMode::Next});
    QVERIFY(session.changeSetting(u"latency"_s, u"123ms"_s));
    session.submit(PlanFault {{FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 2, {}}});
    session.submit(Click {{u"C003"_s, 77}, IntentChoice::Auto});
    session.playToEnd();
    const Trace whole = session.trace();
    const Recording recording = session.recording();
    const auto file = study::readRecording(study::toFile(recording), id);
    const auto link = study::readLink(study::toLink(recording));
    QVERIFY(file && link);
    QVERIFY(*file == recording && *link == recording);
    sim::Engine engine(file->plan, sim::Transport::Memory, file->byHand);
    engine.runToEnd();
    QCOMPARE(engine.trace(), whole);
    Session other;
    for (const Event &event : whole.events()) {
        if (event.kind != EventKind::OrderCreated)
            continue;
        Recording moment = *link;
        moment.moment = event.at;
        other.open(moment);
        QVERIFY(!other.isPlaying());
        QCOMPARE(other.now(), event.at);
        QCOMPARE(other.trace().size(), whole.countAt(event.at));
    }
    other.open(*link);
    other.playToEnd();
    QCOMPARE(other.trace(), whole);
}

void TestReopened::programsOutsideAreInTheRecording()
{
    Session session;
    session.start({});
    Request request;
    request.form = form;
    session.submit(ReceiveExternal {u"curl/8"_s, request, "POST /orders HTTP/1.1\r\n\r\n"_ba});
    session.playToEnd();
    QCOMPARE(countOf(session.trace(), EventKind::OrderCreated), 1);
    Session other(net::makeDoor());
    QSignalSpy failures(&other, &Session::failed);
    other.open(session.recording());
    QTRY_VERIFY(!other.isPlaying());
    QCOMPARE(other.trace(), session.trace()); // answered, though nobody is there any more
    QCOMPARE(failures.size(), 0);
}

QTEST_GUILESS_MAIN(TestReopened)
#include "tst_reopened.moc"
