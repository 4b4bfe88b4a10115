// SPDX-License-Identifier: MIT
#include "analysis/explanation.h"
#include "analysis/keynames.h"
#include "analysis/ledger.h"
#include "core/runs.h"
#include "sim/engine.h"
#include "study/case.h"
#include "suite.h"

#include <QTest>
#include <random>

using namespace idemlab;
using namespace idemlab::analysis;
using namespace idemlab::model;
using namespace idemlab::test;
using namespace Qt::StringLiterals;

namespace {

const Request *orderRequestOf(const Trace &trace)
{
    for (const Message &message : trace.messages()) {
        if (message.request() && message.request()->purpose == Purpose::PlaceOrder)
            return message.request();
    }
    return nullptr;
}

} // namespace

class TestLedger : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void theBooksAreTheServers_data() { test::casesUnderStrategies(); }
    void theBooksAreTheServers();
    void theKeysAreTheServers_data();
    void theKeysAreTheServers();
    void backAndForthIsTheSameAsAfresh_data() { test::casesUnderStrategies(); }
    void backAndForthIsTheSameAsAfresh();
    void growingIsTheSameAsAfresh();
    void anotherTraceStartsItOver();
    void statesOfAKey();
    void keysAreNumberedAsTheyAppear();
    void explanations_data();
    void explanations();
    void anExplanationDoesNotSeeTheFuture();
};

void TestLedger::theBooksAreTheServers()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    sim::Engine engine(study::findCase(id)->planFor(strategy));
    engine.runToEnd();
    const Trace &trace = engine.trace();
    Ledger ledger;
    const Books &books = ledger.booksAt(trace, trace.size());
    const auto &orders = engine.world().server.orders();
    QCOMPARE(books.orders.size(), qsizetype(orders.size()));
    qint64 charged = 0;
    for (qsizetype i = 0; i < books.orders.size(); ++i) {
        QCOMPARE(books.orders.at(i).id, orders.at(i).id);
        QCOMPARE(books.orders.at(i).form, orders.at(i).form);
        QCOMPARE(books.orders.at(i).intent, orders.at(i).intent);
        charged += orders.at(i).form.amount();
    }
    QCOMPARE(books.charged, charged);
    qint64 meant = 0;
    for (const Event &event : trace.events())
        meant += event.kind == EventKind::Clicked && event.first ? event.amount : 0;
    QCOMPARE(books.meant, meant);
}

void TestLedger::theKeysAreTheServers_data()
{
    QTest::addColumn<ServerPolicy>("policy");
    const auto row = [](const char *name, auto change) {
        ServerPolicy policy;
        change(policy);
        QTest::newRow(name) << policy;
    };
    row("as it is", [](ServerPolicy &) {});
    row("per customer", [](ServerPolicy &p) { p.keyLookup = KeyLookup::PerCustomer; });
    row("waits", [](ServerPolicy &p) { p.inProgress = InProgress::Wait; });
    row("races", [](ServerPolicy &p) { p.inProgress = InProgress::Race; });
    row("key and payload count", [](ServerPolicy &p) { p.otherPayload = OtherPayload::Execute; });
    row("stores errors", [](ServerPolicy &p) { p.storedErrors = StoredErrors::All; });
    row("forgets soon", [](ServerPolicy &p) { p.keyLifetime = Duration(200'000); });
    row("short lease", [](ServerPolicy &p) { p.claimLease = Duration(50'000); });
    for (const auto &writes : allNames<Writes>)
        row(writes.id.data(), [&writes](ServerPolicy &p) { p.writes = writes.value; });
}

/// After every step of every case under every strategy.
void TestLedger::theKeysAreTheServers()
{
    QFETCH(ServerPolicy, policy);
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : allNames<Strategy>) {
            RunPlan plan = each.planFor(strategy.value);
            plan.settings.server.policy = policy;
            sim::Engine engine(plan);
            Ledger ledger;
            while (engine.step()) {
                const Trace &trace = engine.trace();
                const Event &last = trace.at(trace.size() - 1);
                QVERIFY2(ledger.booksAt(trace, trace.size()).keys == engine.world().server.keys(),
                    qPrintable(u"%1 under %2, after %3"_s.arg(each.id).arg(strategy.id).arg(nameOf(last.kind))));
            }
        }
    }
}

void TestLedger::backAndForthIsTheSameAsAfresh()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    const Trace trace = traceOf(id, strategy);
    Ledger jumping;
    std::mt19937 random(7);
    for (int i = 0; i < 40; ++i) {
        const auto count = qsizetype(random() % size_t(trace.size() + 1));
        Ledger fresh;
        QVERIFY(jumping.booksAt(trace, count) == fresh.booksAt(trace, count));
        QVERIFY(jumping.judgementAt(trace, count) == fresh.judgementAt(trace, count));
    }
}

void TestLedger::growingIsTheSameAsAfresh()
{
    sim::Engine engine(study::findCase(u"timeout"_s)->planFor(Strategy::Client));
    Ledger growing;
    while (engine.step()) {
        Ledger fresh;
        const qsizetype count = engine.trace().size();
        QVERIFY(growing.booksAt(engine.trace(), count) == fresh.booksAt(engine.trace(), count));
    }
    QCOMPARE(growing.booksAt(engine.trace(), engine.trace().size()).orders.size(), 1);
}

void TestLedger::anotherTraceStartsItOver()
{
    const Trace first = traceOf(u"timeout"_s, Strategy::Client);
    const Trace second = traceOf(u"timeout"_s, Strategy::None);
    Ledger both;
    KeyNames bothNames;
    for (const Trace *trace : {&first, &second, &first}) {
        Ledger fresh;
        KeyNames freshNames;
        const qsizetype count = std::min(first.size(), second.size());
        QVERIFY(both.booksAt(*trace, count) == fresh.booksAt(*trace, count));
        QVERIFY(both.judgementAt(*trace, count) == fresh.judgementAt(*trace, count));
        for (const Event &event : trace->events())
            QCOMPARE(bothNames.number(*trace, event.key), freshNames.number(*trace, event.key));
    }
}

void TestLedger::statesOfAKey()
{
    const Trace trace = traceOf(u"timeout"_s, Strategy::ServerInAdvance);
    const IdempotencyKey key = trace.at(positionOf(trace, EventKind::KeyIssued)).key;
    Ledger ledger;
    const auto stateAfter = [&](EventKind kind) {
        const KeyRecord *row = ledger.booksAt(trace, positionOf(trace, kind) + 1).row(key);
        return row ? row->state : KeyState::Absent;
    };
    QCOMPARE(stateAfter(EventKind::RunStarted), KeyState::Absent);
    QCOMPARE(stateAfter(EventKind::KeyIssued), KeyState::Issued);
    QCOMPARE(stateAfter(EventKind::KeyClaimed), KeyState::InProgress);
    QCOMPARE(stateAfter(EventKind::KeyStored), KeyState::Stored);
    const KeyRecord *row = ledger.booksAt(trace, trace.size()).row(key);
    QCOMPARE(row->answer.status, 201);
    QCOMPARE(fingerprintBasis(*row), fingerprintBasis(*orderRequestOf(trace)));
}

void TestLedger::keysAreNumberedAsTheyAppear()
{
    const Trace trace = traceOf(u"timeout"_s, Strategy::ServerOnReceipt);
    KeyNames names;
    QCOMPARE(names.number(trace, trace.at(positionOf(trace, EventKind::KeyIssued, 2)).key), 2);
    QCOMPARE(names.number(trace, trace.at(positionOf(trace, EventKind::KeyIssued, 1)).key), 1);
    QCOMPARE(names.number(trace, IdempotencyKey("unheard-of")), 0);
    const Trace put = traceOf(u"timeout"_s, Strategy::ResourceId);
    QCOMPARE(names.number(put, put.at(positionOf(put, EventKind::OrderCreated)).order), 1);
}

void TestLedger::explanations_data()
{
    QTest::addColumn<QString>("caseId");
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<Explanation>("expected");
    const auto row = [](const char *name, const char *caseId, Strategy strategy, int attempt, auto fill) {
        Explanation expected;
        fill(expected);
        QTest::newRow(name) << QString::fromLatin1(caseId) << strategy << attempt << expected;
    };
    row("lost request", "request-lost", Strategy::Client, 1, [](Explanation &e) { e.requestFault = FaultKind::DropRequest; });
    row("lost answer", "timeout", Strategy::Client, 1, [](Explanation &e) {
        e.responseFault = FaultKind::DropResponse;
        e.rule = Rule::NewKeyExecuted;
        e.status = 201;
        e.hasLookedUp = true;
    });
    row("replayed", "timeout", Strategy::Client, 2, [](Explanation &e) {
        e.rule = Rule::Replayed;
        e.status = 201;
        e.hasLookedUp = true;
        e.found = KeyState::Stored;
    });
    row("another payload", "reused-key", Strategy::Client, 2, [](Explanation &e) {
        e.rule = Rule::OtherPayloadRefused;
        e.problem = Problem::PayloadMismatch;
        e.status = 422;
        e.hasLookedUp = true;
        e.found = KeyState::Stored;
        e.samePayload = false;
    });
    row("no key", "timeout", Strategy::None, 2, [](Explanation &e) {
        e.rule = Rule::NoKeyExecuted;
        e.status = 201;
    });
    row("an error", "server-error", Strategy::Client, 1, [](Explanation &e) {
        e.rule = Rule::Incident;
        e.problem = Problem::ServerError;
        e.incident = IncidentKind::ErrorBefore;
        e.status = 500;
        e.hasLookedUp = true;
    });
    row("a crash", "server-crash", Strategy::None, 1, [](Explanation &e) { e.incident = IncidentKind::CrashAfterOrder; });
}

void TestLedger::explanations()
{
    QFETCH(QString, caseId);
    QFETCH(Strategy, strategy);
    QFETCH(int, attempt);
    QFETCH(Explanation, expected);
    const Trace trace = traceOf(caseId, strategy);
    const qsizetype started = positionOf(trace, EventKind::AttemptStarted, attempt);
    const auto explained = explain(trace, started);
    QVERIFY(explained.has_value());
    QCOMPARE(explained->attempt, trace.at(started).attempt);
    QCOMPARE(int(explained->requestFault), int(expected.requestFault));
    QCOMPARE(int(explained->responseFault), int(expected.responseFault));
    QCOMPARE(int(explained->rule), int(expected.rule));
    QCOMPARE(int(explained->problem), int(expected.problem));
    QCOMPARE(int(explained->incident), int(expected.incident));
    QCOMPARE(explained->status, expected.status);
    QCOMPARE(explained->hasLookedUp, expected.hasLookedUp);
    QCOMPARE(int(explained->found), int(expected.found));
    QCOMPARE(explained->samePayload, expected.samePayload);
    QCOMPARE(explained->key, trace.at(started).key);
    QCOMPARE(explained->rows.isEmpty(), expected.found == KeyState::Absent);
    QVERIFY(!explain(trace, 0).has_value()); // the run's beginning belongs to no attempt
}

void TestLedger::anExplanationDoesNotSeeTheFuture()
{
    sim::Engine engine(study::findCase(u"timeout"_s)->planFor(Strategy::Client));
    while (positionOf(engine.trace(), EventKind::RequestArrived) < 0)
        QVERIFY(engine.step());
    const auto explained = explain(engine.trace(), positionOf(engine.trace(), EventKind::AttemptStarted));
    QVERIFY(explained.has_value());
    QCOMPARE(explained->status, 0);
    QCOMPARE(explained->rule, Rule::None);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
