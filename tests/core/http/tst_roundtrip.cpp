// SPDX-License-Identifier: MIT
#include "http/problemtext.h"
#include "http/requestreader.h"
#include "http/responsereader.h"
#include "http/writer.h"
#include "suite.h"

#include <QTest>

using namespace idemlab::http;
using namespace idemlab::model;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr quint16 port = 8080;

Request placeOrder(const OrderForm &form, const QByteArray &key)
{
    Request request;
    request.form = form;
    request.key = IdempotencyKey(key);
    return request;
}

Request putOrder(const OrderForm &form, const QByteArray &id)
{
    Request request = placeOrder(form, {});
    request.purpose = Purpose::PutOrder;
    request.orderId = OrderId(id);
    return request;
}

Request readOf(const QByteArray &line, const QByteArray &id = {})
{
    Request request;
    request.purpose = Purpose::Read;
    request.line = line;
    const QByteArray path = line.sliced(line.indexOf(' ') + 1);
    request.resource = resourceAt(path);
    request.refusal = problemAt(path).value_or(Problem::None);
    request.orderId = OrderId(id);
    return request;
}

Request issueKey()
{
    Request request;
    request.purpose = Purpose::IssueKey;
    return request;
}

Response orderAnswer(quint16 status, const OrderForm &form, const QByteArray &id, const QByteArray &key = {}, bool replayed = false)
{
    Response response;
    response.status = status;
    response.order = OrderId(id);
    response.form = form;
    response.key = IdempotencyKey(key);
    response.replayed = replayed;
    return response;
}

Response keyAnswer(const QByteArray &key, Duration lifetime)
{
    Response response;
    response.status = 201;
    response.key = IdempotencyKey(key);
    response.keyExpiresIn = lifetime;
    return response;
}

Response documentAnswer(const QByteArray &document)
{
    Response response;
    response.document = document;
    return response;
}

const OrderForm plain {u"C001"_s, 1200};
const OrderForm japanese {u"山田 花子"_s, 1'000'000'000};
const OrderForm awkward {u"a\"b\\c\n\u0001😀"_s, 1};

} // namespace

/// What is written is what is read, however the bytes come.
class TestRoundTrip : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void requests_data();
    void requests();
    void requestsBehindEachOther();
    void responses_data();
    void responses();
    void framesOfResponses_data();
    void framesOfResponses();
    void replayDiffersInItsMarkAlone();
    void headTellsTheLengthOfTheBody();
};

void TestRoundTrip::requests_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<Profile>("profile");
    const Profile usual;
    const Profile other {"X-Request-Token"_ba, {}, 40};
    QTest::newRow("order without a key") << placeOrder(plain, {}) << usual;
    QTest::newRow("order") << placeOrder(plain, "8e03978e-40d5-43dd-bc93-6894a57f9324") << usual;
    QTest::newRow("Japanese customer, highest amount") << placeOrder(japanese, "1") << usual;
    QTest::newRow("awkward customer") << placeOrder(awkward, "1") << usual;
    QTest::newRow("key with quotes and backslashes") << placeOrder(plain, R"(" \ " \\)") << usual;
    QTest::newRow("longest key") << placeOrder(plain, QByteArray(255, '"')) << usual;
    QTest::newRow("another header") << placeOrder(plain, "abc") << other;
    QTest::newRow("key") << issueKey() << usual;
    QTest::newRow("put") << putOrder(plain, "8e03978e-40d5-43dd-bc93-6894a57f9324") << usual;
    QTest::newRow("put, every character of an id") << putOrder(japanese, "aZ09._~-") << usual;
    QTest::newRow("list") << readOf("GET /orders") << usual;
    QTest::newRow("one") << readOf("GET /orders/ord-1", "ord-1") << usual;
    QTest::newRow("head of one") << readOf("HEAD /orders/ord-1", "ord-1") << usual;
    QTest::newRow("description") << readOf("GET /openapi.json") << usual;
    Request page = readOf("GET /problems/key-missing");
    page.refusal = Problem::KeyMissing;
    QTest::newRow("a problem's page") << page << usual;
    QTest::newRow("index") << readOf("GET /") << usual;
}

void TestRoundTrip::requests()
{
    QFETCH(Request, request);
    QFETCH(Profile, profile);
    const QByteArray bytes = writeRequest(request, profile, port);

    RequestReader whole(profile, port);
    whole.append(bytes);
    const auto outcome = whole.next();
    QVERIFY(outcome.request);
    QVERIFY(!outcome.isBroken);
    QCOMPARE(outcome.request->request.detail, QByteArray());
    QVERIFY(outcome.request->request == request);
    QCOMPARE(outcome.request->wire, bytes);
    QCOMPARE(outcome.request->caller, u"IdempotencyLab"_s);
    QVERIFY(outcome.request->context.keepsAlive);
    QCOMPARE(outcome.request->context.isHead, request.line.startsWith("HEAD"));
    QVERIFY(!whole.isInside());
    QCOMPARE(whole.pending(), qsizetype(0));

    RequestReader single(profile, port); // a byte at a time
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        single.append(bytes.mid(i, 1));
        const auto each = single.next();
        QVERIFY(!each.isBroken);
        QCOMPARE(each.request.has_value(), i + 1 == bytes.size());
        QCOMPARE(single.isInside(), i + 1 < bytes.size());
        if (each.request)
            QVERIFY(each.request->request == request);
    }
    for (qsizetype cut = 1; cut < bytes.size(); ++cut) { // in two parts
        RequestReader halves(profile, port);
        halves.append(bytes.first(cut));
        QVERIFY(!halves.next().request);
        halves.append(bytes.sliced(cut));
        const auto end = halves.next();
        QVERIFY2(end.request && end.request->request == request, qPrintable(u"cut at %1"_s.arg(cut)));
        QCOMPARE(end.request->wire, bytes);
    }
}

void TestRoundTrip::requestsBehindEachOther()
{
    const QList<Request> sent {placeOrder(plain, "a"), issueKey(), readOf("GET /orders"), putOrder(japanese, "x"), placeOrder(awkward, {})};
    QByteArray bytes;
    for (const Request &request : sent)
        bytes += writeRequest(request, {}, port) + "\r\n"; // an empty line between two is let pass
    RequestReader reader({}, port);
    reader.append(bytes);
    for (const Request &request : sent) {
        const auto outcome = reader.next();
        QVERIFY(outcome.request);
        QVERIFY(outcome.request->request == request);
    }
    QVERIFY(!reader.next().request);
    QVERIFY(!reader.isInside());
}

void TestRoundTrip::responses_data()
{
    QTest::addColumn<Response>("response");
    QTest::addColumn<Profile>("profile");
    const Profile usual;
    const Profile other {"X-Request-Token"_ba, "X-Replay"_ba, 40};
    QTest::newRow("created") << orderAnswer(201, plain, "ord-1") << usual;
    QTest::newRow("created, Japanese") << orderAnswer(201, japanese, "ord-1") << usual;
    QTest::newRow("created, awkward") << orderAnswer(201, awkward, "aZ09._~-") << usual;
    QTest::newRow("created, with a key on receipt") << orderAnswer(201, plain, "ord-1", "abc") << usual;
    QTest::newRow("replayed") << orderAnswer(201, plain, "ord-1", {}, true) << usual;
    QTest::newRow("replayed, other headers") << orderAnswer(201, plain, "ord-1", "a\"b", true) << other;
    QTest::newRow("repeated put") << orderAnswer(200, plain, "mine") << usual;
    QTest::newRow("key for a day") << keyAnswer("abc", 24h) << usual;
    QTest::newRow("key for a year less 1 us") << keyAnswer("abc", 24h * 365 - 1us) << usual;
    QTest::newRow("key for 1 us") << keyAnswer(R"(a"b\c)", 1us) << usual;
    QTest::newRow("list") << documentAnswer(R"([{"id":"ord-1","customerId":"C001","amount":1200}])") << usual;
    QTest::newRow("empty list") << documentAnswer("[]") << usual;
    QTest::newRow("nothing") << documentAnswer({}) << usual;
    for (const auto &problem : allNames<Problem>) {
        if (problem.value == Problem::None)
            continue;
        QTest::newRow(qPrintable(problem.id)) << problemResponse(problem.value) << usual;
        QTest::newRow(qPrintable(problem.id + " with a detail"_L1)) << problemResponse(problem.value, "x\" 山\n") << usual;
        Response replayed = problemResponse(problem.value);
        replayed.replayed = true;
        replayed.key = IdempotencyKey("k");
        QTest::newRow(qPrintable(problem.id + " replayed with a key"_L1)) << replayed << other;
    }
    Response mismatch = problemResponse(Problem::PayloadMismatch);
    mismatch.status = 499;
    QTest::newRow("mismatch with the policy's own status") << mismatch << usual;
}

void TestRoundTrip::responses()
{
    QFETCH(Response, response);
    QFETCH(Profile, profile);
    for (const bool keepsAlive : {true, false}) {
        AnswerContext context;
        context.keepsAlive = keepsAlive;
        const QByteArray bytes = writeResponse(response, profile, context);
        ResponseReader whole(profile);
        QCOMPARE(whole.append(bytes), ResponseReader::State::Complete);
        QVERIFY(whole.response() == response);

        ResponseReader single(profile);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            const auto expected = i + 1 < bytes.size() ? ResponseReader::State::Incomplete : ResponseReader::State::Complete;
            QCOMPARE(single.append(bytes.mid(i, 1)), expected);
        }
        QVERIFY(single.response() == response);

        ResponseReader behindInterim(profile);
        QCOMPARE(behindInterim.append("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 x\r\nA: b\r\n\r\n"), ResponseReader::State::Incomplete);
        QCOMPARE(behindInterim.append(bytes), ResponseReader::State::Complete);
        QVERIFY(behindInterim.response() == response);
    }
}

void TestRoundTrip::framesOfResponses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ResponseReader::State>("state");
    QTest::addColumn<QByteArray>("document");
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"_ba;
    using State = ResponseReader::State;
    QTest::newRow("chunks") << chunked + "1\r\n[\r\n1\r\n]\r\n0\r\n\r\n" << State::Complete << "[]"_ba;
    QTest::newRow("the last chunk comes first") << chunked + "0\r\n[]\r\n0\r\n\r\n" << State::Broken << QByteArray();
    QTest::newRow("no last chunk") << chunked + "2\r\n[]\r\n" << State::Incomplete << QByteArray();
    QTest::newRow("more than there should be") << "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]x"_ba << State::Complete << "[]"_ba;
    QTest::newRow("no content") << "HTTP/1.1 204 No Content\r\n\r\n"_ba << State::Complete << QByteArray();
    QTest::newRow("too large") << "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n"_ba << State::Broken << QByteArray();
    QTest::newRow("ended by the connection alone") << "HTTP/1.1 200 OK\r\n\r\n[]"_ba << State::Incomplete << QByteArray();
    QTest::newRow("no HTTP") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba << State::Broken << QByteArray();
}

/// However they are cut into packets.
void TestRoundTrip::framesOfResponses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ResponseReader::State, state);
    QFETCH(QByteArray, document);
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        ResponseReader reader({});
        for (qsizetype i = 0; i < bytes.size() && reader.state() == ResponseReader::State::Incomplete; i += piece)
            reader.append(bytes.mid(i, piece));
        QCOMPARE(reader.state(), state);
        if (state == ResponseReader::State::Complete)
            QCOMPARE(reader.response().document, document);
    }
}

void TestRoundTrip::replayDiffersInItsMarkAlone()
{
    Response response = orderAnswer(201, japanese, "ord-7");
    const QByteArray first = writeResponse(response, {});
    response.replayed = true;
    QByteArray again = writeResponse(response, {});
    QCOMPARE(again.count("Idempotent-Replayed: true\r\n"), qsizetype(1));
    again.replace("Idempotent-Replayed: true\r\n", "");
    QCOMPARE(again, first);
    Profile unmarked;
    unmarked.replayHeader.clear();
    QCOMPARE(writeResponse(response, unmarked), first);
}

void TestRoundTrip::headTellsTheLengthOfTheBody()
{
    AnswerContext head;
    head.isHead = true;
    for (const Response &response : {documentAnswer("[1,2,3]"), problemResponse(Problem::NotFound), orderAnswer(201, plain, "a")}) {
        const QByteArray whole = writeResponse(response, {});
        QCOMPARE(writeResponse(response, {}, head), whole.first(whole.indexOf("\r\n\r\n") + 4));
    }
}

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
