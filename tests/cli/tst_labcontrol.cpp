// SPDX-License-Identifier: MIT
#include "cli/labcontrol.h"

#include "session/session.h"
#include "suite.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace idemlab;
using namespace idemlab::model;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A session as `idemlab serve` has it, with programs outside that need no socket.
struct Lab
{
    explicit Lab(qsizetype events = 100'000, Strategy strategy = Strategy::Client) : control(session)
    {
        session::RunPlan plan;
        plan.settings.strategy = strategy;
        plan.settings.link.latency = 0ms;
        plan.settings.server.workingTime = 0ms;
        session.limitTrace(events);
        session.start(plan);
    }

    void order(int number, const QByteArray &key)
    {
        ReceiveExternal external;
        external.client = u"curl"_s;
        external.request.form = OrderForm(u"C%1"_s.arg(number), 1200);
        external.request.key = IdempotencyKey(key);
        session.submit(external);
        session.playToEnd();
    }

    struct Answer
    {
        int status = 0;
        QByteArray body;
        QByteArray allow;
        int pieces = 0;
        bool isWhole = true;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
        [[nodiscard]] QString detail() const { return json().value("detail"_L1).toString(); }
    };

    Answer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        http::ServiceAnswer told = control.service().handler(method, path, body);
        Answer answer {told.status, told.body, told.allow};
        while (told.more && answer.isWhole) {
            const auto piece = told.more();
            answer.isWhole = piece.has_value();
            if (!piece || piece->isEmpty())
                break;
            answer.body += *piece;
            ++answer.pieces;
        }
        return answer;
    }

    session::Session session;
    cli::LabControl control;
};

void checkTotals(const QJsonObject &trace, int intents, int orders, const char *verdict)
{
    QCOMPARE(trace.value("intents"_L1).toInt(), intents);
    QCOMPARE(trace.value("orders"_L1).toInt(), orders);
    QCOMPARE(trace.value("verdict"_L1).toString(), QLatin1StringView(verdict));
}

} // namespace

/// What a program that tests against the mock server is told by /__lab.
class TestLabControl : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void totalsAreOfTheWholeRun();
    void aDuplicateIsNotForgotten();
    void aNewRunBeginsAnew();
    void theTraceIsReadByAndBy();
    void theTraceIsWrittenInPieces();
    void wrongQueriesAreRefused();
    void otherMethodsAreRefused();
    void plansAreReadAsFilesAre();
    void plansCanBeTakenBack();
    void incidentsArePlanned();
    void aNumberThatHasPassedIsRefused();
    void errorsNameTheMember_data();
    void errorsNameTheMember();
    void aLongBodyKeepsNobodyWaiting();
};

/// 12,000 orders and one right replay, once the trace has forgotten the first.
void TestLabControl::totalsAreOfTheWholeRun()
{
    constexpr int orders = 12'000;
    Lab lab;
    for (int i = 0; i < orders; ++i)
        lab.order(i % 50, "k-" + QByteArray::number(i));
    const QJsonObject before = lab.ask("GET", "/__lab/trace?limit=0").json();
    QVERIFY(before.value("forgotten"_L1).toInt() > 0);
    checkTotals(before, orders, orders, "exact");
    lab.order(0, "k-0");
    checkTotals(lab.ask("GET", "/__lab/trace?limit=0").json(), orders, orders, "exact");
}

void TestLabControl::aDuplicateIsNotForgotten()
{
    Lab lab(2000, Strategy::None);
    const OrderForm form(u"C001"_s, 1200);
    lab.session.submit(Click {form, IntentChoice::New});
    lab.session.playToEnd();
    lab.session.submit(Click {form, IntentChoice::Same});
    lab.session.playToEnd();
    checkTotals(lab.ask("GET", "/__lab/trace?limit=0").json(), 1, 2, "duplicate");
    for (int i = 0; i < 500; ++i) {
        lab.session.submit(Click {form, IntentChoice::New});
        lab.session.playToEnd();
    }
    const QJsonObject after = lab.ask("GET", "/__lab/trace?limit=0").json();
    QVERIFY(after.value("forgotten"_L1).toInt() > 1000);
    checkTotals(after, 501, 502, "duplicate");
}

void TestLabControl::aNewRunBeginsAnew()
{
    Lab lab;
    lab.order(1, "a");
    checkTotals(lab.ask("GET", "/__lab/trace").json(), 1, 1, "exact");
    QCOMPARE(lab.ask("POST", "/__lab/reset").status, 204);
    QTRY_COMPARE(lab.ask("GET", "/__lab/trace").json().value("orders"_L1).toInt(), 0);
    lab.order(1, "a");
    checkTotals(lab.ask("GET", "/__lab/trace").json(), 1, 1, "exact");
}

void TestLabControl::theTraceIsReadByAndBy()
{
    Lab lab(1000);
    for (int i = 0; i < 200; ++i)
        lab.order(i, "k-" + QByteArray::number(i));
    const QJsonObject whole = lab.ask("GET", "/__lab/trace").json();
    const int forgotten = whole.value("forgotten"_L1).toInt();
    QVERIFY(forgotten > 0);
    QCOMPARE(whole.value("first"_L1).toInt(), forgotten);
    const QJsonArray events = whole.value("events"_L1).toArray();
    QCOMPARE(whole.value("next"_L1).toInt(), forgotten + int(events.size()));

    QJsonArray parts;
    for (int since = 0;;) {
        const QJsonObject part = lab.ask("GET", "/__lab/trace?since=" + QByteArray::number(since) + "&limit=150").json();
        const QJsonArray some = part.value("events"_L1).toArray();
        if (some.isEmpty())
            break;
        QCOMPARE(part.value("first"_L1).toInt(), std::max(since, forgotten));
        for (const QJsonValue &each : some)
            parts.append(each);
        since = part.value("next"_L1).toInt();
    }
    QCOMPARE(parts, events);
    QVERIFY(lab.ask("GET", "/__lab/trace?since=999999999").json().value("events"_L1).toArray().isEmpty());
}

/// Who asks to begin anew meanwhile, or lets more happen than is kept, leaves it without an end.
void TestLabControl::theTraceIsWrittenInPieces()
{
    Lab lab(4000);
    for (int i = 0; i < 100; ++i)
        lab.order(i, "k-" + QByteArray::number(i));
    const auto whole = lab.ask("GET", "/__lab/trace");
    QVERIFY(whole.isWhole && whole.pieces > 5);
    QVERIFY(!whole.json().isEmpty());

    auto more = lab.control.service().handler("GET", "/__lab/trace", {}).more;
    QVERIFY(more().has_value());
    for (int i = 100; i < 600; ++i)
        lab.order(i, "k-" + QByteArray::number(i));
    QVERIFY(!more().has_value());

    more = lab.control.service().handler("GET", "/__lab/trace", {}).more;
    QVERIFY(more().has_value());
    lab.session.restart();
    QVERIFY(!more().has_value());
}

void TestLabControl::wrongQueriesAreRefused()
{
    Lab lab;
    for (const char *query : {"since=x", "since=-1", "limit=", "limit=1.5", "since=1&limit=99999999999999999999"}) {
        const auto refused = lab.ask("GET", QByteArray("/__lab/trace?") + query);
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.detail().contains("since"_L1));
    }
}

void TestLabControl::otherMethodsAreRefused()
{
    Lab lab;
    const QList<std::pair<QByteArray, QByteArray>> cases {
        {"/__lab/faults", "GET, HEAD, PUT"}, {"/__lab/trace", "GET, HEAD"}, {"/__lab/reset", "POST"}};
    for (const auto &[path, allow] : cases) {
        const auto refused = lab.ask("DELETE", path);
        QCOMPARE(refused.status, 405);
        QCOMPARE(refused.allow, allow);
    }
    QCOMPARE(lab.ask("GET", "/__lab/elsewhere").status, 404);
}

void TestLabControl::plansAreReadAsFilesAre()
{
    Lab lab;
    const QByteArray planned =
        R"({"planned":[{"fault":"drop-response","of":"order","number":9},{"fault":"delay-request","number":2,"extra":"3s"},)"
        R"({"fault":"none","direction":"response","number":70000}],"cut-connection":"next"})";
    QCOMPARE(lab.ask("PUT", "/__lab/faults", planned).status, 200);
    const QJsonObject faults = lab.ask("GET", "/__lab/faults").json();
    QCOMPARE(faults.value("toggles"_L1).toObject().value("cut-connection"_L1).toString(), u"next"_s);
    QCOMPARE(faults.value("planned"_L1).toArray(), QJsonDocument::fromJson(planned).object().value("planned"_L1).toArray());
    // What was told can be given back.
    QCOMPARE(
        lab.ask("PUT", "/__lab/faults", QJsonDocument(QJsonObject {{"planned"_L1, faults.value("planned"_L1)}}).toJson()).json(), faults);
}

void TestLabControl::plansCanBeTakenBack()
{
    Lab lab;
    lab.ask("PUT", "/__lab/faults", R"({"planned":[{"fault":"drop-response","number":1},{"fault":"drop-response","number":2}]})");
    lab.ask("PUT", "/__lab/faults", R"({"drop-request":"off"})"); // says nothing of plans
    QCOMPARE(lab.ask("GET", "/__lab/faults").json().value("planned"_L1).toArray().size(), 2);
    const auto one = lab.ask("PUT", "/__lab/faults", R"({"planned":[{"fault":"drop-response","number":2}]})");
    QCOMPARE(one.json().value("planned"_L1).toArray().size(), 1);
    lab.order(1, "a");
    const auto lost = [&lab] { return lab.ask("GET", "/__lab/trace").body.contains("\"kind\":\"response-lost\""); };
    QVERIFY(!lost());
    QVERIFY(lab.ask("PUT", "/__lab/faults", R"({"planned":[]})").json().value("planned"_L1).toArray().isEmpty());
    lab.order(2, "b");
    QVERIFY(!lost());
}

void TestLabControl::incidentsArePlanned()
{
    Lab lab;
    const auto put = [&lab](const QByteArray &body) { return lab.ask("PUT", "/__lab/faults", body); };
    const auto two = put(R"({"incidents":[{"incident":"error-after","number":1},{"incident":"error-before","number":2}]})");
    QCOMPARE(two.json().value("incidents"_L1).toArray().size(), 2);
    QCOMPARE(put(R"({"incidents":[{"incident":"declined","number":1}]})").json().value("incidents"_L1).toArray().size(), 1);
    lab.order(1, "a");
    const auto trace = [&lab] { return lab.ask("GET", "/__lab/trace").body; };
    QVERIFY2(trace().contains("\"declined\""), trace().constData());
    QVERIFY(lab.ask("GET", "/__lab/faults").json().value("incidents"_L1).toArray().isEmpty());
    lab.order(2, "b"); // what was taken back does not happen
    QVERIFY(!trace().contains("\"error-before\""));
    const auto refused = put(R"({"incidents":[{"incident":"declined","number":2}]})");
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.detail().contains("work 2 on an order has begun; the next one is 3"_L1), refused.body.constData());
}

void TestLabControl::aNumberThatHasPassedIsRefused()
{
    Lab lab;
    lab.order(1, "a");
    lab.order(2, "b");
    const auto refused = lab.ask("PUT", "/__lab/faults", R"({"planned":[{"fault":"drop-response","of":"order","number":2}]})");
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.detail().contains("response 2 of \"order\" has passed; the next one is 3"_L1), refused.body.constData());
    const auto far = lab.ask("PUT", "/__lab/faults", R"({"planned":[{"fault":"drop-response","of":"order","number":99999999999}]})");
    QVERIFY2(far.status == 400 && !far.detail().contains("has passed"_L1), far.body.constData()); // it is too large, and not too small
    QVERIFY2(lab.ask("PUT", "/__lab/faults", "[]").detail().contains("one JSON object is wanted"_L1), "a list");
    QVERIFY2(lab.ask("PUT", "/__lab/faults", "null").detail().contains("one JSON object is wanted"_L1), "JSON, though no object");
    QCOMPARE(lab.ask("PUT", "/__lab/faults", R"({"planned":[{"fault":"drop-response","of":"order","number":3}]})").status, 200);
    QCOMPARE(lab.ask("PUT", "/__lab/faults", R"({"planned":[{"fault":"drop-response","of":"key","number":1}]})").status, 200);
}

void TestLabControl::errorsNameTheMember_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    const QByteArray begin = R"({"planned":[{"fault":"drop-response",)";
    QTest::newRow("mode") << R"({"drop-response":"twice"})"_ba << u"\"drop-response\": \"twice\" is not known; one of: off, next, all"_s;
    QTest::newRow("fault") << R"({"planned":[{"fault":"drop","number":1}]})"_ba << u"\"fault\": \"drop\" is not known; one of: none"_s;
    QTest::newRow("of") << QByteArray(begin + R"("number":1,"of":"orders"}]})") << u"\"of\": \"orders\" is not known; one of: any"_s;
    QTest::newRow("the word of before") << QByteArray(begin + R"("number":1,"filter":"order"}]})") << u"\"filter\" is not known here"_s;
    QTest::newRow("number") << QByteArray(begin + R"("number":0}]})") << u"\"number\" must be a whole number from 1"_s;
    QTest::newRow("extra") << QByteArray(begin + R"("number":1,"extra":"soon"}]})") << u"\"soon\" is not a time"_s;
    QTest::newRow("direction") << QByteArray(begin + R"("number":1,"direction":"request"}]})") << u"can only happen to a response"_s;
    QTest::newRow("no list") << R"({"planned":{}})"_ba << u"\"planned\" must be a list"_s;
}

void TestLabControl::errorsNameTheMember()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    Lab lab;
    const auto refused = lab.ask("PUT", "/__lab/faults", body);
    QCOMPARE(refused.status, 400);
    QVERIFY2(refused.detail().contains(says), refused.body.constData());
    QVERIFY(lab.session.plannedFaults().isEmpty());
}

/// 64 KB, as many as a request may have, in which every value lies below all those before it.
void TestLabControl::aLongBodyKeepsNobodyWaiting()
{
    const QByteArray name = '"' + QByteArray(60, 'x') + "\":";
    QByteArray body;
    for (int i = 0; i < 900; ++i)
        body += '{' + name;
    body += "{}" + QByteArray(900, '}');
    Lab lab;
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(lab.ask("PUT", "/__lab/faults", body).status, 400);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestLabControl)
#include "tst_labcontrol.moc"
