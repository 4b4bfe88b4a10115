// SPDX-License-Identifier: MIT
// What programs outside mean, rule by rule.
#include "analysis/ledger.h"
#include "sim/engine.h"
#include "suite.h"

#include <QTest>

#include <algorithm>

using namespace idemlab::model;
using namespace idemlab::sim;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using idemlab::model::Verdict;

namespace {

/// What a program does: it asks, waits half a second, and leaves where it was not answered.
struct Ask
{
    Request request;
    QString program = u"app"_s;
    FaultKind fault = FaultKind::None; ///< that the request meets
    std::chrono::milliseconds before = 0ms; ///< since the request before it was answered or given up
    bool stays = false; ///< where it is not answered
    IntentChoice meant = IntentChoice::Auto;
};

struct Expected
{
    qsizetype intents = 0;
    qsizetype orders = 0;
    Verdict verdict = Verdict::Exact;
    Supposition supposed = Supposition::None; ///< of the last attempt
    quint32 number = 1; ///< of the last attempt
};

Request post(const QByteArray &key = {}, const QString &customer = u"C001"_s, qint64 amount = 1200)
{
    Request request;
    request.form = OrderForm(customer, amount);
    request.key = IdempotencyKey(key);
    return request;
}

Request put(const QByteArray &id)
{
    Request request = post();
    request.purpose = Purpose::PutOrder;
    request.orderId = OrderId(id);
    return request;
}

Request malformed(const QByteArray &key)
{
    Request request = post(key);
    request.purpose = Purpose::Invalid;
    request.form = {};
    request.line = "POST /orders";
    request.refusal = Problem::BadRequest;
    return request;
}

Request withWord(Request request, const QByteArray &word)
{
    request.intentWord = word;
    return request;
}

RunPlan quick()
{
    RunPlan plan;
    plan.settings.strategy = Strategy::None;
    plan.settings.link.latency = 0ms;
    plan.settings.server.workingTime = 0ms;
    return plan;
}

void play(Engine &engine, const QList<Ask> &asks)
{
    for (const Ask &ask : asks) {
        engine.runUntil(engine.now() + ask.before);
        if (ask.fault != FaultKind::None)
            engine.perform(SetFault {ask.fault, FaultMode::Next});
        engine.perform(ReceiveExternal {ask.program, ask.request, {}, {}, ask.meant});
        engine.runUntil(engine.now() + 500ms);
        if (!engine.world().externals.isEmpty() && !ask.stays)
            engine.perform(LeaveExternal {engine.world().externals.constLast().attempt});
    }
    engine.runToEnd();
}

Event lastAttempt(const Trace &trace)
{
    const auto events = trace.events().toList();
    return *std::find_if(events.crbegin(), events.crend(), [](const Event &each) { return each.kind == EventKind::AttemptStarted; });
}

} // namespace

Q_DECLARE_METATYPE(Expected)
Q_DECLARE_METATYPE(Ask)

class TestExternalIntents : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void rules_data();
    void rules();
    void aRepeatNamesWhatItRepeats();
    void keysAreLookedUpForAll();
    void whatIsPutRightHasItsAmount();
    void memoryIsBounded();
};

void TestExternalIntents::rules_data()
{
    using S = Supposition;
    QTest::addColumn<QList<Ask>>("asks");
    QTest::addColumn<QStringList>("settings");
    QTest::addColumn<Expected>("expected");
    const auto row = [](const char *name, const QList<Ask> &asks, const Expected &expected, const QStringList &settings = {}) {
        QTest::newRow(name) << asks << settings << expected;
    };
    const Ask lost {.request = post("k1"), .fault = FaultKind::DropResponse};
    const Ask lostBare {.request = post(), .fault = FaultKind::DropResponse};

    row("answer lost, the right retry comes from another program", {lost, {.request = post("k1"), .program = u"B"_s}},
        {1, 1, Verdict::Exact, S::None, 2});
    row("two customers, one program, one key, looked up per customer", {{.request = post("1")}, {.request = post("1", u"C002"_s)}}, {2, 2});
    row("answer lost, retry with a new key", {lost, {.request = post("k2")}}, {1, 2, Verdict::Duplicate, S::Lost, 2});
    row("answer lost, retry with no key", {lostBare, {.request = post()}}, {1, 2, Verdict::Duplicate, S::Lost, 2});
    row("request lost, retry with a new key", {{.request = post("k1"), .fault = FaultKind::DropRequest}, {.request = post("k2")}},
        {1, 1, Verdict::Exact, S::Lost, 2});
    row("400 for bad JSON, then the same put right, same key", {{.request = malformed("b1")}, {.request = post("b1")}},
        {1, 1, Verdict::Exact, S::None, 2});

    row("it says so: another", {lost, {.request = withWord(post("k2"), "second")}}, {2, 2});
    row("it says so: the same", {{.request = withWord(post("k1"), "a")}, {.request = withWord(post("k2"), "a"), .program = u"B"_s}},
        {1, 2, Verdict::Duplicate, S::None, 2});
    row("a word goes before a key", {{.request = withWord(post("k1"), "a")}, {.request = withWord(post("k1"), "b")}},
        {2, 1, Verdict::WrongAnswer});
    row("one id, one program", {{.request = put("mine")}, {.request = put("mine")}}, {1, 1, Verdict::Exact, S::None, 2});
    row("one id, two programs", {{.request = put("mine")}, {.request = put("mine"), .program = u"B"_s}}, {2, 1, Verdict::WrongAnswer});
    row("another id is another order", {{.request = put("mine"), .fault = FaultKind::DropResponse}, {.request = put("other")}}, {2, 2});
    row("a known key is no other key's repeat",
        {{.request = post("k1")}, {.request = post("k2"), .fault = FaultKind::DropResponse}, {.request = post("k1")}},
        {2, 2, Verdict::Exact, S::None, 2});

    row("an answer got there: a new order", {{.request = post()}, {.request = post()}}, {2, 2});
    row("another customer", {lostBare, {.request = post({}, u"C002"_s)}}, {2, 2});
    row("another payload", {lostBare, {.request = post({}, u"C001"_s, 900)}}, {2, 2});
    row("within a minute", {lostBare, {.request = post(), .before = 59s}}, {1, 2, Verdict::Duplicate, S::Lost, 2});
    row("after a minute", {lostBare, {.request = post(), .before = 60s}}, {2, 2});
    row("still under way", {{.request = post(), .stays = true}, {.request = post()}}, {1, 2, Verdict::Duplicate, S::Underway, 2},
        {u"server-time=1s"_s});
    row("late", {{.request = post()}, {.request = post()}}, {1, 2, Verdict::Duplicate, S::TimedOut, 2}, {u"server-time=1s"_s});
    row("cut", {{.request = post(), .fault = FaultKind::CutConnection}, {.request = post()}}, {1, 2, Verdict::Duplicate, S::Cut, 2});
    row("three times", {lostBare, lostBare, {.request = post()}}, {1, 3, Verdict::Duplicate, S::Lost, 3});
    row("turned away for want of a key", {{.request = post()}, {.request = post("k1")}}, {1, 1, Verdict::Exact, S::Refused, 2},
        {u"missing-key=refuse"_s});
    row("malformed and never put right", {{.request = malformed("b1")}}, {1, 0, Verdict::Refused});
    row("malformed without a name", {{.request = malformed({})}, {.request = post("k1")}}, {1, 1});
    row("malformed once the key is known", {{.request = post("k1")}, {.request = malformed("k1")}}, {1, 1, Verdict::Exact, S::None, 2});

    row("said to be new", {lostBare, {.request = post(), .meant = IntentChoice::New}}, {2, 2});
    row("said to be the same", {{.request = post()}, {.request = post(), .meant = IntentChoice::Same}},
        {1, 2, Verdict::Duplicate, S::None, 2});
    row("said to be the same, with other content",
        {{.request = post()}, {.request = post({}, u"C001"_s, 900), .meant = IntentChoice::Same}}, {1, 2, Verdict::Duplicate, S::None, 2});
}

void TestExternalIntents::rules()
{
    QFETCH(QList<Ask>, asks);
    QFETCH(QStringList, settings);
    QFETCH(Expected, expected);
    Engine engine(quick());
    for (const QString &each : std::as_const(settings))
        engine.perform(ChangeSetting {each.section(u'=', 0, 0), each.section(u'=', 1)});
    play(engine, asks);
    const auto judgement = idemlab::analysis::judge(engine.trace());
    QCOMPARE(judgement.intents, expected.intents);
    QCOMPARE(judgement.orders, expected.orders);
    QCOMPARE(nameOf(judgement.verdict), nameOf(expected.verdict));
    const Event last = lastAttempt(engine.trace());
    QCOMPARE(nameOf(last.supposed), nameOf(expected.supposed));
    QCOMPARE(last.number, expected.number);
    QCOMPARE(judgement.isSupposed, expected.supposed != Supposition::None);

    RunPlan again = quick();
    again.script = engine.performed();
    Engine repeated(again);
    repeated.runToEnd();
    QCOMPARE(repeated.trace(), engine.trace());
}

void TestExternalIntents::aRepeatNamesWhatItRepeats()
{
    Engine engine(quick());
    play(engine, {{.request = post(), .fault = FaultKind::DropResponse}, {.request = post("other", u"C002"_s)}, {.request = post()}});
    const Event last = lastAttempt(engine.trace());
    QCOMPARE(last.attempt, AttemptId {3});
    QCOMPARE(last.previous, AttemptId {1});
    QCOMPARE(last.intent, IntentId {1});
    QVERIFY(!last.first);
}

/// Where one key stands for one operation, whoever the customer is.
void TestExternalIntents::keysAreLookedUpForAll()
{
    RunPlan plan = quick();
    plan.settings.server.policy.keyLookup = KeyLookup::Global;
    Engine engine(plan);
    play(engine, {{.request = post("1")}, {.request = post("1", u"C002"_s)}});
    QCOMPARE(engine.world().numbers.intents, 1u);
}

/// What is meant is money too, and the first request may not have said how much.
void TestExternalIntents::whatIsPutRightHasItsAmount()
{
    Engine engine(quick());
    play(engine, {{.request = malformed("b1")}, {.request = post("b1")}, {.request = post("b1")}});
    idemlab::analysis::Ledger ledger;
    QCOMPARE(ledger.booksAt(engine.trace(), engine.trace().size()).meant, 1200);
}

/// Whatever programs send: customers without end, none of them answered.
void TestExternalIntents::memoryIsBounded()
{
    ExternalIntents intents;
    Numbering numbers;
    for (quint32 i = 1; i <= 2000; ++i) {
        const ReceiveExternal external {u"app"_s, post({}, QString::number(i)), {}, {}, IntentChoice::Auto};
        QVERIFY(intents.take(external, {i}, KeyLookup::PerCustomer, Instant(1ms * i), numbers).isNew);
    }
    const ReceiveExternal late {u"app"_s, post({}, u"2000"_s), {}, {}, IntentChoice::Auto};
    QVERIFY(!intents.take(late, {2001}, KeyLookup::PerCustomer, Instant(3s), numbers).isNew);
    const ReceiveExternal forgotten {u"app"_s, post({}, u"1"_s), {}, {}, IntentChoice::Auto};
    QVERIFY(intents.take(forgotten, {2002}, KeyLookup::PerCustomer, Instant(3s), numbers).isNew);
}

QTEST_GUILESS_MAIN(TestExternalIntents)
#include "tst_externalintents.moc"
