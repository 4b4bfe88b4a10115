// SPDX-License-Identifier: MIT
#include "analysis/search.h"

#include "analysis/ledger.h"
#include "model/settings.h"
#include "net/httpdoor.h"
#include "session/session.h"
#include "study/recording.h"
#include "suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::analysis;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Wishes = QList<std::pair<QString, QString>>;

Question questionOf(Strategy strategy, const Bounds &bounds, const Wishes &settings = {}, Promise promise = Promise::AtMostOne)
{
    Question question {{}, bounds, promise};
    question.settings.strategy = strategy;
    for (const auto &[name, value] : settings)
        std::ignore = applySetting(question.settings, name, value);
    return question;
}

Bounds few(quint8 presses, quint8 tries, quint8 late = 0, std::optional<quint8> losses = {}, quint8 copies = 0, quint8 crashes = 0)
{
    return {presses, tries, 1, copies, crashes, late, losses};
}

const Wishes perTry {{u"key-scope"_s, u"attempt"_s}}, perClick {{u"key-scope"_s, u"click"_s}}, race {{u"in-progress"_s, u"race"_s}};

/// All histories, one after the other, with nothing merged.
struct Tree
{
    Tree(const Question &question, const sim::Grain &grain) : explorer(question, grain) { grow(explorer.start(), 0); }
    explicit Tree(const Question &question) : Tree(question, grainOf(question)) { }

    void grow(const Situation &from, int depth)
    {
        if (depth >= shortest)
            return;
        if (explorer.isOver(from)) {
            ends.insert(explorer.endOf(from));
            ++histories;
        }
        Choices choices;
        explorer.choicesAt(from, choices);
        for (const Choice &choice : choices) {
            Situation next = from;
            explorer.take(next, choice);
            if (explorer.finding() == Finding::NoneFound) {
                grow(next, depth + 1);
            } else {
                if (depth + 1 < shortest)
                    findings.clear();
                findings.append(explorer.finding());
                shortest = depth + 1;
            }
        }
    }

    Explorer explorer;
    QSet<sim::Digest> ends;
    qint64 histories = 0;
    QList<Finding> findings; ///< of the shortest histories that break the promise
    int shortest = std::numeric_limits<int>::max();
};

/// What both a search and a run of its own tell, in the words that they share.
struct Told
{
    Instant at;
    EventKind kind;
    Rule rule;
    quint16 status;
    AttemptId attempt;
    ExchangeId exchange;
    IntentId intent;
    OrderId order;
    IdempotencyKey key;
    bool operator==(const Told &) const = default;
};

/// Without what a search leaves out, since nothing comes of it, or knows only later: what becomes of a message.
QList<Told> told(const QList<Event> &events)
{
    QList<Told> all;
    for (const Event &event : events) {
        switch (event.kind) {
        case EventKind::RunStarted:
        case EventKind::ClientJoined:
        case EventKind::RequestDuplicated:
        case EventKind::RequestLost:
        case EventKind::ResponseLost:
        case EventKind::ResponseIgnored: break;
        default:
            all.append(
                {event.at, event.kind, event.rule, event.status, event.attempt, event.exchange, event.intent, event.order, event.key});
        }
    }
    return all;
}

Verdict verdictOf(Finding finding)
{
    switch (finding) {
    case Finding::Duplicate: return Verdict::Duplicate;
    case Finding::WrongAnswer: return Verdict::WrongAnswer;
    case Finding::Lost: return Verdict::Lost;
    case Finding::NoneFound: return Verdict::Exact;
    }
    Q_UNREACHABLE();
}

} // namespace

class TestSearch : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void aPlainTreeSaysTheSame_data();
    void aPlainTreeSaysTheSame();
    void thePressMayComeAtAnyInstant_data();
    void thePressMayComeAtAnyInstant();
    void whatIsMootFindsNothing_data() { aPlainTreeSaysTheSame_data(); }
    void whatIsMootFindsNothing();
    void threadsMakeNoDifference_data();
    void threadsMakeNoDifference();
    void itFinds_data();
    void itFinds();
    void aCounterexampleIsARun_data() { itFinds_data(); }
    void aCounterexampleIsARun();
    void moreLossesThanMessagesAddNothing();
    void whatMakesNoDifferenceIsNotTried();
    void aLostAnswerComesBeforeALateOne();
    void itCanBeStopped();
    void whatRunsOutTooLateIsNotWaitedFor();
};

void TestSearch::aPlainTreeSaysTheSame_data()
{
    QTest::addColumn<Question>("question");
    for (const auto &strategy : allNames<Strategy>) {
        const auto row = [&](const char *what, const Bounds &bounds, Promise promise = Promise::AtMostOne) {
            QTest::addRow("%s, %s", strategy.id.data(), what) << questionOf(strategy.value, bounds, {}, promise);
        };
        row("a press", few(1, 1, 1, {}, 1, 1));
        row("a retry", few(1, 2));
        row("a retry, one late", few(1, 2, 1, 1));
        row("two presses", few(2, 1, 0, 1));
        row("exactly one", few(1, 2, 0, 1, 0, 1), Promise::ExactlyOne);
    }
    QTest::newRow("a key for each try") << questionOf(Strategy::Client, few(1, 2, 1), perTry);
    QTest::newRow("short lifetime") << questionOf(Strategy::Client, few(1, 2, 1, 1), {{u"key-lifetime"_s, u"1s"_s}});
}

void TestSearch::aPlainTreeSaysTheSame()
{
    QFETCH(const Question, question);
    const Tree tree(question);
    SearchOptions options;
    options.keepsEnds = true;
    const Answer answer = search(question, options);
    QCOMPARE(answer.finding == Finding::NoneFound, tree.findings.isEmpty());
    if (answer.finding != Finding::NoneFound) {
        QVERIFY(tree.findings.contains(answer.finding));
        QCOMPARE(answer.depth, tree.shortest);
        return;
    }
    QVERIFY(answer.isComplete);
    QCOMPARE(answer.ends, tree.ends);
    QVERIFY(answer.histories >= double(tree.histories));
    if (!grainOf(question).hasZones)
        QCOMPARE(answer.histories, double(tree.histories));
}

void TestSearch::thePressMayComeAtAnyInstant_data()
{
    QTest::addColumn<Question>("question");
    QTest::addColumn<bool>("isSmall");
    for (const auto &strategy : allNames<Strategy>) {
        const auto row = [&](const char *what, const Bounds &bounds, bool isSmall, Promise promise = Promise::AtMostOne) {
            QTest::addRow("%s, %s", strategy.id.data(), what) << questionOf(strategy.value, bounds, {}, promise) << isSmall;
        };
        row("two presses", few(2, 1, 0, 1), true);
        row("one late", few(2, 1, 1, 1), true);
        row("a copy and a crash", few(2, 1, 0, 0, 1, 1), true);
        row("exactly one", few(2, 1, 0, 1, 0, 1), true, Promise::ExactlyOne);
        row("retries", few(2, 2, 0), false);
        row("all of it", few(2, 2, 1, {}, 1, 1), false);
        row("all of it, exactly one", few(2, 2, 2, 0, 1, 1), false, Promise::ExactlyOne);
        row("three presses", few(3, 1, 1, 1), false);
    }
    const auto row = [](const char *what, const Wishes &wishes, Bounds bounds, quint8 customers = 1) {
        bounds.customers = customers;
        QTest::newRow(what) << questionOf(Strategy::Client, bounds, wishes) << false;
    };
    row("a key for each press", perClick, few(2, 2));
    row("race", race, few(2, 2, 1, 0));
    row("second request waits", {{u"in-progress"_s, u"wait"_s}}, few(2, 2, 1));
    row("first the order, then the key", {{u"writes"_s, u"order-then-key"_s}}, few(2, 2, 0, 0, 0, 1));
    row("times that fit badly", {{u"timeout"_s, u"1030ms"_s}, {u"server-time"_s, u"470ms"_s}}, few(2, 2, 2));
    row("two customers", {}, few(2, 2, 1), 2);
}

/// When the last press comes is decided only as far as it must be. With every instant tried for itself, all is the same, and a tree
/// without merging comes to it as well.
void TestSearch::thePressMayComeAtAnyInstant()
{
    QFETCH(const Question, question);
    QFETCH(const bool, isSmall);
    SearchOptions options;
    options.keepsEnds = true;
    const Answer late = search(question, options);
    options.grain = grainOf(question);
    QVERIFY(options.grain->hasZones);
    options.grain->hasZones = false;
    const Answer atOnce = search(question, options);
    QVERIFY(late.states <= atOnce.states);
    QCOMPARE(late.isComplete, atOnce.isComplete);
    QCOMPARE(late.finding, atOnce.finding);
    if (late.finding != Finding::NoneFound) {
        QCOMPARE(late.depth, atOnce.depth);
        return;
    }
    QCOMPARE(late.ends, atOnce.ends);
    if (isSmall)
        QCOMPARE(Tree(question, *options.grain).ends, late.ends);
}

/// Requests that will change nothing are no choice, and a history ends where nothing can add an order: where all is tried to its end,
/// the finding is the same, and no nearer.
void TestSearch::whatIsMootFindsNothing()
{
    QFETCH(const Question, question);
    sim::Grain grain = grainOf(question);
    const Tree tree(question, grain);
    grain.countsMoot = true;
    const Tree all(question, grain);
    QCOMPARE(QSet<Finding>(all.findings.cbegin(), all.findings.cend()), QSet<Finding>(tree.findings.cbegin(), tree.findings.cend()));
    QVERIFY(all.shortest >= tree.shortest);
    if (tree.findings.isEmpty())
        QVERIFY(all.histories >= tree.histories);
}

void TestSearch::threadsMakeNoDifference_data()
{
    QTest::addColumn<Question>("question");
    QTest::newRow("none found") << questionOf(Strategy::Client, few(2, 2, 1, {}, 1, 1));
    QTest::newRow("found") << questionOf(Strategy::Client, few(2, 2, 1, {}, 0, 1), {{u"writes"_s, u"order-then-key"_s}});
}

void TestSearch::threadsMakeNoDifference()
{
    QFETCH(const Question, question);
    const Answer one = search(question);
    QVERIFY(one.states > 500);
    for (const int threads : {2, 3, 8}) {
        SearchOptions options;
        options.threads = threads;
        const Answer many = search(question, options);
        QCOMPARE(many.states, one.states);
        QCOMPARE(many.transitions, one.transitions);
        QCOMPARE(many.steps, one.steps);
        QCOMPARE(many.histories, one.histories);
        QCOMPARE(many.depth, one.depth);
        QCOMPARE(many.finding, one.finding);
        QCOMPARE(many.isComplete, one.isComplete);
        QCOMPARE(many.shortest.has_value(), one.shortest.has_value());
        if (one.shortest)
            QCOMPARE(many.shortest->recording, one.shortest->recording);
    }
}

/// What is known from elsewhere, and what the lessons say.
void TestSearch::itFinds_data()
{
    QTest::addColumn<Question>("question");
    QTest::addColumn<Finding>("finding");
    const auto row = [](const char *what, Strategy strategy, const Bounds &bounds, const Wishes &wishes, Finding finding,
                         Promise promise = Promise::AtMostOne) {
        QTest::newRow(what) << questionOf(strategy, bounds, wishes, promise) << finding;
    };
    const Bounds onlyLate = few(1, 2, 1, 0), onlyLosses = few(1, 3);
    row("no loss, and a timer that runs out early: no key", Strategy::None, onlyLate, {}, Finding::Duplicate);
    row("no loss, and a timer that runs out early: a key for each try", Strategy::Client, onlyLate, perTry, Finding::Duplicate);
    row("no loss, and a timer that runs out early: race", Strategy::Client, few(1, 2, 2, 0), race, Finding::Duplicate);
    row("no loss, and a timer that runs out early: client", Strategy::Client, onlyLate, {}, Finding::NoneFound);
    row("a lost answer: no key", Strategy::None, onlyLosses, {}, Finding::Duplicate);
    row("a lost answer: on receipt", Strategy::ServerOnReceipt, onlyLosses, {}, Finding::Duplicate);
    row("a lost answer: client", Strategy::Client, onlyLosses, {}, Finding::NoneFound);
    row("a lost answer: two steps", Strategy::ServerInAdvance, onlyLosses, {}, Finding::NoneFound);
    row("a lost answer: PUT", Strategy::ResourceId, onlyLosses, {}, Finding::NoneFound);
    row("a second press: a key for each press", Strategy::Client, few(2, 1, 0, 0), perClick, Finding::Duplicate);
    row("a second press: client", Strategy::Client, few(2, 1, 0, 0), {}, Finding::NoneFound);
    row("a key for the page, the same order again", Strategy::Client, few(2, 1, 0, 0), {{u"key-scope"_s, u"page"_s}}, Finding::WrongAnswer);
    row("a crash between order and key", Strategy::Client, few(1, 2, 0, 0, 0, 1), {{u"writes"_s, u"order-then-key"_s}}, Finding::Duplicate);
    row("a crash, all written together", Strategy::Client, few(1, 2, 0, 0, 0, 1), {}, Finding::NoneFound);
    row("a lifetime shorter than the retries", Strategy::Client, onlyLosses, {{u"key-lifetime"_s, u"1s"_s}}, Finding::Duplicate);
    row("a copy", Strategy::None, few(1, 1, 0, 0, 1), {}, Finding::Duplicate);
    row("a copy past a short lifetime", Strategy::Client, few(1, 1, 0, 0, 1), {{u"key-lifetime"_s, u"1s"_s}}, Finding::Duplicate);
    row("all requests lost, exactly one", Strategy::Client, few(1, 2), {}, Finding::Lost, Promise::ExactlyOne);
    row("no loss, exactly one", Strategy::Client, few(1, 2, 0, 0), {}, Finding::NoneFound, Promise::ExactlyOne);
    row("what is late comes in the end, exactly one", Strategy::Client, few(1, 1, 1, 0), {}, Finding::NoneFound, Promise::ExactlyOne);
    row("what is late and what is lost, exactly one", Strategy::Client, few(1, 1, 1, 1), {}, Finding::Lost, Promise::ExactlyOne);
    row("a late copy, no key", Strategy::None, few(1, 1, 1, 0, 1), {}, Finding::Duplicate);
    Bounds two = few(2, 1, 0, 0);
    two.customers = 2;
    row("two customers with counters, nothing compared", Strategy::Client, two,
        {{u"key-format"_s, u"counter"_s}, {u"key-lookup"_s, u"global"_s}, {u"other-payload"_s, u"replay"_s}}, Finding::WrongAnswer);
}

void TestSearch::itFinds()
{
    QFETCH(const Question, question);
    QFETCH(const Finding, finding);
    const Answer answer = search(question);
    QCOMPARE(answer.finding, finding);
    QCOMPARE(answer.isComplete, finding == Finding::NoneFound);
    QCOMPARE(answer.shortest.has_value(), finding != Finding::NoneFound);
}

/// The engine plays it as it went in the search, in memory and over HTTP, and as a link.
void TestSearch::aCounterexampleIsARun()
{
    QFETCH(const Question, question);
    const Answer answer = search(question);
    if (!answer.shortest)
        return;
    const Recording &recording = answer.shortest->recording;
    QCOMPARE(recording.moment, Instant());
    const auto linked = study::readLink(study::toLink(recording));
    QVERIFY(linked.has_value());
    QCOMPARE(*linked, recording);

    session::Session direct, http(net::makeDoor());
    QSignalSpy failures(&http, &session::Session::failed);
    for (session::Session *session : {&direct, &http}) {
        session->open(recording);
        QVERIFY(!session->isPlaying());
        session->playToEnd();
        QTRY_VERIFY(session->isQuiet());
    }
    QCOMPARE(failures.size(), 0);
    QCOMPARE(http.trace(), direct.trace());
    const QList<Told> searched = told(answer.shortest->events);
    const QList<Told> played = told(direct.trace().events());
    QVERIFY(!searched.isEmpty());
    QVERIFY(played.size() >= searched.size());
    for (qsizetype i = 0; i < searched.size(); ++i)
        QVERIFY2(
            searched.at(i) == played.at(i), qPrintable(u"%1 at %2 ms"_s.arg(nameOf(searched.at(i).kind)).arg(toMs(searched.at(i).at))));
    QCOMPARE(judge(direct.trace()).verdict, verdictOf(answer.finding));
}

/// From as many losses on as there are messages, the space is the same.
void TestSearch::moreLossesThanMessagesAddNothing()
{
    QList<quint64> states;
    for (const quint8 losses : {0, 1, 2, 4, 6, 7, 8})
        states.append(search(questionOf(Strategy::Client, few(1, 3, 0, losses))).states);
    QVERIFY(states.at(0) < states.at(1) && states.at(1) < states.at(2));
    QCOMPARE(states.at(5), states.at(4));
    QCOMPARE(states.at(6), states.at(4));
}

/// As many situations as there were before what is late or doubled was decided when it comes, and so on, would take minutes.
void TestSearch::whatMakesNoDifferenceIsNotTried()
{
    const Answer answer = search(questionOf(Strategy::Client, few(2, 2, 1, {}, 1, 1)));
    QVERIFY(answer.isComplete);
    QVERIFY2(answer.states < 20'000, qPrintable(QString::number(answer.states)));
}

void TestSearch::aLostAnswerComesBeforeALateOne()
{
    const Answer answer = search(questionOf(Strategy::None, few(1, 2, 1)));
    QCOMPARE(answer.shortest->recording.plan.faults.size(), 1);
    QCOMPARE(answer.shortest->recording.plan.faults.constFirst().kind, FaultKind::DropResponse);
    QCOMPARE(answer.shortest->recording.plan.faults.constFirst().number, 1u);
}

void TestSearch::itCanBeStopped()
{
    const Question question = questionOf(Strategy::Client, {});
    SearchControl cancelled;
    cancelled.isCancelled = true;
    SearchOptions late;
    late.deadline = std::chrono::steady_clock::now();
    SearchOptions small;
    small.mostBytes = 1'000'000;
    SearchControl control, other;
    for (const Answer &answer : {search(question, {}, cancelled), search(question, late, control), search(question, small, other)}) {
        QCOMPARE(answer.finding, Finding::NoneFound);
        QVERIFY(!answer.isComplete);
        QVERIFY(answer.isCutShort());
        QVERIFY(answer.states > 0);
    }
}

void TestSearch::whatRunsOutTooLateIsNotWaitedFor()
{
    const Question recommended = questionOf(Strategy::Client, {});
    QVERIFY(!grainOf(recommended).countsLifetimes);
    QVERIFY(!grainOf(recommended).countsLeases);
    QCOMPARE(grainOf(recommended).unit, Duration(100ms));
    QVERIFY(grainOf(questionOf(Strategy::Client, {}, {{u"key-lifetime"_s, u"3s"_s}})).countsLifetimes);
    QVERIFY(grainOf(questionOf(Strategy::Client, {}, {{u"claim-lease"_s, u"300ms"_s}})).countsLeases);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
