// SPDX-License-Identifier: MIT
#include "core/net/rawclient.h"
#include "core/net/stubshop.h"
#include "suite.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>
#include <QThread>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

#include <memory>
#include <vector>

using namespace idemlab;
using namespace idemlab::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray order = R"({"customerId":"C001","amount":1200})"_ba;

using Clients = std::vector<std::unique_ptr<RawClient>>;

Clients connected(int count, quint16 port)
{
    Clients clients;
    for (int i = 0; i < count; ++i)
        clients.push_back(std::make_unique<RawClient>(port));
    return clients;
}

net::Limits withRequest(std::chrono::milliseconds request)
{
    net::Limits limits;
    limits.request = request;
    limits.linger = 20ms;
    return limits;
}

} // namespace

/// Waiting, connections and bytes are bounded, and who goes too far troubles nobody else.
class TestLimits : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void aSlowRequestIsRefused_data();
    void aSlowRequestIsRefused();
    void aRequestThatDripsIsRefusedToo();
    void aSilentConnectionIsClosed();
    void anAnswerThatNeverComesIsNotWaitedForForEver();
    void idleConnectionsHinderNobody();
    void oneConnectionTooMany();
    void bytesBehindAWithheldAnswerAreBounded();
    void aFewBytesBehindAWithheldAnswerAreKept();
    void whoSendsAllBeforeReadingGetsTheRefusal();
    void aRefusedConnectionEndsThoughTheClientHoldsIt();
    void connectionsMayEndWhileLateOnesAreClosed();
    void answersThatNobodyReadsAreBounded();
    void aSlowReaderGetsAllAnswers();
#ifdef Q_OS_UNIX
    void withoutDescriptorsItGoesOnLater();
#endif
};

void TestLimits::aSlowRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("half a line") << "GET /ord"_ba;
    QTest::newRow("half a header") << "GET /orders HTTP/1.1\r\nHost: "_ba;
    QTest::newRow("half a body") << "POST /orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 35\r\n\r\n{"_ba;
    QTest::newRow("no body") << "POST /orders HTTP/1.1\r\nHost: localhost\r\nContent-Length: 35\r\n\r\n"_ba;
    QTest::newRow("half a chunk") << "POST /orders HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"_ba;
}

void TestLimits::aSlowRequestIsRefused()
{
    QFETCH(QByteArray, part);
    StubShop shop(withRequest(50ms));
    RawClient client(shop.port);
    client.send(requestBytes("GET /orders", shop.port) + part); // the time is that of each request
    QTRY_COMPARE(client.answers.size(), 2);
    QCOMPARE(client.answers.at(0).status, 200);
    QCOMPARE(client.answers.at(1).status, 408);
    QCOMPARE(client.answers.at(1).problem(), "request-timeout"_ba);
    QCOMPARE(client.answers.at(1).field("Connection"), "close"_ba);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(shop.told.size(), 2);
    QVERIFY(shop.told.at(1).isAnswered);
}

/// Each byte comes in time, the request as a whole does not.
void TestLimits::aRequestThatDripsIsRefusedToo()
{
    StubShop shop(withRequest(300ms));
    RawClient client(shop.port);
    QTimer drip;
    qsizetype sent = 0;
    connect(&drip, &QTimer::timeout, &drip, [&] {
        client.send("x");
        ++sent;
    });
    client.send("GET /");
    drip.start(5ms);
    QTRY_COMPARE(client.answers.size(), 1);
    drip.stop();
    QCOMPARE(client.answers.constFirst().status, 408);
    QVERIFY(sent > 1);
    QTRY_VERIFY(client.isClosed());
}

void TestLimits::aSilentConnectionIsClosed()
{
    net::Limits limits;
    limits.idle = 300ms;
    StubShop shop(limits);
    RawClient silent(shop.port);
    RawClient once(shop.port);
    once.send(requestBytes("GET /orders", shop.port) + "\r\n\r\n"); // empty lines are no request
    QTRY_VERIFY(silent.isClosed());
    QTRY_VERIFY(once.isClosed());
    QCOMPARE(silent.answers.size(), 0);
    QCOMPARE(once.answers.size(), 1);
    QCOMPARE(shop.left.size(), 0);
}

void TestLimits::anAnswerThatNeverComesIsNotWaitedForForEver()
{
    net::Limits limits;
    limits.withheld = 50ms;
    StubShop shop(limits);
    shop.isWithholding = true;
    RawClient client(shop.port);
    client.send(requestBytes("GET /orders", shop.port));
    QTRY_COMPARE(shop.told.size(), 1);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answers.size(), 0);
    QTRY_COMPARE(shop.left.size(), 1);
    shop.answer(shop.told.constFirst()); // too late, and harmless
    QCOMPARE(shop.gateway.connections(), qsizetype(0));
}

void TestLimits::idleConnectionsHinderNobody()
{
    StubShop shop;
    const Clients idle = connected(500, shop.port);
    QTRY_COMPARE(shop.gateway.connections(), qsizetype(500));
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 20; ++i) {
        RawClient client(shop.port);
        client.send(requestBytes("POST /orders", shop.port, {}, order));
        QTRY_COMPARE(client.answers.size(), 1);
        QCOMPARE(client.answers.constFirst().status, 201);
    }
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    for (const auto &each : idle)
        QVERIFY(each->isOpen());
    idle.back()->send(requestBytes("GET /orders", shop.port));
    QTRY_COMPARE(idle.back()->answers.size(), 1);
}

void TestLimits::oneConnectionTooMany()
{
    net::Limits limits;
    limits.connections = 3;
    StubShop shop(limits);
    const Clients first = connected(3, shop.port);
    QTRY_COMPARE(shop.gateway.connections(), qsizetype(3));
    RawClient fourth(shop.port);
    QTRY_COMPARE(fourth.answers.size(), 1);
    QCOMPARE(fourth.answers.constFirst().status, 503);
    QCOMPARE(fourth.answers.constFirst().problem(), "overloaded"_ba);
    QCOMPARE(fourth.answers.constFirst().field("Connection"), "close"_ba);
    QTRY_VERIFY(fourth.isClosed());
    for (const auto &each : first) {
        each->send(requestBytes("GET /orders", shop.port));
        QTRY_COMPARE(each->answers.size(), 1);
        QCOMPARE(each->answers.constFirst().status, 200);
    }
    first.front()->socket.close();
    QTRY_COMPARE(shop.gateway.connections(), qsizetype(2));
    RawClient next(shop.port);
    next.send(requestBytes("GET /orders", shop.port));
    QTRY_COMPARE(next.answers.size(), 1);
    QCOMPARE(next.answers.constFirst().status, 200);
}

void TestLimits::bytesBehindAWithheldAnswerAreBounded()
{
    net::Limits limits;
    limits.readAheadLimit = 1000;
    StubShop shop(limits);
    shop.isWithholding = true;
    RawClient client(shop.port);
    RawClient other(shop.port);
    client.send(requestBytes("GET /orders", shop.port));
    QTRY_COMPARE(shop.told.size(), 1);
    client.send(requestBytes("GET /orders", shop.port).repeated(100));
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(shop.left.size(), 1);
    QCOMPARE(shop.left.constFirst(), shop.told.constFirst().connection);
    QCOMPARE(shop.told.size(), 1);
    QCOMPARE(client.answers.size(), 0);
    shop.isWithholding = false;
    other.send(requestBytes("GET /orders", shop.port));
    QTRY_COMPARE(other.answers.size(), 1);
}

void TestLimits::aFewBytesBehindAWithheldAnswerAreKept()
{
    StubShop shop;
    shop.isWithholding = true;
    RawClient client(shop.port);
    client.send(requestBytes("POST /orders", shop.port, {}, order));
    QTRY_COMPARE(shop.told.size(), 1);
    client.send(requestBytes("GET /orders", shop.port).repeated(100));
    QTRY_COMPARE(client.socket.bytesToWrite(), qint64(0));
    shop.isWithholding = false;
    shop.answer(shop.told.constFirst());
    QTRY_COMPARE(client.answers.size(), 101);
    QCOMPARE(client.answers.constFirst().status, 201);
    QVERIFY(client.isOpen());
}

/// As most libraries do. Closing with bytes unread would reset the connection, and the client would see no answer.
void TestLimits::whoSendsAllBeforeReadingGetsTheRefusal()
{
    StubShop shop;
    const quint16 port = shop.port;
    QByteArray received;
    bool isSent = false;
    const std::unique_ptr<QThread> thread(QThread::create([port, &received, &isSent] {
        QTcpSocket socket;
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        socket.waitForConnected();
        socket.setReadBufferSize(1); // reads nothing before it has sent all
        const QByteArray body(8'000'000, ' ');
        socket.write(requestBytes("POST /orders", port, {}, body));
        while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten()) { }
        isSent = socket.bytesToWrite() == 0;
        socket.setReadBufferSize(0);
        while (!received.contains("}") && (socket.bytesAvailable() > 0 || socket.waitForReadyRead()))
            received += socket.readAll();
    }));
    thread->start();
    QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), 20'000);
    QVERIFY(isSent);
    QVERIFY2(received.startsWith("HTTP/1.1 413 "), received.constData());
    QVERIFY(received.contains("/problems/content-too-large"));
}

void TestLimits::aRefusedConnectionEndsThoughTheClientHoldsIt()
{
    StubShop shop(withRequest(10s));
    RawClient client(shop.port);
    client.send("nonsense\r\n\r\n");
    QTRY_COMPARE(client.answers.size(), 1);
    client.send(requestBytes("GET /orders", shop.port)); // nothing behind it is understood any more
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.answers.size(), 1);
    QCOMPARE(shop.told.size(), 1);
    QTRY_COMPARE(shop.gateway.connections(), qsizetype(0));
}

/// Who is told of one that is late may close the others.
void TestLimits::connectionsMayEndWhileLateOnesAreClosed()
{
    net::Limits limits;
    limits.withheld = 50ms;
    StubShop shop(limits);
    shop.isWithholding = true;
    connect(&shop.gateway, &net::Gateway::peerClosed, this, [&shop] {
        for (const net::Incoming &each : std::as_const(shop.told))
            shop.gateway.cut(each.connection);
    });
    const Clients late = connected(20, shop.port);
    for (const auto &each : late)
        each->send(requestBytes("GET /orders", shop.port));
    for (const auto &each : late)
        QTRY_VERIFY(each->isClosed());
    QTRY_COMPARE(shop.gateway.connections(), qsizetype(0));
    QCOMPARE(shop.told.size(), 20);
    QCOMPARE(shop.left.size(), 20);
}

/// A client that asks and asks and never reads: the next request is not taken up before the last answer is out.
void TestLimits::answersThatNobodyReadsAreBounded()
{
    net::Limits limits;
    limits.unread = 300ms;
    StubShop shop(limits);
    shop.document = '[' + QByteArray(1'000'000, ' ') + ']';
    QTcpSocket client;
    client.setProxy(QNetworkProxy::NoProxy);
    client.setReadBufferSize(1);
    client.connectToHost(QHostAddress(QHostAddress::LocalHost), shop.port);
    client.write(requestBytes("GET /orders", shop.port).repeated(5000));
    QTRY_VERIFY(!shop.told.isEmpty());
    QTRY_COMPARE(shop.gateway.connections(), qsizetype(0)); // though it still sends
    QVERIFY2(shop.told.size() < 50, qPrintable(QString::number(shop.told.size())));
}

void TestLimits::aSlowReaderGetsAllAnswers()
{
    constexpr int requests = 40;
    net::Limits limits;
    limits.unread = 5s;
    StubShop shop(limits);
    shop.document = '[' + QByteArray(1'000'000, ' ') + ']';
    RawClient client(shop.port);
    client.socket.setReadBufferSize(100'000);
    client.send(requestBytes("GET /orders", shop.port).repeated(requests));
    QTRY_COMPARE_WITH_TIMEOUT(client.answers.size(), requests, 30'000);
    for (const Answer &each : client.answers)
        QCOMPARE(each.body.size(), shop.document.size());
    QVERIFY(client.isOpen());
}

#ifdef Q_OS_UNIX
/// Where the system gives no more descriptors nothing is accepted, until some are free again.
void TestLimits::withoutDescriptorsItGoesOnLater()
{
    StubShop shop;
    const Clients clients = connected(20, shop.port); // by the kernel: the gateway has not seen them yet
    rlimit before {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    const auto restore = qScopeGuard([&before] { setrlimit(RLIMIT_NOFILE, &before); });
    const int next = dup(0);
    QVERIFY(next >= 0);
    close(next);
    rlimit few = before;
    few.rlim_cur = rlim_t(next) + 5;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
    for (const auto &each : clients)
        each->send(requestBytes("GET /orders", shop.port));
    const auto answered = [&clients] { return std::ranges::count_if(clients, [](const auto &each) { return !each->answers.isEmpty(); }); };
    // Each is served, or closed to make room for another one.
    const auto isDone = [](const auto &each) { return !each->answers.isEmpty() || each->isClosed(); };
    QTRY_VERIFY(std::ranges::all_of(clients, isDone));
    QVERIFY(answered() > 0);
    for (const auto &each : clients)
        each->socket.abort();
    for (int i = 0; i < 20; ++i) {
        RawClient later(shop.port);
        later.send(requestBytes("GET /orders", shop.port));
        QTRY_COMPARE(later.answers.size(), 1);
        QCOMPARE(later.answers.constFirst().status, 200);
    }
}
#endif

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
