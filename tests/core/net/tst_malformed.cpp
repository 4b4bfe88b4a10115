// SPDX-License-Identifier: MIT
#include "core/net/rawclient.h"
#include "core/net/stubshop.h"
#include "suite.h"

#include <QTest>

using namespace idemlab;
using namespace idemlab::test;
using namespace Qt::StringLiterals;

namespace {

enum class Then : quint8 { Closes, GoesOn };

/// What a refused request looks like. PORT stands for the server's own.
struct Bad
{
    const char *name;
    QByteArray bytes;
    int status;
    const char *problem;
    Then then = Then::Closes;
};

const QByteArray order = R"({"customerId":"C001","amount":1200})"_ba;
const QByteArray get = "GET /orders HTTP/1.1\r\nHost: localhost:PORT\r\n"_ba;
const QByteArray post = "POST /orders HTTP/1.1\r\nHost: localhost:PORT\r\n"_ba;
const QByteArray chunked = post + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

QByteArray line(const QByteArray &text) { return text + "\r\nHost: localhost:PORT\r\n\r\n"; }

QByteArray orderWith(const QByteArray &body, const QByteArray &fields = "Content-Type: application/json\r\n"_ba)
{
    return post + fields + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray put(const QByteArray &target)
{
    return "PUT " + target + " HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(order.size()) + "\r\n\r\n" + order;
}

QByteArray withKey(const QByteArray &field) { return orderWith(order, "Content-Type: application/json\r\n" + field + "\r\n"); }

QByteArray times(int count, const QByteArray &text) { return text.repeated(count); }

QList<Bad> badLines()
{
    const auto bad = "bad-request";
    return {
        {"no request line", "hello\r\n\r\n"_ba, 400, bad},
        {"no version", "GET /orders\r\n\r\n"_ba, 400, bad},
        {"no target", line("GET HTTP/1.1"), 400, bad},
        {"TLS", "\x16\x03\x01\0\xa5\x01\0\0\xa1"_ba, 400, bad},
        {"bare LF", "GET /orders HTTP/1.1\nHost: localhost:PORT\n\n"_ba, 400, bad},
        {"bare LF in the second line", "GET /orders HTTP/1.1\r\nHost: localhost:PORT\n\n"_ba, 400, bad},
        {"LF first", "\nGET /orders HTTP/1.1\r\n\r\n"_ba, 400, bad},
        {"space first", line(" GET /orders HTTP/1.1"), 400, bad},
        {"two spaces", line("GET  /orders HTTP/1.1"), 400, bad},
        {"tabs", line("GET\t/orders\tHTTP/1.1"), 400, bad},
        {"version in small letters", line("GET /orders http/1.1"), 400, bad},
        {"something behind the version", line("GET /orders HTTP/1.1 x"), 400, bad},
        {"HTTP/1.2", line("GET /orders HTTP/1.2"), 400, bad},
        {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"_ba, 400, bad},
        {"method of other characters", line("GE(T /orders HTTP/1.1"), 400, bad},
        {"space in the target", line("GET /my orders HTTP/1.1"), 400, bad},
        {"control character in the target",
            line("GET /ord\x01"
                 "ers HTTP/1.1"),
            400, bad},
    };
}

QList<Bad> badFields()
{
    const auto bad = "bad-request";
    return {
        {"no Host", "GET /orders HTTP/1.1\r\n\r\n"_ba, 400, bad},
        {"two Hosts", get + "Host: localhost:PORT\r\n\r\n", 400, bad},
        {"space before the colon", get + "Accept : x\r\n\r\n", 400, bad},
        {"no name", get + ": x\r\n\r\n", 400, bad},
        {"no colon", get + "Accept\r\n\r\n", 400, bad},
        {"folded with a space", get + "Accept: x\r\n y\r\n\r\n", 400, bad},
        {"folded with a tab", get + "Accept: x\r\n\ty\r\n\r\n", 400, bad},
        {"NUL in a value", get + "Accept: x\0y\r\n\r\n"_ba, 400, bad},
        {"control character in a value", get + "Accept: x\x07y\r\n\r\n", 400, bad},
        {"header too long, whole", get + "X-Long: " + QByteArray(16 * 1024, 'x') + "\r\n\r\n", 431, "header-too-large"},
        {"header too long, without an end", get + "X-Long: " + QByteArray(16 * 1024, 'x'), 431, "header-too-large"},
        {"many fields", get + times(1000, "X-Field: 0123456789\r\n") + "\r\n", 431, "header-too-large"},
        {"target too long", line("GET /" + QByteArray(16 * 1024, 'x') + " HTTP/1.1"), 431, "header-too-large"},
    };
}

QList<Bad> badLengths()
{
    const auto bad = "bad-request";
    const auto length = [](const QByteArray &text) -> QByteArray { return post + "Content-Length: " + text + "\r\n\r\n" + order; };
    const auto coding = [](const QByteArray &fields) -> QByteArray { return post + fields + "\r\n\r\n0\r\n\r\n"; };
    return {
        {"length below zero", length("-1"), 400, bad},
        {"length with a plus", length("+35"), 400, bad},
        {"length in hex", length("0x23"), 400, bad},
        {"length in words", length("thirty-five"), 400, bad},
        {"empty length", length(""), 400, bad},
        {"list of lengths", length("35, 36"), 400, bad},
        {"length beyond numbers", length("99999999999999999999"), 400, bad},
        {"two lengths", length("35\r\nContent-Length: 36"), 400, bad},
        {"the same length twice", length("35\r\nContent-Length: 35"), 400, bad},
        {"length and coding", coding("Content-Length: 5\r\nTransfer-Encoding: chunked"), 400, bad},
        {"coding and length", coding("Transfer-Encoding: chunked\r\nContent-Length: 5"), 400, bad},
        {"unknown coding", coding("Transfer-Encoding: gzip"), 400, bad},
        {"two codings", coding("Transfer-Encoding: gzip, chunked"), 400, bad},
        {"chunked twice", coding("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"), 400, bad},
        {"coding in HTTP/1.0", "POST /orders HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba, 400, bad},
        {"chunk size is no number", chunked + "zz\r\n", 400, bad},
        {"chunk size below zero", chunked + "-1\r\n", 400, bad},
        {"chunk size beyond numbers", chunked + "fffffffffffffffff\r\n", 400, bad},
        {"chunk longer than told", chunked + "3\r\nabcd\r\n0\r\n\r\n", 400, bad},
        {"more around chunks than in them", chunked + times(30, "1;" + QByteArray(4000, 'x') + "\r\n{\r\n"), 400, bad},
        {"chunk size without digits", chunked + ";a=b\r\n", 400, bad},
        {"chunk size with a text behind", chunked + "3 x\r\n", 400, bad},
        {"chunk line that ends in a bare LF", chunked + "23\n" + order + "\r\n0\r\n\r\n", 400, bad},
        {"chunk that ends in a bare LF", chunked + "23\r\n" + order + "\n0\r\n\r\n", 400, bad},
        {"last chunk that ends in a bare LF", chunked + "0\n\r\n", 400, bad},
        {"trailer that ends in a bare LF", chunked + "0\r\nA: b\n\r\n", 400, bad},
        {"end in a bare LF", chunked + "0\r\n\n", 400, bad},
        {"chunk extension without end", chunked + "1;" + QByteArray(2000, 'x'), 400, bad},
        {"chunk extension with a control character", chunked + "1;a=\x01\r\n", 400, bad},
        {"trailers without end", chunked + "0\r\n" + times(100, "X-Trailer: 0123456789012345678901234567890123456789\r\n"), 400, bad},
        {"trailer of one long line", chunked + "0\r\nA: " + QByteArray(2000, 'x'), 400, bad},
        {"folded trailer", chunked + "0\r\nA: b\r\n c\r\n\r\n", 400, bad},
        {"trailer without a name", chunked + "0\r\n: b\r\n\r\n", 400, bad},
        {"trailer without a colon", chunked + "0\r\nabc\r\n\r\n", 400, bad},
        {"body too large, told", post + "Content-Length: 65537\r\n\r\n", 413, "content-too-large"},
        {"body too large, sent", orderWith(QByteArray(2'000'000, ' ')), 413, "content-too-large"},
        {"body far too large", length("9000000000000000000"), 413, "content-too-large"},
        {"chunks too large", chunked + times(5, "4000\r\n" + QByteArray(0x4000, ' ') + "\r\n"), 413, "content-too-large"},
    };
}

QList<Bad> refusedByName()
{
    const auto nowhere = "not-found";
    const auto method = "method-not-allowed";
    const auto host = [](const QByteArray &name) -> QByteArray { return "GET /orders HTTP/1.1\r\nHost: " + name + "\r\n\r\n"; };
    const auto origin = [](const QByteArray &name) -> QByteArray {
        return orderWith(order, "Content-Type: application/json\r\nOrigin: " + name + "\r\n");
    };
    return {
        {"no such path", line("GET /nothing HTTP/1.1"), 404, nowhere, Then::GoesOn},
        {"capital letters", line("GET /Orders HTTP/1.1"), 404, nowhere, Then::GoesOn},
        {"no id", line("GET /orders/ HTTP/1.1"), 404, nowhere, Then::GoesOn},
        {"two ids", line("GET /orders/a/b HTTP/1.1"), 404, nowhere, Then::GoesOn},
        {"id of other characters", line("GET /orders/%00 HTTP/1.1"), 404, nowhere, Then::GoesOn},
        {"id too long", line("GET /orders/" + QByteArray(65, 'a') + " HTTP/1.1"), 404, nowhere, Then::GoesOn},
        {"PUT without an id", put("/orders/"), 400, "bad-request", Then::GoesOn},
        {"PUT with an id of other characters", put("/orders/a%20b"), 400, "bad-request", Then::GoesOn},
        {"PUT with an id too long", put("/orders/" + QByteArray(65, 'a')), 400, "bad-request", Then::GoesOn},
        {"PUT with two ids", put("/orders/a/b"), 400, "bad-request", Then::GoesOn},
        {"DELETE with an id of other characters", line("DELETE /orders/a%20b HTTP/1.1"), 405, method, Then::GoesOn},
        {"asterisk", line("OPTIONS * HTTP/1.1"), 404, nowhere, Then::GoesOn},
        {"control without a control", line("GET /__lab/trace HTTP/1.1"), 404, nowhere, Then::GoesOn},
        {"DELETE of all", line("DELETE /orders HTTP/1.1"), 405, method, Then::GoesOn},
        {"DELETE of one", line("DELETE /orders/ord-1 HTTP/1.1"), 405, method, Then::GoesOn},
        {"GET of a key", line("GET /idempotency-keys HTTP/1.1"), 405, method, Then::GoesOn},
        {"POST of the description", line("POST /openapi.json HTTP/1.1"), 405, method, Then::GoesOn},
        {"method in small letters", line("get /orders HTTP/1.1"), 405, method, Then::GoesOn},
        {"a method nobody knows", line("BREW /orders HTTP/1.1"), 405, method, Then::GoesOn},
        {"CORS preflight", line("OPTIONS /orders HTTP/1.1"), 405, method, Then::GoesOn},
        {"foreign host", host("shop.example"), 421, "misdirected-request", Then::GoesOn},
        {"foreign host at this port", host("shop.example:PORT"), 421, "misdirected-request", Then::GoesOn},
        {"another port", host("localhost:1"), 421, "misdirected-request", Then::GoesOn},
        {"empty host", host(""), 421, "misdirected-request", Then::GoesOn},
        {"begins like ours", host("127.0.0.1.example:PORT"), 421, "misdirected-request", Then::GoesOn},
        {"foreign host in the target alone", line("GET http://shop.example/orders HTTP/1.1"), 421, "misdirected-request", Then::GoesOn},
        {"foreign origin", origin("https://shop.example"), 403, "forbidden", Then::GoesOn},
        {"hidden origin", origin("null"), 403, "forbidden", Then::GoesOn},
        {"own origin and a foreign one",
            orderWith(order, "Content-Type: application/json\r\nOrigin: http://localhost:PORT\r\nOrigin: https://shop.example\r\n"), 403,
            "forbidden", Then::GoesOn},
        {"origin at another port", origin("http://localhost:1"), 403, "forbidden", Then::GoesOn},
        {"origin with another scheme", origin("https://localhost:PORT"), 403, "forbidden", Then::GoesOn},
        {"origin that begins like ours", origin("http://localhost:PORT.example"), 403, "forbidden", Then::GoesOn},
    };
}

QList<Bad> badOrders()
{
    const auto bad = "bad-request";
    const auto type = "unsupported-media-type";
    const auto key = "key-malformed";
    return {
        {"no type", orderWith(order, {}), 415, type, Then::GoesOn},
        {"text", orderWith(order, "Content-Type: text/plain\r\n"), 415, type, Then::GoesOn},
        {"form", orderWith("customerId=C001&amount=1200", "Content-Type: application/x-www-form-urlencoded\r\n"), 415, type, Then::GoesOn},
        {"type that begins like JSON", orderWith(order, "Content-Type: application/json-seq\r\n"), 415, type, Then::GoesOn},
        {"two types", orderWith(order, "Content-Type: application/json\r\nContent-Type: text/plain\r\n"), 400, bad, Then::GoesOn},
        {"the same type twice", orderWith(order, "Content-Type: application/json\r\nContent-Type: application/json\r\n"), 400, bad,
            Then::GoesOn},
        {"type in a trailer", post + "Transfer-Encoding: chunked\r\n\r\n23\r\n" + order + "\r\n0\r\nContent-Type: application/json\r\n\r\n",
            415, type, Then::GoesOn},
        {"compressed", orderWith(order, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n"), 415, type, Then::GoesOn},
        {"compressed, in the second field",
            orderWith(order, "Content-Type: application/json\r\nContent-Encoding: identity\r\nContent-Encoding: br\r\n"), 415, type,
            Then::GoesOn},
        {"number with a leading dot", orderWith(R"({"customerId":"C001","amount":.5})"), 400, bad, Then::GoesOn},
        {"number with a trailing dot", orderWith(R"({"customerId":"C001","amount":1.})"), 400, bad, Then::GoesOn},
        {"control character in a string", orderWith("{\"customerId\":\"C\t1\",\"amount\":1}"), 400, bad, Then::GoesOn},
        {"unknown escape", orderWith(R"({"customerId":"C\x41","amount":1})"), 400, bad, Then::GoesOn},
        {"amount that is nearly whole", orderWith(R"({"customerId":"C001","amount":1200.00000000000000000001})"), 400, bad, Then::GoesOn},
        {"no body", post + "Content-Type: application/json\r\n\r\n", 400, bad, Then::GoesOn},
        {"no JSON", orderWith("order me something"), 400, bad, Then::GoesOn},
        {"half of it", orderWith(order.first(20)), 400, bad, Then::GoesOn},
        {"array", orderWith("[1,2]"), 400, bad, Then::GoesOn},
        {"nesting without end", orderWith(QByteArray(60'000, '[')), 400, bad, Then::GoesOn},
        {"not UTF-8", orderWith("{\"customerId\":\"\xff\xfe\",\"amount\":1}"), 400, bad, Then::GoesOn},
        {"no customer", orderWith(R"({"amount":1200})"), 400, bad, Then::GoesOn},
        {"customer too long", orderWith("{\"customerId\":\"" + QByteArray(65, 'C') + "\",\"amount\":1}"), 400, bad, Then::GoesOn},
        {"no amount", orderWith(R"({"customerId":"C001"})"), 400, bad, Then::GoesOn},
        {"amount as text", orderWith(R"({"customerId":"C001","amount":"1200"})"), 400, bad, Then::GoesOn},
        {"amount with a fraction", orderWith(R"({"customerId":"C001","amount":1.5})"), 400, bad, Then::GoesOn},
        {"amount zero", orderWith(R"({"customerId":"C001","amount":0})"), 400, bad, Then::GoesOn},
        {"amount too high", orderWith(R"({"customerId":"C001","amount":1000000001})"), 400, bad, Then::GoesOn},
        {"amount beyond numbers", orderWith(R"({"customerId":"C001","amount":1e999})"), 400, bad, Then::GoesOn},
        {"empty key", withKey("Idempotency-Key:"), 400, key, Then::GoesOn},
        {"empty key, quoted", withKey("Idempotency-Key: \"\""), 400, key, Then::GoesOn},
        {"key without its second quote", withKey("Idempotency-Key: \"abc"), 400, key, Then::GoesOn},
        {"key with a comma", withKey("Idempotency-Key: abc, def"), 400, key, Then::GoesOn},
        {"key with a semicolon", withKey("Idempotency-Key: abc;d=e"), 400, key, Then::GoesOn},
        {"key with a blank", withKey("Idempotency-Key: abc def"), 400, key, Then::GoesOn},
        {"key of other characters", withKey("Idempotency-Key: sch\xc3\xb6n"), 400, key, Then::GoesOn},
        {"key with a tab", withKey("Idempotency-Key: a\tb"), 400, key, Then::GoesOn},
        {"key of 256", withKey("Idempotency-Key: " + QByteArray(256, 'k')), 400, key, Then::GoesOn},
        {"two keys", withKey("Idempotency-Key: a\r\nidempotency-key: b"), 400, key, Then::GoesOn},
        {"the same key twice", withKey("Idempotency-Key: a\r\nIdempotency-Key: a"), 400, key, Then::GoesOn},
    };
}

/// Does not wait long for clients that still send behind a refusal.
net::Limits hasty()
{
    net::Limits limits;
    limits.linger = std::chrono::milliseconds(10);
    return limits;
}

} // namespace

/// One server meets everything that clients get wrong, and goes on.
class TestMalformed : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void isRefused_data();
    void isRefused();
    void allowIsTold();
    void whatWillNotDoIsNamed_data();
    void whatWillNotDoIsNamed();
    void isToldOfAsItCame();

private:
    StubShop m_shop {hasty()};
};

void TestMalformed::isRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("problem");
    QTest::addColumn<bool>("closes");
    for (const Bad &each : badLines() + badFields() + badLengths() + refusedByName() + badOrders()) {
        QTest::newRow(each.name) << QByteArray(each.bytes).replace("PORT", QByteArray::number(m_shop.port)) << each.status
                                 << QByteArray(each.problem) << (each.then == Then::Closes);
    }
}

void TestMalformed::isRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, closes);
    RawClient client(m_shop.port);
    client.send(bytes);
    QTRY_COMPARE(client.answers.size(), 1);
    const Answer answer = client.answers.constFirst();
    QTEST(answer.status, "status");
    QTEST(answer.problem(), "problem");
    QCOMPARE(answer.json().value("status"_L1).toInt(), answer.status);
    QVERIFY(!answer.json().value("title"_L1).toString().isEmpty());
    QVERIFY(!answer.json().value("detail"_L1).toString().isEmpty());
    QCOMPARE(answer.field("Connection") == "close", closes);
    if (closes) {
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.answers.size(), 1);
    } else {
        client.send(requestBytes("GET /orders", m_shop.port));
        QTRY_COMPARE(client.answers.size(), 2);
        QCOMPARE(client.answers.at(1).status, 200);
    }
    RawClient next(m_shop.port);
    next.send(requestBytes("POST /orders", m_shop.port, {}, order));
    QTRY_COMPARE(next.answers.size(), 1);
    QCOMPARE(next.answers.constFirst().status, 201);
    next.socket.abort();
    client.socket.abort();
    QTRY_COMPARE(m_shop.gateway.connections(), qsizetype(0));
}

void TestMalformed::allowIsTold()
{
    const QList<std::pair<QByteArray, QByteArray>> cases {
        {"DELETE /orders", "GET, HEAD, POST"},
        {"POST /orders/a", "GET, HEAD, PUT"},
        {"GET /idempotency-keys", "POST"},
        {"PUT /openapi.json", "GET, HEAD"},
        {"POST /", "GET, HEAD"},
    };
    RawClient client(m_shop.port);
    for (const auto &[request, allow] : cases) {
        client.answers.clear();
        client.send(requestBytes(request, m_shop.port));
        QTRY_COMPARE(client.answers.size(), 1);
        QCOMPARE(client.answers.constFirst().status, 405);
        QCOMPARE(client.answers.constFirst().field("Allow"), allow);
    }
}

void TestMalformed::whatWillNotDoIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &says) { QTest::newRow(name) << bytes << says; };
    row("an id", put("/orders/a%20b"), u"The id of an order has 1 to 64 characters"_s);
    row("an id that is looked for", line("GET /orders/a%20b HTTP/1.1"), u"There is no such order. The id of an order has 1 to 64"_s);
    row("no body", orderWith({}), u"the body is empty; it must be an order, such as {\"customerId\""_s);
    row("a body of spaces", orderWith(" \r\n"), u"the body is empty"_s);
    row("half a body", orderWith(order.first(20)), u"line 1: it ends here and is not complete."_s);
}

/// In words of what the program sent, so that who wrote it knows what to mend.
void TestMalformed::whatWillNotDoIsNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    RawClient client(m_shop.port);
    client.send(bytes.replace("PORT", QByteArray::number(m_shop.port)));
    QTRY_COMPARE(client.answers.size(), 1);
    const QString detail = client.answers.constFirst().json().value("detail"_L1).toString();
    QVERIFY2(detail.contains(says), qPrintable(detail));
}

/// Refused requests belong on the timeline too.
void TestMalformed::isToldOfAsItCame()
{
    m_shop.told.clear();
    const QByteArray bytes = "GET /caf\x01 HTTP/1.1\r\n\r\n"_ba;
    RawClient client(m_shop.port);
    client.send(bytes);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(m_shop.told.size(), 1);
    const net::Incoming &told = m_shop.told.constFirst();
    QVERIFY(told.isAnswered);
    QCOMPARE(told.peerPort != 0, true);
    QCOMPARE(told.read.wire, bytes);
    QCOMPARE(told.read.request.purpose, model::Purpose::Invalid);
    QCOMPARE(told.read.request.refusal, model::Problem::BadRequest);
    QCOMPARE(told.read.request.line, "GET /caf?"_ba);
}

QTEST_GUILESS_MAIN(TestMalformed)
#include "tst_malformed.moc"
