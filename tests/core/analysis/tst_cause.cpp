// SPDX-License-Identifier: MIT
// Every cause that a verdict can have is brought about by some run, and its evidence points at what decided.
#include "analysis/ledger.h"
#include "model/settings.h"
#include "sim/engine.h"
#include "study/case.h"
#include "suite.h"

#include <QSet>
#include <QTest>

using namespace idemlab;
using namespace idemlab::analysis;
using namespace idemlab::model;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Row
{
    const char *name;
    const char *caseId;
    Strategy strategy;
    const char *settings; ///< "name=value name=value"
    Verdict verdict;
    Cause cause;
    QList<EventKind> evidence;
};

const QList<Row> rows {
    {"nobody orders", nullptr, Strategy::None, "", Verdict::Exact, Cause::None, {}},
    {"smooth", "smooth", Strategy::None, "", Verdict::Exact, Cause::Smooth, {EventKind::OrderCreated}},
    {"replayed", "timeout", Strategy::Client, "", Verdict::Exact, Cause::RetryReplayed, {EventKind::OrderCreated, EventKind::ResponseSent}},
    {"held back", "double-click", Strategy::Client, "", Verdict::Exact, Cause::RetryHeldBack,
        {EventKind::ResponseSent, EventKind::OrderCreated}},
    {"made to wait", "double-click", Strategy::Client, "in-progress=wait", Verdict::Exact, Cause::RetryHeldBack,
        {EventKind::OrderCreated, EventKind::ResponseSent}},
    {"the same resource", "timeout", Strategy::ResourceId, "", Verdict::Exact, Cause::SameResource,
        {EventKind::OrderCreated, EventKind::ResponseSent}},
    {"the retry was first", "request-lost", Strategy::None, "", Verdict::Exact, Cause::RetryWasFirst,
        {EventKind::AttemptStarted, EventKind::OrderCreated}},
    {"nobody said so", "timeout", Strategy::None, "retries=0", Verdict::Exact, Cause::NeverTold,
        {EventKind::OrderCreated, EventKind::ResponseLost}},
    {"told that it failed", "unknown-outcome", Strategy::None, "retries=0", Verdict::Exact, Cause::NeverTold,
        {EventKind::OrderCreated, EventKind::GaveUp}},
    {"a late copy", "late-duplicate", Strategy::ServerInAdvance, "", Verdict::Exact, Cause::LateCopyRefused,
        {EventKind::OrderCreated, EventKind::ResponseSent}},
    {"an unused key", "key-answer-lost", Strategy::ServerInAdvance, "", Verdict::Exact, Cause::UnusedKeyLeft,
        {EventKind::AttemptStarted, EventKind::OrderCreated}},
    {"no key", "timeout", Strategy::None, "", Verdict::Duplicate, Cause::NoKey, {EventKind::OrderCreated, EventKind::OrderCreated}},
    {"the key was in the answer", "timeout", Strategy::ServerOnReceipt, "", Verdict::Duplicate, Cause::KeyLostWithAnswer,
        {EventKind::KeyIssued, EventKind::OrderCreated, EventKind::OrderCreated}},
    {"a key for each request", "double-click", Strategy::ServerOnReceipt, "", Verdict::Duplicate, Cause::KeyIssuedPerRequest,
        {EventKind::KeyIssued, EventKind::OrderCreated, EventKind::OrderCreated}},
    {"a key for each attempt", "timeout", Strategy::Client, "key-scope=attempt", Verdict::Duplicate, Cause::KeyPerAttempt,
        {EventKind::OrderCreated, EventKind::AttemptStarted, EventKind::OrderCreated}},
    {"an id for each attempt", "timeout", Strategy::ResourceId, "key-scope=attempt", Verdict::Duplicate, Cause::KeyPerAttempt,
        {EventKind::OrderCreated, EventKind::AttemptStarted, EventKind::OrderCreated}},
    {"a key for each click", "double-click", Strategy::Client, "key-scope=click", Verdict::Duplicate, Cause::KeyPerClick, {}},
    {"a race", "concurrent-race", Strategy::Client, "", Verdict::Duplicate, Cause::Raced,
        {EventKind::KeyLookedUp, EventKind::KeyLookedUp, EventKind::OrderCreated, EventKind::OrderCreated}},
    {"a forgotten key", "late-duplicate", Strategy::Client, "", Verdict::Duplicate, Cause::KeyForgotten,
        {EventKind::OrderCreated, EventKind::KeyExpired, EventKind::OrderCreated}},
    {"a crash", "server-crash", Strategy::Client, "", Verdict::Duplicate, Cause::CrashForgotKey,
        {EventKind::OrderCreated, EventKind::ServerCrashed, EventKind::OrderCreated}},
    {"a server without keys", "keys-ignored", Strategy::Client, "", Verdict::Duplicate, Cause::KeyIgnored,
        {EventKind::OrderCreated, EventKind::RequestArrived, EventKind::OrderCreated}},
    {"a lease that ran out", "smooth", Strategy::Client, "writes=order-then-key claim-lease=1s server-time=4s", Verdict::Duplicate,
        Cause::LeaseEnded, {EventKind::LeaseEnded, EventKind::OrderCreated, EventKind::OrderCreated}},
    {"no lease in a transaction", "smooth", Strategy::Client, "claim-lease=1s server-time=4s retries=1", Verdict::Exact, Cause::NeverTold,
        {}},
    {"an unknown outcome", "unknown-outcome-released", Strategy::Client, "", Verdict::Duplicate, Cause::UnknownOutcomeRepeated,
        {EventKind::OrderCreated, EventKind::ServerFailed, EventKind::OrderCreated}},
    {"the library", "library-retry", Strategy::None, "", Verdict::Duplicate, Cause::LibraryResent,
        {EventKind::OrderCreated, EventKind::LibraryResent, EventKind::OrderCreated}},
    {"the network doubled it", "late-duplicate", Strategy::None, "", Verdict::Duplicate, Cause::NetworkDoubled,
        {EventKind::RequestDuplicated, EventKind::OrderCreated, EventKind::OrderCreated}},
    {"two clients, one key", "guessable-key", Strategy::Client, "", Verdict::WrongAnswer, Cause::OtherClientsAnswer,
        {EventKind::OrderCreated, EventKind::Settled}},
    {"payloads are not compared", "reused-key", Strategy::Client, "other-payload=replay", Verdict::WrongAnswer, Cause::OtherPayloadsAnswer,
        {EventKind::OrderCreated, EventKind::Settled}},
    {"a key used again", "reused-key", Strategy::Client, "", Verdict::Refused, Cause::KeyReused,
        {EventKind::ResponseArrived, EventKind::Refused}},
    {"an id that is taken", "reused-key", Strategy::ResourceId, "", Verdict::Refused, Cause::IdTaken,
        {EventKind::ResponseArrived, EventKind::Refused}},
    {"a pinned error", "server-error-stored", Strategy::Client, "", Verdict::Refused, Cause::ErrorPinned,
        {EventKind::KeyStored, EventKind::ResponseArrived, EventKind::Refused}},
    {"no key where one is asked for", "smooth", Strategy::None, "missing-key=refuse", Verdict::Refused, Cause::RefusedOtherwise,
        {EventKind::ResponseArrived, EventKind::Refused}},
    {"a key of one's own where none is taken", "smooth", Strategy::Client, "unknown-key=refuse", Verdict::Refused, Cause::KeyTooOld,
        {EventKind::ResponseArrived, EventKind::Refused}},
    {"the answer was to the retry alone", "request-lost", Strategy::Client, "unknown-key=refuse", Verdict::Lost, Cause::AnsweredForAnother,
        {EventKind::ResponseArrived, EventKind::GaveUp}},
    {"nobody answered", "request-lost", Strategy::Client, "retries=0", Verdict::Lost, Cause::NobodyAnswered, {EventKind::GaveUp}},
};

Trace traceOf(const Row &row)
{
    model::RunPlan start;
    start.settings.strategy = row.strategy;
    if (row.caseId)
        start = study::findCase(QString::fromLatin1(row.caseId))->planFor(row.strategy);
    const auto settings = QString::fromLatin1(row.settings).split(u' ', Qt::SkipEmptyParts);
    for (const QString &each : settings) {
        const auto applied = applySetting(start.settings, each.section(u'=', 0, 0), each.section(u'=', 1));
        if (!applied)
            qFatal("%s", qPrintable(applied.error()));
    }
    sim::Engine engine(start);
    engine.runToEnd();
    return engine.trace();
}

} // namespace

class TestCause : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void becauseOf_data();
    void becauseOf();
    void heldUntilTheClientStopped();
    void changedUnderTheSameKey();
    void underwayUntilItIsDecided();
    void whileTheClientWaits_data();
    void whileTheClientWaits();
    void theLastIntentThatTeaches();
    void everyCauseIsReached();
};

void TestCause::becauseOf_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < rows.size(); ++i)
        QTest::newRow(rows.at(i).name) << i;
}

void TestCause::becauseOf()
{
    QFETCH(int, row);
    const Row &expected = rows.at(row);
    const Trace trace = traceOf(expected);
    const Judgement judgement = judge(trace);
    QCOMPARE(judgement.verdict, expected.verdict);
    QCOMPARE(int(judgement.cause), int(expected.cause));
    QVERIFY(!judgement.isOpen);
    qsizetype before = -1;
    QList<EventKind> kinds;
    for (const qsizetype position : judgement.evidence) {
        QVERIFY(position > before && position < trace.size());
        if (judgement.verdict != Verdict::WrongAnswer) // there the order that was shown is another intent's
            QCOMPARE(trace.at(position).intent, judgement.intent);
        kinds.append(trace.at(position).kind);
        before = position;
    }
    if (!expected.evidence.isEmpty())
        QCOMPARE(kinds, expected.evidence);
}

/// A crash leaves the claim; the client's retries meet it until they are used up.
Trace heldClaim()
{
    model::RunPlan start = study::findCase(u"smooth"_s)->planFor(Strategy::Client);
    start.settings.server.policy.writes = Writes::ClaimOrderKey;
    start.settings.client.retries = 1;
    start.incidents = {{IncidentKind::CrashAfterClaim, 1}};
    sim::Engine engine(start);
    engine.runToEnd();
    return engine.trace();
}

void TestCause::heldUntilTheClientStopped()
{
    const Judgement judgement = judge(heldClaim());
    QCOMPARE(judgement.verdict, Verdict::Lost);
    QCOMPARE(int(judgement.cause), int(Cause::StillInProgress));
}

/// The same intent is pressed again with other content, and goes out under its old key.
Trace changedWish(OtherPayload policy)
{
    model::RunPlan start;
    start.settings.strategy = Strategy::Client;
    start.settings.server.policy.otherPayload = policy;
    start.script = {
        {Instant(0s), Click {{u"C001"_s, 1200}, IntentChoice::New}}, {Instant(5s), Click {{u"C001"_s, 900}, IntentChoice::Same}}};
    sim::Engine engine(start);
    engine.runToEnd();
    return engine.trace();
}

void TestCause::changedUnderTheSameKey()
{
    const Judgement refused = judge(changedWish(OtherPayload::Refuse));
    QCOMPARE(refused.verdict, Verdict::Exact);
    QCOMPARE(int(refused.cause), int(Cause::ChangeRefused));
    const Judgement executed = judge(changedWish(OtherPayload::Execute));
    QCOMPARE(executed.verdict, Verdict::Duplicate);
    QCOMPARE(int(executed.cause), int(Cause::ChangeExecuted));
    QCOMPARE(executed.evidence.size(), 3);
}

void TestCause::underwayUntilItIsDecided()
{
    const Trace trace = traceOf(rows.at(2));
    Ledger ledger;
    QSet<int> causes;
    bool wasUnderway = false;
    for (qsizetype count = 0; count <= trace.size(); ++count) {
        const Judgement &now = ledger.judgementAt(trace, count);
        wasUnderway = wasUnderway || now.cause == Cause::Underway;
        QVERIFY(now.cause != Cause::Underway || now.isOpen);
        QVERIFY(now.verdict != Verdict::Lost && now.verdict != Verdict::Refused);
    }
    QVERIFY(wasUnderway);
}

void TestCause::whileTheClientWaits_data()
{
    QTest::addColumn<QString>("caseId");
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<QList<int>>("causes");
    const auto row = [](const char *name, const QString &caseId, Strategy strategy, std::initializer_list<Cause> causes) {
        QList<int> numbers;
        for (const Cause cause : causes)
            numbers.append(int(cause));
        QTest::newRow(name) << caseId << strategy << numbers;
    };
    row("smooth", u"smooth"_s, Strategy::None, {Cause::None, Cause::Underway, Cause::AnswerUnderway, Cause::Smooth});
    row("the timeout trap", u"timeout"_s, Strategy::None,
        {Cause::None, Cause::Underway, Cause::AnswerUnderway, Cause::AnswerMissed, Cause::NoKey});
    row("the same key again", u"timeout"_s, Strategy::Client,
        {Cause::None, Cause::Underway, Cause::AnswerUnderway, Cause::AnswerMissed, Cause::RetryReplayed});
    row("lost on the way there", u"request-lost"_s, Strategy::None,
        {Cause::None, Cause::Underway, Cause::AnswerUnderway, Cause::RetryWasFirst});
    row("a second request on its way", u"double-click"_s, Strategy::None,
        {Cause::None, Cause::Underway, Cause::AnswerUnderway, Cause::NoKey});
    row("a second request that is held back", u"double-click"_s, Strategy::Client,
        {Cause::None, Cause::Underway, Cause::AnswerUnderway, Cause::Underway, Cause::RetryHeldBack});
}

/// What the banner says from event to event, each cause once.
void TestCause::whileTheClientWaits()
{
    QFETCH(QString, caseId);
    QFETCH(Strategy, strategy);
    sim::Engine engine(study::findCase(caseId)->planFor(strategy));
    engine.runToEnd();
    const Trace &trace = engine.trace();
    Ledger ledger;
    QList<int> causes;
    for (qsizetype count = 0; count <= trace.size(); ++count) {
        const Judgement &now = ledger.judgementAt(trace, count);
        if (causes.isEmpty() || causes.constLast() != int(now.cause))
            causes.append(int(now.cause));
        QCOMPARE(now.isDecided(), now.cause > Cause::AnswerMissed);
        QVERIFY(!now.isDecided() || now.verdict != Verdict::Exact || !now.isOpen); // a client that waits knows of nothing
    }
    QTEST(causes, "causes");
}

/// Of many that went well; and while one more is under way, that one.
void TestCause::theLastIntentThatTeaches()
{
    model::RunPlan plan;
    plan.settings.strategy = Strategy::Client;
    for (int i = 0; i < 6; ++i)
        plan.script.append({Instant(i * std::chrono::seconds(10)), Click {{u"C001"_s, 100 + i}, IntentChoice::New}});
    plan.faults = {{FaultKind::DropRequest, Direction::Request, MessageFilter::Any, 2, {}},
        {FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 3, {}}};
    sim::Engine engine(plan);
    engine.runUntil(Instant(std::chrono::seconds(9)));
    QCOMPARE(int(judge(engine.trace()).cause), int(Cause::Smooth));
    engine.runUntil(Instant(std::chrono::seconds(19)));
    QCOMPARE(int(judge(engine.trace()).cause), int(Cause::RetryWasFirst));
    engine.runUntil(Instant(std::chrono::milliseconds(30'100)));
    QCOMPARE(int(judge(engine.trace()).cause), int(Cause::Underway));
    engine.runToEnd();
    const Judgement end = judge(engine.trace());
    QCOMPARE(int(end.cause), int(Cause::RetryReplayed));
    QCOMPARE(end.intent.value, 3u);
    QCOMPARE(end.orders, 6);
}

void TestCause::everyCauseIsReached()
{
    QSet<int> reached {int(Cause::Underway), int(Cause::AnswerUnderway), int(Cause::AnswerMissed), int(judge(heldClaim()).cause),
        int(judge(changedWish(OtherPayload::Refuse)).cause), int(judge(changedWish(OtherPayload::Execute)).cause)};
    for (const Row &row : rows)
        reached.insert(int(row.cause));
    for (int cause = 0; cause <= int(Cause::NobodyAnswered); ++cause)
        QVERIFY2(reached.contains(cause), qPrintable(QString::number(cause)));
}

QTEST_GUILESS_MAIN(TestCause)
#include "tst_cause.moc"
