// SPDX-License-Identifier: MIT
#include "core/session/shop.h"
#include "suite.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace idemlab::model;
using namespace idemlab::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray order = R"({"customerId":"C001","amount":1200})"_ba;
const QByteArray sameOrder = "{ \"amount\": 1.2e3,\r\n\t\"customerId\":\"C\\u0030\\u00301\" }"_ba;
const QByteArray otherOrder = R"({"customerId":"C001","amount":1300})"_ba;

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
               }
        + reads;
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
class TestHttpFace : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
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
};

void TestHttpFace::answersByTheTable_data()
{
    QTest::addColumn<Strategy>("strategy");
    for (const auto &each : allNames<Strategy>)
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

/// But for Date, which is when an answer is sent (RFC 9110, section 6.6.1), and so can be another second.
void TestHttpFace::aReplayIsTheFirstAnswerByteForByte()
{
    static const QRegularExpression date(u"\\r\\nDate: [^\\r]+"_s);
    const auto withoutDate = [](const QByteArray &head) { return QString::fromLatin1(head).remove(date); };
    Shop shop(Strategy::Client);
    RawClient client(shop.port);
    client.send(shop.post(order, "k").repeated(3));
    QTRY_COMPARE(client.answers.size(), 3);
    const QString first = withoutDate(client.answers.at(0).head);
    for (int i = 1; i < 3; ++i) {
        QByteArray head = client.answers.at(i).head;
        QVERIFY(head.contains("\r\nIdempotent-Replayed: true\r\n"));
        QCOMPARE(withoutDate(head.replace("Idempotent-Replayed: true\r\n", "")), first);
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
    QCOMPARE(paths.keys(),
        QStringList({u"/"_s, u"/__lab/faults"_s, u"/__lab/reset"_s, u"/__lab/trace"_s, u"/idempotency-keys"_s, u"/openapi.json"_s,
            u"/orders"_s, u"/orders/{id}"_s, u"/problems/{id}"_s}));
    QVERIFY(client.answers.at(0).body.contains(R"("servers": [{ "url": "/" }])")); // wherever it was fetched from
    QVERIFY(client.answers.at(1).json().contains("description"_L1));
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

QTEST_GUILESS_MAIN(TestHttpFace)
#include "tst_httpface.moc"
