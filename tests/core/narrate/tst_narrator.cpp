// SPDX-License-Identifier: MIT
#include "analysis/ledger.h"
#include "core/runs.h"
#include "diagram/layout.h"
#include "diagram/painter.h"
#include "narrate/diagramwords.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"
#include "sim/engine.h"
#include "study/case.h"
#include "suite.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::narrate;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &unfilled()
{
    static const QRegularExpression placeholder(u"%(\\d|n)"_s);
    return placeholder;
}

bool isSentence(const QString &text)
{
    return text.endsWith(u'.') && !text.contains(unfilled()) && !text.contains(u"  "_s) && !text.contains(u"()"_s);
}

} // namespace

class TestNarrator : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void everyEventIsASentence_data() { test::casesUnderStrategies(); }
    void everyEventIsASentence();
    void everyAnswerHasAReason_data() { test::casesUnderStrategies(); }
    void everyAnswerHasAReason();
    void whatIsDoneByHandIsTold();
    void programsOutsideAreTold();
    void whatIsSupposedIsToldWithItsReason();
    void theLaneOfManySaysHowMany();
    void everyCauseHasASentenceOfItsOwn();
    void repeatsOfEveryKindAreMeant();
    void whoDoesNotKnowSaysSo_data();
    void whoDoesNotKnowSaysSo();
    void everySettingHasWords();
    void durations_data();
    void durations();
    void numbersFollowTheLocale();
};

void TestNarrator::everyEventIsASentence()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    const Trace trace = test::traceOf(id, strategy);
    Narrator narrator(QLocale::c());
    for (qsizetype i = 0; i < trace.size(); ++i) {
        const QString sentence = narrator.sentence(trace, i);
        QVERIFY2(isSentence(sentence), qPrintable(u"%1: %2"_s.arg(QString(nameOf(trace.at(i).kind)), sentence)));
    }
    QVERIFY(isSentence(narrator.verdict(trace, analysis::judge(trace))));
}

void TestNarrator::everyAnswerHasAReason()
{
    QFETCH(QString, id);
    QFETCH(Strategy, strategy);
    const Trace trace = test::traceOf(id, strategy);
    Narrator narrator(QLocale::c());
    for (qsizetype i = 0; i < trace.size(); ++i) {
        const auto explanation = analysis::explain(trace, i);
        if (!explanation)
            continue;
        const QStringList lines = narrator.why(trace, *explanation);
        QVERIFY(!lines.isEmpty());
        for (const QString &line : lines)
            QVERIFY2(isSentence(line), qPrintable(line));
        QVERIFY2(!lines.join(u' ').contains(u"no answer yet"_s), qPrintable(lines.join(u' ')));
    }
}

void TestNarrator::whatIsDoneByHandIsTold()
{
    sim::Engine engine({});
    engine.perform(SetFault {FaultKind::DropResponse, FaultMode::Next});
    engine.perform(PlanFault {{FaultKind::DelayRequest, Direction::Request, MessageFilter::Any, 2, {}}});
    engine.perform(ChangeSetting {u"latency"_s, u"50ms"_s});
    engine.perform(ChangeSetting {u"in-progress"_s, u"race"_s});
    engine.perform(Click {{u"C001"_s, 1200}, IntentChoice::New});
    engine.runToEnd();
    Narrator narrator(QLocale::c());
    QStringList story;
    for (qsizetype i = 0; i < engine.trace().size(); ++i)
        story.append(narrator.sentence(engine.trace(), i));
    QVERIFY2(std::ranges::all_of(story, isSentence), qPrintable(story.join(u'\n')));
    for (const auto &expected : {u"“Drop response” is switched on for the next message."_s,
             u"“Drop response” has caught a message and is off again."_s, u"Planned for request 2: Delay request."_s,
             u"A setting is changed. Network latency: 0.05 s."_s, u"A setting is changed. Same key, still in progress: let them race."_s})
        QVERIFY2(story.contains(expected), qPrintable(story.join(u'\n')));
}

void TestNarrator::programsOutsideAreTold()
{
    sim::Engine engine({});
    Request read;
    read.purpose = Purpose::Read;
    read.line = "GET /orders";
    read.resource = Resource::Orders;
    engine.perform(ReceiveExternal {u"curl/8"_s, read, "GET /orders HTTP/1.1\r\n\r\n"});
    Request bad;
    bad.purpose = Purpose::Invalid;
    bad.line = "BREW /coffee";
    bad.refusal = Problem::MethodNotAllowed;
    engine.perform(ReceiveExternal {u"curl/8"_s, bad, "BREW /coffee HTTP/1.1\r\n\r\n"});
    engine.runToEnd();
    Narrator narrator(QLocale::c());
    for (qsizetype i = 0; i < engine.trace().size(); ++i)
        QVERIFY2(isSentence(narrator.sentence(engine.trace(), i)), qPrintable(QString(nameOf(engine.trace().at(i).kind))));
}

/// The sentence of the last attempt after the requests of a program outside, of which the first meets @p fault.
static QString lastAttempt(const QList<Request> &requests, FaultKind fault, const QByteArray &bytes = {}, const QString &program = u"app"_s)
{
    sim::Engine engine({});
    engine.perform(SetFault {fault, FaultMode::Next});
    for (const Request &request : requests) {
        engine.perform(ReceiveExternal {program, request, bytes});
        engine.runUntil(engine.now() + std::chrono::seconds(2));
    }
    const auto &events = engine.trace().events();
    for (qsizetype i = events.size() - 1; i >= 0; --i) {
        if (events.at(i).kind == EventKind::AttemptStarted)
            return Narrator(QLocale::c()).sentence(engine.trace(), i);
    }
    return {};
}

void TestNarrator::whatIsSupposedIsToldWithItsReason()
{
    Request order;
    order.form = OrderForm(u"C001"_s, 1200);
    Request keyed = order;
    keyed.key = IdempotencyKey("k1"_ba);
    Request tls;
    tls.purpose = Purpose::Invalid;
    tls.refusal = Problem::BadRequest;
    Request wrong = tls;
    wrong.line = "POST /orders";
    QCOMPARE(lastAttempt({order}, FaultKind::None), u"app sends POST /orders."_s);
    QCOMPARE(lastAttempt({keyed, keyed}, FaultKind::DropResponse), u"app sends POST /orders again for the same order: retry 1."_s);
    Request changed = keyed;
    changed.form = OrderForm(u"C001"_s, 1300);
    QCOMPARE(lastAttempt({keyed, changed}, FaultKind::None),
        u"app sends POST /orders under the key or id of an earlier request, and asks for something else."_s);
    QCOMPARE(lastAttempt({order, order}, FaultKind::DropResponse),
        u"app sends POST /orders. This is supposed to be the same order again (retry 1), since customer and content are the same. "
        "The request before, or its answer, was lost."_s);
    QVERIFY(lastAttempt({order, order}, FaultKind::CutConnection, {}, u"%1%3"_s).startsWith(u"%1%3 sends POST /orders. "_s));
    QVERIFY(lastAttempt({order, order}, FaultKind::CutConnection).endsWith(u"The connection of the request before was cut."_s));
    QVERIFY(lastAttempt({tls}, FaultKind::None, "\x16\x03\x01"_ba).contains(u"http://"_s));
    QCOMPARE(lastAttempt({wrong}, FaultKind::None), u"app sends POST /orders, and it cannot be taken: the request is not well formed."_s);
}

void TestNarrator::theLaneOfManySaysHowMany()
{
    sim::Engine engine({});
    Request read;
    read.purpose = Purpose::Read;
    read.line = "GET /orders";
    for (int i = 0; i < 25; ++i)
        engine.perform(ReceiveExternal {u"agent %1"_s.arg(i), read, {}});
    QCOMPARE(laneName(engine.trace().clients().at(3), QLocale::c()), u"agent 3"_s);
    QCOMPARE(laneName(engine.trace().clients().constLast(), QLocale::c()), u"Others (5)"_s);
    const auto &events = engine.trace().events();
    const auto joined = std::ranges::find_if(events, [](const Event &e) { return e.kind == EventKind::ClientJoined && e.number == 2; });
    QVERIFY(joined != events.cend());
    QCOMPARE(Narrator(QLocale::c()).sentence(engine.trace(), joined - events.cbegin()),
        u"One more program from outside appears: 2 of them share a lane."_s);
    diagram::Layout layout;
    layout.update(engine.trace());
    const QStringList names = diagram::rowNames(layout, {});
    QVERIFY(names.contains(u"agent 19"_s) && names.contains(u"Others (5)"_s));
    QVERIFY(!names.contains(u"agent 20"_s));
}

void TestNarrator::everyCauseHasASentenceOfItsOwn()
{
    using analysis::Cause;
    using model::Verdict;
    const auto verdictOf = [](Cause cause) {
        return cause >= Cause::StillInProgress   ? Verdict::Lost
            : cause >= Cause::KeyReused          ? Verdict::Refused
            : cause >= Cause::OtherClientsAnswer ? Verdict::WrongAnswer
            : cause >= Cause::NoKey              ? Verdict::Duplicate
                                                 : Verdict::Exact;
    };
    Narrator narrator(QLocale::c());
    QSet<QString> seen;
    for (int cause = 0; cause <= int(Cause::NobodyAnswered); ++cause) {
        analysis::Judgement judgement;
        judgement.cause = Cause(cause);
        judgement.verdict = verdictOf(judgement.cause);
        const QString sentence = narrator.verdict({}, judgement);
        QVERIFY2(isSentence(sentence) || sentence.contains(u"for one intent"_s), qPrintable(sentence));
        QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
        seen.insert(sentence);
    }
}

/// Who repeats may be the network, the client or a program outside: the verdict does not take one for the other.
void TestNarrator::repeatsOfEveryKindAreMeant()
{
    const auto verdictOf = [](const Trace &trace) { return Narrator(QLocale::c()).verdict(trace, analysis::judge(trace)); };
    RunPlan plan = study::findCase(u"timeout"_s)->planFor(Strategy::Client);
    plan.settings.server.policy.keyLifetime = 1ms;
    sim::Engine retried(plan);
    retried.runToEnd();
    QVERIFY2(verdictOf(retried.trace()).contains(u"expired when the repeat arrived"_s), qPrintable(verdictOf(retried.trace())));
    sim::Engine outside({});
    for (const qint64 amount : {500, 600}) {
        ReceiveExternal external;
        external.client = u"node"_s;
        external.request.form = OrderForm(u"C777"_s, amount);
        external.request.key = IdempotencyKey("n1");
        outside.perform(external);
        outside.runToEnd();
    }
    QVERIFY2(verdictOf(outside.trace()).contains(u"a later request asked for something else"_s), qPrintable(verdictOf(outside.trace())));
}

void TestNarrator::whoDoesNotKnowSaysSo_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, quint16 status, Problem problem, const QString &sentence) {
        Event event(Instant(), EventKind::GaveUp, Lane::Client);
        event.status = status;
        event.problem = problem;
        event.samePayload = problem != Problem::PayloadMismatch;
        if (status == 0)
            event.purpose = problem == Problem::KeyMissing ? Purpose::IssueKey : Purpose::PlaceOrder;
        QTest::newRow(name) << event << sentence;
    };
    row("no answer", 0, Problem::None, u" stops trying. Its user does not know whether there is an order."_s);
    row("no key to order with", 0, Problem::KeyMissing, u" stops trying. It never got a key, so nothing has been ordered."_s);
    row("still in progress", 409, Problem::InProgress,
        u" tells its user that it does not know whether there is an order: the first request with this key is still in progress (409)."_s);
    row("no problem document", 502, Problem::None, u" tells its user that it does not know whether there is an order (502)."_s);
    row("changed", 422, Problem::PayloadMismatch,
        u" tells its user that what was asked for first has got through, and that the change was not made: this key belongs to another "
        "payload (422)."_s);
}

void TestNarrator::whoDoesNotKnowSaysSo()
{
    QFETCH(Event, event);
    Trace trace {RunSettings()};
    trace.add(event.at, event.kind, event.lane) = event;
    QTEST(Narrator(QLocale::c()).sentence(trace, 0), "sentence");
}

void TestNarrator::everySettingHasWords()
{
    QSet<QString> names;
    for (const Setting &setting : allSettings()) {
        const QString name = Vocabulary::settingName(setting);
        QVERIFY2(!name.isEmpty() && name != setting.name, qPrintable(QString(setting.name)));
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
        QVERIFY2(Vocabulary::settingHelp(setting).endsWith(u'.'), qPrintable(QString(setting.name)));
        QSet<QString> choices;
        for (const QString &choice : setting.choices) {
            const QString text = Vocabulary::choice(setting, choice);
            QVERIFY2(!text.isEmpty() && !choices.contains(text), qPrintable(setting.name + u": "_s + choice));
            choices.insert(text);
        }
    }
}

void TestNarrator::durations_data()
{
    QTest::addColumn<qint64>("us");
    QTest::addColumn<QString>("text");
    QTest::newRow("half a millisecond") << qint64(500) << u"0.5 ms"_s;
    QTest::newRow("a quarter of a second") << qint64(250'000) << u"0.25 s"_s;
    QTest::newRow("two seconds") << qint64(2'000'000) << u"2 s"_s;
    QTest::newRow("five minutes") << qint64(300'000'000) << u"5 min"_s;
    QTest::newRow("a day") << qint64(86'400'000'000) << u"24 h"_s;
}

void TestNarrator::durations()
{
    QFETCH(qint64, us);
    QTEST(Vocabulary::duration(Duration(us), QLocale::c()), "text");
}

void TestNarrator::numbersFollowTheLocale()
{
    Narrator german {QLocale(QLocale::German)};
    QCOMPARE(german.money(1'200'000), u"¥1.200.000"_s);
    QCOMPARE(german.time(Instant(1250ms)), u"1,25 s"_s);
}

QTEST_GUILESS_MAIN(TestNarrator)
#include "tst_narrator.moc"
