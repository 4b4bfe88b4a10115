// SPDX-License-Identifier: MIT
// A run forked at one of its messages is the run that goes another way there.
#include "analysis/moments.h"
#include "core/runs.h"
#include "net/httpdoor.h"
#include "session/session.h"
#include "study/recording.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::session;
using namespace idemlab::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array kinds {FaultKind::None, FaultKind::DropRequest, FaultKind::DropResponse, FaultKind::DelayRequest,
    FaultKind::DelayResponse, FaultKind::DuplicateRequest, FaultKind::CutConnection};
const PlannedFault lost {FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 1, {}};

QList<Event> withoutPlans(const Trace &trace)
{
    QList<Event> events = trace.events();
    events.removeIf([](const Event &each) { return each.kind == EventKind::FaultPlanned; });
    return events;
}

} // namespace

class TestForks : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void aForkIsTheRunComputedDirectly_data() { casesUnderStrategies(); }
    void aForkIsTheRunComputedDirectly();
    void aForkOfAForkKeepsItsBranches();
    void aForkAmongStrategies();
    void forksAreSavedWithTheirOriginals();
    void aForkStaysOneWhenItBeginsAnew();
    void aFourthOfManyMakesRoom();
    void whatChangesNothingIsKnown_data();
    void whatChangesNothingIsKnown();
};

/// Every message of the run, with everything that it could have met.
void TestForks::aForkIsTheRunComputedDirectly()
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

void TestForks::whatChangesNothingIsKnown_data()
{
    QTest::addColumn<PlannedFault>("whatIf");
    QTest::addColumn<Duration>("at");
    QTest::addColumn<bool>("isIdle");
    const auto row = [](const char *name, FaultKind kind, MessageFilter filter, quint32 number, Duration at, bool isIdle) {
        QTest::newRow(name) << PlannedFault {kind, directionOf(kind), filter, number, {}} << at << isIdle;
    };
    row("the first answer", FaultKind::DropResponse, MessageFilter::Any, 1, 0ms, false);
    row("the first answer, once it is sent", FaultKind::DropResponse, MessageFilter::Any, 1, 1h, true);
    row("a request that never comes", FaultKind::DropRequest, MessageFilter::Any, 9, 0ms, true);
    row("the second for a key", FaultKind::DropRequest, MessageFilter::Key, 2, 0ms, true);
    row("the first of an order", FaultKind::DropRequest, MessageFilter::Order, 1, 0ms, false);
}

void TestForks::whatChangesNothingIsKnown()
{
    QFETCH(PlannedFault, whatIf);
    QFETCH(Duration, at);
    QFETCH(bool, isIdle);
    Recording recording;
    recording.plan = planOf("smooth"_L1, Strategy::ServerInAdvance);
    recording.forks = {{0, lost, {}, {}, {}, false}, {0, whatIf, Instant(at), {}, {}, false}};
    QCOMPARE(analysis::idleForks(recording), isIdle ? QList<qsizetype> {1} : QList<qsizetype>());
}

void TestForks::aForkOfAForkKeepsItsBranches()
{
    Session session(net::makeDoor());
    session.start(planOf("smooth"_L1, Strategy::None));
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    const Trace smooth = session.trace();
    session.fork(lost, Instant(900ms));
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    QCOMPARE(countOf(session.trace(), EventKind::OrderCreated), 2);
    const auto retried = std::ranges::find_if(
        session.trace().events(), [](const Event &each) { return each.kind == EventKind::RequestSent && each.message.value == 3; });
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

void TestForks::aForkAmongStrategies()
{
    Session session;
    session.start(planOf("smooth"_L1, Strategy::None), {Strategy::None, Strategy::Client});
    session.playToEnd();
    session.fork(lost, Instant(900ms));
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
void TestForks::forksAreSavedWithTheirOriginals()
{
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
void TestForks::aForkStaysOneWhenItBeginsAnew()
{
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

void TestForks::aFourthOfManyMakesRoom()
{
    Session session;
    session.start(planOf("smooth"_L1, Strategy::None), allStrategies);
    session.playToEnd();
    session.fork(lost, Instant(900ms));
    session.playToEnd();
    QCOMPARE(session.stripCount(), Session::mostStrips);
    session.lookAt(0);
    session.fork(lost, Instant(900ms));
    QCOMPARE(session.stripCount(), 2);
    QCOMPARE(session.branches().size(), 3); // one origin, two forks
}

QTEST_GUILESS_MAIN(TestForks)
#include "tst_forks.moc"
