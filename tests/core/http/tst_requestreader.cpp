// SPDX-License-Identifier: MIT
#include "http/chunkedbody.h"
#include "http/requestreader.h"
#include "suite.h"

#include <QTest>

using namespace idemlab::http;
using namespace idemlab::model;
using namespace Qt::StringLiterals;

namespace {

constexpr quint16 port = 8080;
const QByteArray order = R"({"customerId":"C001","amount":1200})"_ba;
const QByteArray head = "POST /orders HTTP/1.1\r\nHost: localhost:8080\r\nContent-Type: application/json\r\n"_ba;
const QByteArray chunkedHead = head + "Transfer-Encoding: chunked\r\n\r\n";

/// A request in other bytes that all mean the same order.
struct Spelling
{
    const char *name;
    QByteArray bytes;
};

QList<Spelling> spellings()
{
    const QByteArray length = "Content-Length: 35\r\n\r\n"_ba;
    return {
        {"length", head + length + order},
        {"one chunk", chunkedHead + "23\r\n" + order + "\r\n0\r\n\r\n"},
        {"capital digits, zeros before", chunkedHead + "000023\r\n" + order + "\r\n00\r\n\r\n"},
        {"two chunks", chunkedHead + "5\r\n" + order.first(5) + "\r\n1E\r\n" + order.sliced(5) + "\r\n0\r\n\r\n"},
        {"extensions", chunkedHead + "23;a=b ; c=\"d;e\"\r\n" + order + "\r\n0 ; last\r\n\r\n"},
        {"trailers", chunkedHead + "23\r\n" + order + "\r\n0\r\nA: b\r\nIdempotency-Key: of-the-trailer\r\nExpires:\r\n\r\n"},
        {"blank line before", "\r\n" + head + length + order},
        {"blank lines before", "\r\n\r\n\r\n" + chunkedHead + "23\r\n" + order + "\r\n0\r\n\r\n"},
    };
}

void checkOrder(const RequestReader::Outcome &outcome)
{
    QVERIFY(!outcome.isBroken);
    QVERIFY(outcome.request);
    QCOMPARE(outcome.request->request.purpose, Purpose::PlaceOrder);
    QVERIFY(outcome.request->request.form == OrderForm(u"C001"_s, 1200));
    QVERIFY(!outcome.request->request.key.isSet());
    QCOMPARE(outcome.request->body, order);
}

} // namespace

/// A request is the same one however its bytes are cut into packets.
class TestRequestReader : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void everyCut_data();
    void everyCut();
    void aBlankLineAloneIsNoRequest();
    void brokenHoweverItIsCut_data();
    void brokenHoweverItIsCut();
    void continueIsToldOnce();
};

void TestRequestReader::everyCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const Spelling &each : spellings())
        QTest::newRow(each.name) << each.bytes;
}

void TestRequestReader::everyCut()
{
    QFETCH(QByteArray, bytes);
    const qsizetype size = bytes.size();
    for (qsizetype first = 1; first <= size; ++first) {
        // Three packets with every pair of cuts near the end, where chunks and trailers end; two packets elsewhere.
        for (qsizetype second = size - first < 24 ? first : size; second <= size; ++second) {
            RequestReader reader({}, port);
            RequestReader::Outcome last;
            for (const QByteArray &part : {bytes.first(first), bytes.sliced(first, second - first), bytes.sliced(second)}) {
                QVERIFY(!last.request || part.isEmpty());
                if (part.isEmpty())
                    continue;
                reader.append(part);
                last = reader.next();
            }
            checkOrder(last);
            QVERIFY(!reader.isInside());
            QCOMPARE(reader.pending(), qsizetype(0));
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"cut at %1 and %2"_s.arg(first).arg(second)));
        }
    }
    RequestReader single({}, port); // a byte at a time, and once more on the same connection
    for (int round = 0; round < 2; ++round) {
        for (qsizetype i = 0; i < size; ++i) {
            single.append(bytes.mid(i, 1));
            const auto outcome = single.next();
            QCOMPARE(outcome.request.has_value(), i + 1 == size);
            if (outcome.request)
                checkOrder(outcome);
        }
    }
}

void TestRequestReader::aBlankLineAloneIsNoRequest()
{
    RequestReader reader({}, port);
    for (const char *part : {"\r", "\n", "\r\n", "\r\n\r", "\n"}) {
        reader.append(part);
        const auto outcome = reader.next();
        QVERIFY(!outcome.request && !outcome.isBroken);
    }
    QVERIFY(!reader.isInside());
    reader.append("\r");
    QVERIFY(!reader.next().isBroken);
    reader.append("x");
    QVERIFY(!reader.next().request);
    reader.append("\r\n\r\n");
    QVERIFY(reader.next().isBroken);
}

void TestRequestReader::brokenHoweverItIsCut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("chunk line in a bare LF") << chunkedHead + "23\n";
    QTest::newRow("last line in a bare LF") << chunkedHead + "0\r\n\n";
    QTest::newRow("folded trailer") << chunkedHead + "0\r\nA: b\r\n c\r\n";
    QTest::newRow("chunk longer than told") << chunkedHead + "2\r\nabc";
    QTest::newRow("long extension") << chunkedHead + "0;" + QByteArray(ChunkedBody::maxLine, 'x') + "\r\n";
    QTest::newRow("no number") << chunkedHead + "x\r\n";
}

void TestRequestReader::brokenHoweverItIsCut()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        RequestReader reader({}, port);
        reader.append(bytes.first(cut));
        auto outcome = reader.next();
        reader.append(bytes.sliced(cut));
        if (!outcome.isBroken)
            outcome = reader.next();
        QVERIFY2(outcome.isBroken, qPrintable(QString::number(cut)));
        QCOMPARE(outcome.request->request.refusal, Problem::BadRequest);
        QVERIFY(!outcome.request->request.detail.isEmpty());
    }
}

void TestRequestReader::continueIsToldOnce()
{
    RequestReader reader({}, port);
    reader.append(head + "Expect: 100-continue\r\nContent-Length: 35\r\n\r\n");
    QVERIFY(reader.next().wantsContinue);
    QVERIFY(!reader.next().wantsContinue);
    reader.append(order.first(3));
    QVERIFY(!reader.next().wantsContinue);
    reader.append(order.sliced(3));
    const auto outcome = reader.next();
    QVERIFY(!outcome.wantsContinue);
    checkOrder(outcome);
}

QTEST_GUILESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
