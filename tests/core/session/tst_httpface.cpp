// SPDX-License-Identifier: MIT
#include "core/http/rawclient.h"
#include "session/session.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <vector>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::session;
using namespace idemlab::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray order = R"({"customerId":"C001","amount":1200})"_ba;
const QByteArray sameOrder = "{ \"amount\": 1.2e3,\r\n\t\"customerId\":\"C\\u0030\\u00301\" }"_ba;
const QByteArray otherOrder = R"({"customerId":"C001","amount":1300})"_ba;

/// A session with a listening server that hardly waits.
class Shop
{
public:
    explicit Shop(Strategy strategy) : session(Carriage::Http), failures(&session, &Session::failed)
    {
        RunPlan plan;
        plan.settings.strategy = strategy;
        plan.settings.link.latency = 1ms;
        plan.settings.server.workingTime = 1ms;
        session.start(plan);
        port = session.listen().value();
    }

    [[nodiscard]] qsizetype count(EventKind kind) const
    {
        const QList<Event> &events = session.trace().events();
        return std::count_if(events.cbegin(), events.cend(), [kind](const Event &e) { return e.kind == kind; });
    }
    [[nodiscard]] QByteArray post(const QByteArray &body, const QByteArray &key = {}) const
    {
        return requestBytes("POST /orders", port, key.isEmpty() ? QByteArray() : QByteArray("Idempotency-Key: " + key + "\r\n"), body);
    }
    [[nodiscard]] QByteArray put(const QByteArray &id, const QByteArray &body) const { return requestBytes("PUT /orders/" + id, port, {}, body); }
    [[nodiscard]] QByteArray get(const QByteArray &path) const { return requestBytes("GET " + path, port); }

    Session session;
    QSignalSpy failures;
    quint16 port = 0;
};

/// A request, and what is to come back.
struct Row
{
    QByteArray bytes;
    int status;
    QByteArray problem;
    QByteArray body; ///< empty: any
    QByteArray location;
    bool isReplayed = false;
};

/// What the table says of the rows that matter under @p strategy.
QList<Row> rowsFor(const Shop &shop, Strategy strategy)
{
    const QByteArray made = R"({"id":"ord-1","customerId":"C001","amount":1200})"_ba;
    const QByteArray mine = R"({"id":"mine","customerId":"C001","amount":1200})"_ba;
    const QList<Row> reads {
        {shop.get("/orders"), 200, {}, '[' + made + ']', {}},
        {shop.get("/orders/ord-1"), 200, {}, made, {}},
        {shop.get("/orders/ord-9"), 404, "not-found", {}, {}},
    };
    switch (strategy) {
    case Strategy::Client:
        return QList<Row> {
            {shop.post(order), 400, "key-missing", {}, {}},
            {shop.post(order, "k"), 201, {}, made, "/orders/ord-1"},
            {shop.post(order, "k"), 201, {}, made, "/orders/ord-1", true},
            {shop.post(sameOrder, "\"k\""), 201, {}, made, "/orders/ord-1", true},
            {shop.post(otherOrder, "k"), 422, "payload-mismatch", {}, {}},
            {shop.post(order, "\"\""), 400, "key-malformed", {}, {}},
        } + reads;
    case Strategy::None:
    case Strategy::ServerOnReceipt:
        return QList<Row> {{shop.post(order), 201, {}, made, "/orders/ord-1"}} + reads
            + QList<Row> {{shop.post(order), 201, {}, QByteArray(made).replace("-1", "-2"), "/orders/ord-2"}};
    case Strategy::ServerInAdvance:
        return {
            {shop.post(order), 400, "key-missing", {}, {}},
            {shop.post(order, "made-up"), 422, "key-unknown", {}, {}},
            {requestBytes("POST /idempotency-keys", shop.port), 201, {}, {}, {}},
            {shop.get("/orders"), 200, {}, "[]", {}},
        };
    case Strategy::ResourceId:
        return {
            {shop.put("mine", order), 201, {}, mine, "/orders/mine"},
            {shop.put("mine", sameOrder), 200, {}, mine, {}},
            {shop.put("mine", otherOrder), 409, "id-conflict", {}, {}},
            {shop.get("/orders/mine"), 200, {}, mine, {}},
            {shop.get("/orders"), 200, {}, '[' + mine + ']', {}},
            {shop.put("mine", "[]"), 400, "bad-request", {}, {}},
        };
    }
    Q_UNREACHABLE();
}

} // namespace

/// What a person with curl or a browser meets: the table of the server's HTTP face.
class TestHttpFace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(".*"_L1)); }
    void answersByTheTable_data();
    void answersByTheTable();
    void aReplayIsTheFirstAnswerByteForByte();
    void keysAreHandedOut();
    void aKeyOnReceiptIsTold();
    void inProgressIsRefused();
    void documentsAreThere();
    void lostAnswersAreWithheldAndCutOnesCut();
    void whoLeavesFindsTheOrderMade();
    void malformedRequestsAreOnTheTrace();
    void programsShareTheShopWithTheWindow();
    void anotherRunClosesConnections();
    void aSettingHoldsAtOnce();
    void idleConnectionsHinderNoRun();
};

void TestHttpFace::answersByTheTable_data()
{
    QTest::addColumn<Strategy>("strategy");
    for (const auto &each : Names<Strategy>::all)
        QTest::newRow(qPrintable(each.id)) << each.value;
}

/// All of a strategy's rows go down one connection at once, and again one by one on a connection each.
void TestHttpFace::answersByTheTable()
{
    QFETCH(Strategy, strategy);
    for (const bool atOnce : {true, false}) {
        Shop shop(strategy);
        const QList<Row> rows = rowsFor(shop, strategy);
        QByteArray all;
        for (const Row &row : rows)
            all += row.bytes;
        RawClient pipeline(shop.port);
        if (atOnce) {
            pipeline.send(all);
            QTRY_COMPARE(pipeline.answers.size(), rows.size());
        }
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const Row &row = rows.at(i);
            RawClient single(shop.port);
            if (!atOnce) {
                single.send(row.bytes);
                QTRY_COMPARE(single.answers.size(), 1);
            }
            const Answer &answer = atOnce ? pipeline.answers.at(i) : single.answers.constFirst();
            QVERIFY2(answer.status == row.status, QByteArray(row.bytes + answer.head + answer.body).constData());
            QCOMPARE(answer.problem(), row.problem);
            QCOMPARE(answer.field("Location"), row.location);
            QCOMPARE(answer.field("Idempotent-Replayed"), row.isReplayed ? "true"_ba : ""_ba);
            if (!row.body.isEmpty())
                QCOMPARE(answer.body, row.body);
        }
        QCOMPARE(shop.failures.size(), 0);
    }
}

void TestHttpFace::aReplayIsTheFirstAnswerByteForByte()
{
    Shop shop(Strategy::Client);
    RawClient client(shop.port);
    client.send(shop.post(order, "k").repeated(3));
    QTRY_COMPARE(client.answers.size(), 3);
    const QByteArray first = client.answers.at(0).head;
    for (int i = 1; i < 3; ++i) {
        QByteArray head = client.answers.at(i).head;
        QVERIFY(head.contains("\r\nIdempotent-Replayed: true\r\n"));
        QCOMPARE(head.replace("Idempotent-Replayed: true\r\n", ""), first);
        QCOMPARE(client.answers.at(i).body, client.answers.at(0).body);
    }
    QCOMPARE(shop.count(EventKind::OrderCreated), 1);
}

void TestHttpFace::keysAreHandedOut()
{
    Shop shop(Strategy::ServerInAdvance);
    RawClient client(shop.port);
    client.send(requestBytes("POST /idempotency-keys", shop.port).repeated(2));
    QTRY_COMPARE(client.answers.size(), 2);
    const QByteArray key = client.answers.at(0).json().value("idempotencyKey"_L1).toString().toLatin1();
    QVERIFY(!key.isEmpty());
    QVERIFY(client.answers.at(1).json().value("idempotencyKey"_L1).toString() != QString::fromLatin1(key));
    QCOMPARE(client.answers.at(0).json().value("expiresInMs"_L1).toDouble(), 86'400'000.0);
    client.send(shop.post(order, key) + shop.post(order, '"' + key + '"'));
    QTRY_COMPARE(client.answers.size(), 4);
    QCOMPARE(client.answers.at(2).status, 201);
    QCOMPARE(client.answers.at(3).field("Idempotent-Replayed"), "true"_ba);
    QCOMPARE(shop.count(EventKind::OrderCreated), 1);
}

void TestHttpFace::aKeyOnReceiptIsTold()
{
    Shop shop(Strategy::ServerOnReceipt);
    RawClient client(shop.port);
    client.send(shop.post(order));
    QTRY_COMPARE(client.answers.size(), 1);
    const QByteArray key = client.answers.at(0).field("Idempotency-Key");
    QVERIFY(key.size() > 2 && key.startsWith('"') && key.endsWith('"'));
    client.send(shop.post(order, key));
    QTRY_COMPARE(client.answers.size(), 2);
    QCOMPARE(client.answers.at(1).body, client.answers.at(0).body);
    QCOMPARE(client.answers.at(1).field("Idempotent-Replayed"), "true"_ba);
}

void TestHttpFace::inProgressIsRefused()
{
    Shop shop(Strategy::Client);
    QVERIFY(shop.session.changeSetting(u"server-time"_s, u"10min"_s));
    RawClient first(shop.port);
    RawClient second(shop.port);
    first.send(shop.post(order, "k"));
    QTRY_COMPARE(shop.count(EventKind::WorkStarted), 1);
    second.send(shop.post(order, "k") + shop.post(otherOrder, "k"));
    QTRY_COMPARE(second.answers.size(), 2);
    QCOMPARE(second.answers.at(0).status, 409);
    QCOMPARE(second.answers.at(0).problem(), "in-progress"_ba);
    QCOMPARE(second.answers.at(1).status, 422);
    shop.session.playToEnd();
    QTRY_COMPARE(first.answers.size(), 1);
    QCOMPARE(first.answers.constFirst().status, 201);
}

void TestHttpFace::documentsAreThere()
{
    Shop shop(Strategy::Client);
    RawClient client(shop.port);
    client.send(shop.get("/openapi.json") + shop.get("/") + shop.get("/orders"));
    QTRY_COMPARE(client.answers.size(), 3);
    const QJsonObject paths = client.answers.at(0).json().value("paths"_L1).toObject();
    QCOMPARE(paths.keys(), QStringList({u"/idempotency-keys"_s, u"/openapi.json"_s, u"/orders"_s, u"/orders/{id}"_s}));
    QVERIFY(client.answers.at(0).body.contains(QByteArray("127.0.0.1:" + QByteArray::number(shop.port))));
    for (const Answer &each : client.answers) {
        QCOMPARE(each.status, 200);
        QCOMPARE(each.field("Content-Type"), "application/json"_ba);
    }
    QCOMPARE(client.answers.at(2).body, "[]"_ba);
}

void TestHttpFace::lostAnswersAreWithheldAndCutOnesCut()
{
    Shop shop(Strategy::Client);
    shop.session.submit(SetFault {FaultKind::CutConnection, FaultMode::Next});
    RawClient cut(shop.port);
    cut.send(shop.post(order, "k"));
    QTRY_VERIFY(cut.isClosed());
    QCOMPARE(cut.answers.size(), 0);
    QCOMPARE(cut.received, QByteArray());

    shop.session.submit(SetFault {FaultKind::DropResponse, FaultMode::Next});
    RawClient lost(shop.port);
    lost.send(shop.post(order, "k"));
    QTRY_COMPARE(shop.count(EventKind::ResponseLost), 1);
    RawClient again(shop.port);
    again.send(shop.post(order, "k"));
    QTRY_COMPARE(again.answers.size(), 1);
    QCOMPARE(again.answers.constFirst().field("Idempotent-Replayed"), "true"_ba);
    QVERIFY(lost.isOpen());
    QCOMPARE(lost.answers.size(), 0);
    QCOMPARE(shop.count(EventKind::OrderCreated), 1);
}

void TestHttpFace::whoLeavesFindsTheOrderMade()
{
    Shop shop(Strategy::Client);
    {
        RawClient hasty(shop.port);
        hasty.send(shop.post(order, "k"));
        QTRY_COMPARE(shop.count(EventKind::AttemptStarted), 1);
        hasty.socket.close();
        QTRY_COMPARE(shop.count(EventKind::OrderCreated), 1);
    }
    RawClient client(shop.port);
    client.send(shop.post(order, "k") + shop.get("/orders"));
    QTRY_COMPARE(client.answers.size(), 2);
    QCOMPARE(client.answers.at(0).field("Idempotent-Replayed"), "true"_ba);
    QCOMPARE(QJsonDocument::fromJson(client.answers.at(1).body).array().size(), 1);
    QCOMPARE(shop.failures.size(), 0);
}

void TestHttpFace::malformedRequestsAreOnTheTrace()
{
    Shop shop(Strategy::Client);
    RawClient broken(shop.port);
    broken.send("GET /orders HTTP/7.0\r\n\r\n");
    QTRY_COMPARE(broken.answers.size(), 1);
    QCOMPARE(broken.answers.constFirst().status, 400);
    QTRY_COMPARE(shop.count(EventKind::ResponseSent), 1);
    RawClient client(shop.port);
    client.send(shop.get("/nothing") + shop.post(order, "k"));
    QTRY_COMPARE(client.answers.size(), 2);
    QCOMPARE(client.answers.at(0).status, 404);
    QCOMPARE(client.answers.at(1).status, 201); // the right answer goes to the right connection
    QTRY_VERIFY(broken.isClosed());
    QCOMPARE(broken.answers.size(), 1);
    QCOMPARE(shop.count(EventKind::ResponseSent), 3);
}

void TestHttpFace::programsShareTheShopWithTheWindow()
{
    Shop shop(Strategy::Client);
    RawClient client(shop.port);
    constexpr int orders = 20;
    for (int i = 0; i < orders; ++i) {
        shop.session.submit(Click {{u"C002"_s, 100 + i}, IntentChoice::New});
        client.send(shop.post(order, "k" + QByteArray::number(i)));
    }
    QTRY_COMPARE(client.answers.size(), orders);
    QTRY_VERIFY(shop.session.isQuiet());
    QCOMPARE(shop.count(EventKind::OrderCreated), 2 * orders);
    for (const Answer &each : client.answers) {
        QCOMPARE(each.status, 201);
        QCOMPARE(each.json().value("customerId"_L1).toString(), u"C001"_s);
    }
    QCOMPARE(shop.failures.size(), 0);
}

void TestHttpFace::anotherRunClosesConnections()
{
    Shop shop(Strategy::Client);
    RawClient waiting(shop.port);
    QVERIFY(shop.session.changeSetting(u"server-time"_s, u"10min"_s));
    waiting.send(shop.post(order, "k"));
    QTRY_COMPARE(shop.count(EventKind::WorkStarted), 1);
    shop.session.restart();
    QTRY_VERIFY(waiting.isClosed());
    QCOMPARE(waiting.answers.size(), 0);
    RawClient client(shop.port);
    client.send(shop.get("/orders"));
    QTRY_COMPARE(client.answers.size(), 1);
    QCOMPARE(client.answers.constFirst().body, "[]"_ba);
    QCOMPARE(shop.session.port(), shop.port);
}

/// In the window's own orders as in those of programs outside.
void TestHttpFace::aSettingHoldsAtOnce()
{
    Shop shop(Strategy::Client);
    RawClient client(shop.port);
    client.send(shop.post(order, "k"));
    QTRY_COMPARE(client.answers.size(), 1);
    QCOMPARE(client.answers.at(0).status, 201);
    QVERIFY(shop.session.changeSetting(u"key-header"_s, u"X-Token"_s));
    client.send(shop.post(order, "k"));
    client.send(requestBytes("POST /orders", shop.port, "X-Token: k\r\n", order));
    QTRY_COMPARE(client.answers.size(), 3);
    QCOMPARE(client.answers.at(1).problem(), "key-missing"_ba);
    QCOMPARE(client.answers.at(2).field("Idempotent-Replayed"), "true"_ba);
    shop.session.submit(Click {{u"C002"_s, 100}, IntentChoice::New});
    QTRY_VERIFY(shop.session.isQuiet());
    QCOMPARE(shop.count(EventKind::OrderCreated), 2);
}

void TestHttpFace::idleConnectionsHinderNoRun()
{
    Shop shop(Strategy::Client);
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 500; ++i)
        idle.push_back(std::make_unique<RawClient>(shop.port));
    shop.session.submit(Click {{u"C002"_s, 100}, IntentChoice::New});
    RawClient client(shop.port);
    client.send(shop.post(order, "k"));
    QTRY_COMPARE(client.answers.size(), 1);
    QTRY_VERIFY(shop.session.isQuiet());
    QCOMPARE(shop.count(EventKind::OrderCreated), 2);
    QCOMPARE(shop.failures.size(), 0);
    idle.front()->send(shop.get("/orders"));
    QTRY_COMPARE(idle.front()->answers.size(), 1);
}

QTEST_GUILESS_MAIN(TestHttpFace)
#include "tst_httpface.moc"
