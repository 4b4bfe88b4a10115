// SPDX-License-Identifier: MIT
// Runs beside each other, forks, and going back: whatever was done on the way, each strip is the run that its commands give.
#include "analysis/ledger.h"
#include "analysis/moments.h"
#include "net/httpdoor.h"
#include "session/session.h"
#include "sim/engine.h"
#include "study/case.h"
#include "study/recording.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::session;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const OrderForm form {u"C001"_s, 1200};
const QList<Strategy> allStrategies {
    Strategy::None, Strategy::Client, Strategy::ServerOnReceipt, Strategy::ServerInAdvance, Strategy::ResourceId};
constexpr std::array kinds {FaultKind::None, FaultKind::DropRequest, FaultKind::DropResponse, FaultKind::DelayRequest,
    FaultKind::DelayResponse, FaultKind::DuplicateRequest, FaultKind::CutConnection};

RunPlan planOf(QLatin1StringView id, Strategy strategy) { return study::findCase(QString(id))->planFor(strategy); }

Trace traceOf(const RunPlan &plan, const Script &byHand = {})
{
    sim::Engine engine(plan);
    for (const TimedCommand &each : byHand) {
        engine.runUntil(each.at);
        engine.perform(each.command);
    }
    engine.runToEnd();
    return engine.trace();
}

QList<Event> withoutPlans(const Trace &trace)
{
    QList<Event> events = trace.events();
    events.removeIf([](const Event &each) { return each.kind == EventKind::FaultPlanned; });
    return events;
}

qsizetype countOf(const Trace &trace, EventKind kind)
{
    return std::count_if(trace.events().cbegin(), trace.events().cend(), [kind](const Event &each) { return each.kind == kind; });
}

} // namespace

class TestStrips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void stripsAreTheRunsAlone_data();
    void stripsAreTheRunsAlone();
    void whatIsDoneToOneIsDoneToAll();
    void theyStepTogether();
    void lookingAtAnotherTellsItWhole();
    void backToOneKeepsIt();
    void anotherBesideDoesNotBeginAnew();
    void aForkIsTheRunComputedDirectly_data();
    void aForkIsTheRunComputedDirectly();
    void aForkOfAForkKeepsItsBranches();
    void aForkAmongStrategies();
    void forksAreSavedWithTheirOriginals();
    void aForkStaysOneWhenItBeginsAnew();
    void aFourthOfManyMakesRoom();
    void whatWasDoneIsTakenBack();
    void turningAKnobIsOneChange();
    void aRecordingOpensAtItsMoment();
    void savedOpenedReplayed_data();
    void savedOpenedReplayed();
    void programsOutsideAreInTheRecording();
};

void TestStrips::stripsAreTheRunsAlone_data()
{
    QTest::addColumn<bool>("isOverHttp");
    QTest::newRow("directly") << false;
    QTest::newRow("over HTTP") << true;
}

void TestStrips::stripsAreTheRunsAlone()
{
    QFETCH(bool, isOverHttp);
    Session session(isOverHttp ? net::makeDoor() : nullptr);
    QSignalSpy failures(&session, &Session::failed);
    for (const study::Case &each : study::builtInCases()) {
        session.start(each.planFor(Strategy::Client), allStrategies);
        session.playToEnd();
        QTRY_VERIFY(session.isQuiet());
        QCOMPARE(session.stripCount(), 5);
        QCOMPARE(session.currentStrip(), 1);
        QCOMPARE(session.strategies(), allStrategies);
        for (qsizetype i = 0; i < 5; ++i)
            QVERIFY2(
                session.traceOf(i) == traceOf(each.planFor(allStrategies.at(i))), qPrintable(each.id + u' ' + nameOf(allStrategies.at(i))));
    }
    QCOMPARE(failures.size(), 0);
}

void TestStrips::whatIsDoneToOneIsDoneToAll()
{
    Session session(net::makeDoor());
    session.start({}, allStrategies);
    session.submit(SetFault {FaultKind::DropResponse, FaultMode::Next});
    session.submit(Click {form, IntentChoice::Auto});
    QTRY_VERIFY(session.now() > Instant(30ms)); // all clocks have moved, each over its own wire
    session.submit(Click {form, IntentChoice::Auto});
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    for (qsizetype i = 0; i < 5; ++i) {
        RunPlan plan;
        plan.settings.strategy = allStrategies.at(i);
        session.lookAt(i);
        QCOMPARE(session.commands().size(), 3);
        QCOMPARE(session.commands(), session.recording().byHand);
        QCOMPARE(session.trace(), traceOf(plan, session.commands()));
        QCOMPARE(countOf(session.trace(), EventKind::Clicked), 2);
    }
    QList<Instant> clicks;
    for (qsizetype i = 0; i < 5; ++i) {
        for (const Event &event : session.traceOf(i).events()) {
            if (event.kind == EventKind::Clicked)
                clicks.append(event.at);
        }
    }
    for (qsizetype i = 2; i < clicks.size(); ++i)
        QCOMPARE(clicks.at(i), clicks.at(i % 2)); // at one time in all
}

void TestStrips::theyStepTogether()
{
    Session session;
    session.start(planOf("timeout"_L1, Strategy::None), {Strategy::None, Strategy::ServerInAdvance});
    session.pause();
    while (!session.isQuiet()) {
        const qsizetype before = session.traceOf(0).size() + session.traceOf(1).size();
        session.stepToNextEvent();
        QVERIFY(session.traceOf(0).size() + session.traceOf(1).size() > before);
        session.lookAt(1 - session.currentStrip());
        const Instant here = session.now();
        session.lookAt(1 - session.currentStrip());
        QCOMPARE(session.now(), here); // one clock
    }
    for (qsizetype i = 0; i < 2; ++i)
        QCOMPARE(session.traceOf(i), traceOf(planOf("timeout"_L1, session.settingsOf(i).strategy)));
}

void TestStrips::lookingAtAnotherTellsItWhole()
{
    Session session;
    session.start(planOf("timeout"_L1, Strategy::None), {Strategy::None, Strategy::Client});
    session.playToEnd();
    qsizetype told = 0;
    connect(&session, &Session::runsChanged, this, [&] { told = 0; });
    connect(&session, &Session::traceGrew, this, [&](qsizetype from) {
        QCOMPARE(from, told);
        told = session.trace().size();
    });
    QSignalSpy changed(&session, &Session::runsChanged);
    session.lookAt(1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(session.settings().strategy, Strategy::Client);
    QCOMPARE(told, session.traceOf(1).size());
    session.useStrategy(Strategy::None); // there already: looked at, not begun again
    QCOMPARE(session.currentStrip(), 0);
    QCOMPARE(session.stripCount(), 2);
    QCOMPARE(told, session.traceOf(0).size());
    session.useStrategy(Strategy::ResourceId);
    session.playToEnd();
    QCOMPARE(session.strategies(), (QList {Strategy::ResourceId, Strategy::Client}));
}

void TestStrips::backToOneKeepsIt()
{
    Session session;
    session.start(planOf("timeout"_L1, Strategy::Client));
    session.playToEnd();
    session.submit(Click {{u"C002"_s, 7}, IntentChoice::New});
    session.playToEnd();
    session.showBeside({Strategy::None, Strategy::Client});
    session.playToEnd();
    QCOMPARE(session.stripCount(), 2);
    QCOMPARE(session.currentStrip(), 1);
    const Trace there = session.trace();
    const Instant now = session.now();
    QCOMPARE(countOf(there, EventKind::Clicked), 2);
    session.showBeside({});
    QCOMPARE(session.stripCount(), 1);
    QCOMPARE(session.trace(), there);
    QCOMPARE(session.now(), now);
}

/// Who changes which strategies are beside each other goes on where they are.
void TestStrips::anotherBesideDoesNotBeginAnew()
{
    Session session;
    session.start(planOf("timeout"_L1, Strategy::Client));
    session.pause();
    session.stepToNextEvent();
    session.stepToNextEvent();
    const Trace alone = session.trace();
    const Instant begun = session.now();
    session.showBeside({Strategy::None, Strategy::Client}); // from one to several
    QCOMPARE(session.strategies(), (QList {Strategy::None, Strategy::Client}));
    QCOMPARE(session.currentStrip(), 1);
    QCOMPARE(session.now(), begun);
    QVERIFY(!session.isPlaying());
    QCOMPARE(session.trace(), alone);
    session.playToEnd();
    QVERIFY(session.changeSetting(u"latency"_s, u"123ms"_s));
    session.submit(Click {{u"C002"_s, 7}, IntentChoice::New});
    session.pause();
    session.stepToNextEvent();
    session.stepToNextEvent();
    const Instant now = session.now();
    const Trace there = session.traceOf(1);
    QVERIFY(now > Instant {} && !session.isPlaying());
    session.showBeside({Strategy::None, Strategy::Client, Strategy::ResourceId});
    QCOMPARE(session.now(), now);
    QVERIFY(!session.isPlaying());
    QCOMPARE(session.currentStrip(), 1);
    QCOMPARE(session.traceOf(1), there);
    // The new one is what it would have been from the beginning, and is saved with the others.
    Session whole;
    whole.open(session.recording());
    QCOMPARE(whole.strategies(), session.strategies());
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(whole.traceOf(i), session.traceOf(i));
    session.showBeside({Strategy::ResourceId, Strategy::Client});
    QCOMPARE(session.now(), now);
    QCOMPARE(session.traceOf(1), there);
    session.showBeside({Strategy::Client}); // and from several to one
    QCOMPARE(session.now(), now);
    QVERIFY(!session.isPlaying());
    QCOMPARE(session.trace(), there);
    session.playToEnd();
    QCOMPARE(countOf(session.trace(), EventKind::Clicked), 2);
}

void TestStrips::aForkIsTheRunComputedDirectly_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<Strategy>("strategy");
    for (const study::Case &each : study::builtInCases()) {
        for (const Strategy strategy : allStrategies)
            QTest::newRow(qPrintable(each.id + " under "_L1 + nameOf(strategy))) << each.id << strategy;
    }
}

/// Every message of the run, with everything that it could have met.
void TestStrips::aForkIsTheRunComputedDirectly()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    const RunPlan plan = study::findCase(id)->planFor(strategy);
    const Trace original = traceOf(plan);
    Session session;
    qsizetype forks = 0;
    for (qsizetype i = 0; i < original.size(); ++i) {
        const auto message = analysis::sentMessage(original, i);
        if (!message || (original.at(i).kind != EventKind::RequestSent && original.at(i).kind != EventKind::ResponseSent))
            continue;
        QCOMPARE(message->at, original.at(i).at);
        for (const FaultKind kind : kinds) {
            if (kind == message->fault || (kind != FaultKind::None && directionOf(kind) != message->direction))
                continue;
            const PlannedFault whatIf {kind, message->direction, MessageFilter::Any, message->number, {}};
            session.start(plan);
            session.playToEnd();
            session.fork(whatIf, message->at);
            QCOMPARE(session.stripCount(), 2);
            QCOMPARE(session.currentStrip(), 1);
            QCOMPARE(session.now(), message->at);
            session.playToEnd();
            RunPlan directly = plan;
            directly.faults.append(whatIf);
            QCOMPARE(withoutPlans(session.traceOf(1)), withoutPlans(traceOf(directly)));
            QCOMPARE(session.traceOf(0), original);
            const auto difference = analysis::firstDifference(original, session.traceOf(1));
            QVERIFY(difference);
            QCOMPARE(difference->first, i);
            QCOMPARE(session.traceOf(1).at(difference->second).message, original.at(i).message);
            ++forks;
        }
    }
    QVERIFY(forks > 0);
}

void TestStrips::aForkOfAForkKeepsItsBranches()
{
    Session session(net::makeDoor());
    session.start(planOf("smooth"_L1, Strategy::None));
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    const Trace smooth = session.trace();
    session.fork({FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 1, {}}, Instant(900ms));
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    QCOMPARE(countOf(session.trace(), EventKind::OrderCreated), 2);
    const auto retried = std::find_if(session.trace().events().cbegin(), session.trace().events().cend(),
        [](const Event &each) { return each.kind == EventKind::RequestSent && each.message.value == 3; });
    QVERIFY(retried != session.trace().events().cend());
    const Instant again = retried->at; // the trace that it stands in does not outlive what follows
    session.fork({FaultKind::DropRequest, Direction::Request, MessageFilter::Any, 2, {}}, again);
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    QCOMPARE(session.stripCount(), 3); // the run, its fork, the fork of the fork
    QCOMPARE(session.currentStrip(), 2);
    QCOMPARE(session.traceOf(0), smooth);
    QCOMPARE(session.branches().size(), 3);
    QCOMPARE(session.branches().at(2).parent, 1);
    QCOMPARE(session.branches().at(1).parent, 0);

    const Trace second = session.traceOf(2);
    session.start({}); // another run: the branches stay
    QCOMPARE(session.branches().size(), 3);
    session.openBranch(2);
    QTRY_VERIFY(!session.isPlaying());
    QCOMPARE(session.stripCount(), 2);
    QCOMPARE(session.now(), again);
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    QCOMPARE(session.trace(), second);
    session.openBranch(0);
    QTRY_VERIFY(!session.isPlaying());
    QCOMPARE(session.stripCount(), 1);
    QCOMPARE(session.trace(), smooth);
}

void TestStrips::aForkAmongStrategies()
{
    Session session;
    session.start(planOf("smooth"_L1, Strategy::None), {Strategy::None, Strategy::Client});
    session.playToEnd();
    session.fork({FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 1, {}}, Instant(900ms));
    session.playToEnd();
    QCOMPARE(session.strategies(), (QList {Strategy::None, Strategy::None, Strategy::Client}));
    QCOMPARE(session.currentStrip(), 1);
    QCOMPARE(countOf(session.traceOf(0), EventKind::OrderCreated), 1);
    QCOMPARE(countOf(session.traceOf(1), EventKind::OrderCreated), 2);
    QCOMPARE(countOf(session.traceOf(2), EventKind::OrderCreated), 1);
    // What is saved of it, as a file and as a link, has the fork beside its original and the other strategy.
    const Recording saved = session.recording();
    QCOMPARE(saved.beside, (QList {Strategy::None, Strategy::Client}));
    QCOMPARE(saved.forks.size(), 1);
    QVERIFY(saved.forks.constFirst().isShown);
    const auto file = study::readRecording(study::toFile(saved), u"run"_s);
    const auto link = study::readLink(study::toLink(saved));
    QVERIFY(file && link && *file == saved && *link == saved);
    Session other;
    other.open(*link);
    QCOMPARE(other.strategies(), session.strategies());
    QCOMPARE(other.currentStrip(), 1);
    QVERIFY(other.whatIfOf(1) == session.whatIfOf(1) && !other.whatIfOf(0) && !other.whatIfOf(2));
    for (qsizetype i = 0; i < 3; ++i)
        QCOMPARE(other.traceOf(i), session.traceOf(i));
}

/// Whichever way the family grew, and under whatever strategy a fork stands.
void TestStrips::forksAreSavedWithTheirOriginals()
{
    const PlannedFault lost {FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 1, {}};
    const PlannedFault late {FaultKind::DelayRequest, Direction::Request, MessageFilter::Any, 1, {}};
    Session session;
    session.start(planOf("smooth"_L1, Strategy::None));
    session.submit(Click {{u"C003"_s, 77}, IntentChoice::New});
    session.playToEnd();
    session.fork(lost, Instant(900ms));
    session.playToEnd();
    session.fork(late, Instant(200ms)); // of the fork
    session.playToEnd();
    session.lookAt(0);
    session.fork(late, Instant(200ms)); // another of the original
    session.useStrategy(Strategy::Client);
    session.submit(Click {{u"C001"_s, 480}, IntentChoice::New});
    session.playToEnd();
    QCOMPARE(session.stripCount(), 4);
    for (qsizetype current = 0; current < 4; ++current) {
        session.lookAt(current);
        Session other;
        other.open(session.recording());
        QCOMPARE(other.currentStrip(), current);
        QCOMPARE(other.strategies(), session.strategies());
        for (qsizetype i = 0; i < 4; ++i) {
            QCOMPARE(other.traceOf(i), session.traceOf(i));
            QVERIFY(other.whatIfOf(i) == session.whatIfOf(i));
        }
        QCOMPARE(other.recording(), session.recording());
    }
    session.takeOut(0); // without it, those that are left are saved one by one
    QVERIFY(session.recording().forks.isEmpty());
}

/// Its name tells which of two equal strategies is the what-if, and what is saved of it opens.
void TestStrips::aForkStaysOneWhenItBeginsAnew()
{
    const PlannedFault lost {FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 1, {}};
    const std::array<std::function<void(Session &)>, 3> ways {[](Session &session) { session.restart(); },
        [](Session &session) { session.useStrategy(Strategy::Client); },
        [](Session &session) {
            session.planFromStart({FaultKind::DropRequest, Direction::Request, MessageFilter::Any, 3, {}});
        }};
    for (const auto &way : ways) {
        Session session;
        session.start(planOf("smooth"_L1, Strategy::None));
        session.playToEnd();
        session.fork(lost, Instant(900ms));
        way(session);
        QCOMPARE(session.stripCount(), 2);
        QCOMPARE(session.branchOf(0), 0);
        QCOMPARE(session.branchOf(1), 1);
        const auto again = study::readRecording(study::toFile(session.recording()), u"run.idemlab"_s);
        QVERIFY2(again, again ? "" : qPrintable(again.error().constFirst().text()));
        QCOMPARE(*again, session.recording());
    }
}

void TestStrips::aFourthOfManyMakesRoom()
{
    Session session;
    session.start(planOf("smooth"_L1, Strategy::None), allStrategies);
    session.playToEnd();
    const PlannedFault lost {FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 1, {}};
    session.fork(lost, Instant(900ms));
    session.playToEnd();
    QCOMPARE(session.stripCount(), Session::mostStrips);
    session.lookAt(0);
    session.fork(lost, Instant(900ms));
    QCOMPARE(session.stripCount(), 2);
    QCOMPARE(session.branches().size(), 3); // one origin, two forks
}

void TestStrips::whatWasDoneIsTakenBack()
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

void TestStrips::turningAKnobIsOneChange()
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

void TestStrips::aRecordingOpensAtItsMoment()
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

void TestStrips::savedOpenedReplayed_data() { aForkIsTheRunComputedDirectly_data(); }

/// As file and as link, with what was done by hand: the same trace.
void TestStrips::savedOpenedReplayed()
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

void TestStrips::programsOutsideAreInTheRecording()
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

QTEST_GUILESS_MAIN(TestStrips)
#include "tst_strips.moc"
