// SPDX-License-Identifier: MIT
#include "core/net/stubshop.h"
#include "http/writer.h"
#include "net/carrier.h"
#include "net/librarycarrier.h"
#include "suite.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <functional>

using namespace idemlab;
using namespace idemlab::test;
using namespace idemlab::http;
using namespace idemlab::net;
using namespace idemlab::model;
using namespace Qt::StringLiterals;

namespace {

const OrderForm form {u"山田"_s, 1200};

Request orderRequest()
{
    Request request;
    request.form = form;
    request.key = IdempotencyKey("8e03978e-40d5-43dd-bc93-6894a57f9324");
    return request;
}

/// Counts what is on the wire, and does with each request what it is told to.
class Wire
{
public:
    explicit Wire(std::function<void(QTcpSocket &)> onRequest) : m_onRequest(std::move(onRequest))
    {
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            ++connections;
            QTcpSocket *socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, &server, [this] { ++ended; });
        });
        isListening = server.listen(QHostAddress::LocalHost);
    }

    QTcpServer server;
    bool isListening = false;
    int connections = 0;
    int ended = 0;
    QByteArray received;
    [[nodiscard]] qsizetype posts() const { return received.count("POST /orders HTTP/1.1\r\n"); }

private:
    void read(QTcpSocket &socket)
    {
        received += socket.readAll();
        if (received.endsWith('}'))
            m_onRequest(socket);
    }

    std::function<void(QTcpSocket &)> m_onRequest;
};

void cut(QTcpSocket &socket) { socket.disconnectFromHost(); }

Response created()
{
    Response response;
    response.status = 201;
    response.order = OrderId("ord-1");
    response.form = form;
    return response;
}

} // namespace

/// One attempt is one request on the wire; with the library it is not.
class TestCarrier : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void anAttemptIsOneRequest();
    void theLibraryRepeatsByItself();
    void halfAnAnswerIsNone_data();
    void halfAnAnswerIsNone();
    void anAnswerInPiecesIsRead();
    void abandonedAttemptsAreOver();
    void manyAttemptsAreUnderWayAtOnce();
    void wherePortsAreClosedItFails();
    void bothTalkToTheGateway_data();
    void bothTalkToTheGateway();
};

void TestCarrier::anAttemptIsOneRequest()
{
    Wire wire(cut);
    QVERIFY(wire.isListening);
    Carrier carrier;
    QSignalSpy disconnected(&carrier, &Carrier::disconnected);
    QSignalSpy answered(&carrier, &Carrier::answered);
    QSignalSpy failed(&carrier, &Carrier::failed);
    for (int i = 1; i <= 20; ++i) {
        carrier.send({quint32(i)}, orderRequest(), {}, wire.server.serverPort());
        QTRY_COMPARE(disconnected.size(), i);
        QCOMPARE(disconnected.constLast().constFirst().value<AttemptId>(), AttemptId {quint32(i)});
        QCOMPARE(wire.posts(), qsizetype(i));
    }
    QCOMPARE(wire.connections, 20);
    QCOMPARE(wire.received, writeRequest(orderRequest(), {}, wire.server.serverPort()).repeated(20));
    QCOMPARE(answered.size(), 0);
    QCOMPARE(failed.size(), 0);
}

void TestCarrier::theLibraryRepeatsByItself()
{
    Wire wire(cut);
    QVERIFY(wire.isListening);
    LibraryCarrier carrier("-1-x"_ba);
    QSignalSpy disconnected(&carrier, &LibraryCarrier::disconnected);
    QSignalSpy answered(&carrier, &LibraryCarrier::answered);
    carrier.send({7}, orderRequest(), {}, wire.server.serverPort());
    QTRY_COMPARE(disconnected.size(), 1);
    QCOMPARE(answered.size(), 0);
    QCOMPARE(wire.posts(), qsizetype(2));
    QCOMPARE(wire.received.toLower().count("x-attempt: 7-"), qsizetype(2));
    QCOMPARE(wire.received.count(orderRequest().form.payload()), qsizetype(2));
}

void TestCarrier::halfAnAnswerIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray whole = writeResponse(created(), {});
    QTest::newRow("a byte") << whole.first(1);
    QTest::newRow("half a header") << whole.first(40);
    QTest::newRow("no body") << whole.first(whole.indexOf("\r\n\r\n") + 4);
    QTest::newRow("all but a byte") << whole.chopped(1);
    QTest::newRow("no HTTP") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba;
    QTest::newRow("100 Continue alone") << "HTTP/1.1 100 Continue\r\n\r\n"_ba;
}

void TestCarrier::halfAnAnswerIsNone()
{
    QFETCH(QByteArray, bytes);
    Wire wire([bytes](QTcpSocket &socket) {
        socket.write(bytes);
        socket.disconnectFromHost();
    });
    QVERIFY(wire.isListening);
    Carrier carrier;
    QSignalSpy disconnected(&carrier, &Carrier::disconnected);
    QSignalSpy answered(&carrier, &Carrier::answered);
    carrier.send({1}, orderRequest(), {}, wire.server.serverPort());
    QTRY_COMPARE(disconnected.size(), 1);
    QCOMPARE(answered.size(), 0);
    QCOMPARE(wire.posts(), qsizetype(1));
}

void TestCarrier::anAnswerInPiecesIsRead()
{
    const QByteArray whole = writeResponse(created(), {});
    Wire wire([whole](QTcpSocket &socket) {
        for (const char c : whole) {
            socket.write(&c, 1);
            socket.flush(); // a packet each
        }
    });
    QVERIFY(wire.isListening);
    Carrier carrier;
    QSignalSpy answered(&carrier, &Carrier::answered);
    QSignalSpy disconnected(&carrier, &Carrier::disconnected);
    carrier.send({1}, orderRequest(), {}, wire.server.serverPort());
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(answered.constFirst().at(1).value<Response>() == created());
    QTRY_COMPARE(wire.ended, 1); // the client closes
    QCOMPARE(disconnected.size(), 0);
}

void TestCarrier::abandonedAttemptsAreOver()
{
    Wire wire([](QTcpSocket &) {});
    QVERIFY(wire.isListening);
    Carrier carrier;
    LibraryCarrier library("-1-x"_ba);
    const QSignalSpy told[] {{&carrier, &Carrier::answered}, {&carrier, &Carrier::disconnected}, {&carrier, &Carrier::failed},
        {&library, &LibraryCarrier::answered}, {&library, &LibraryCarrier::disconnected}};
    for (quint32 i = 1; i <= 3; ++i)
        carrier.send({i}, orderRequest(), {}, wire.server.serverPort());
    library.send({4}, orderRequest(), {}, wire.server.serverPort());
    library.send({5}, orderRequest(), {}, wire.server.serverPort());
    QTRY_COMPARE(wire.posts(), qsizetype(5));
    carrier.abandon({2});
    library.abandon({4});
    carrier.abandon({99}); // never heard of
    library.abandon({99});
    QTRY_COMPARE(wire.ended, 2);
    carrier.abandonAll();
    library.abandonAll();
    QTRY_COMPARE(wire.ended, 5);
    QCOMPARE(wire.connections, 5);
    for (const QSignalSpy &each : told)
        QCOMPARE(each.size(), 0);
}

/// The run goes on only when the request that was sent last has crossed, whatever becomes of those before it.
void TestCarrier::manyAttemptsAreUnderWayAtOnce()
{
    StubShop shop;
    shop.isWithholding = true;
    Carrier carrier;
    LibraryCarrier library("-1-x"_ba);
    QSignalSpy answered(&carrier, &Carrier::answered);
    QSignalSpy byLibrary(&library, &LibraryCarrier::answered);
    for (quint32 i = 1; i <= 20; ++i) {
        carrier.send({i}, orderRequest(), {}, shop.port);
        library.send({i}, orderRequest(), {}, shop.port);
    }
    QTRY_COMPARE(shop.told.size(), 40);
    for (const Incoming &each : shop.told)
        shop.answer(each);
    QTRY_COMPARE(answered.size(), 20);
    QTRY_COMPARE(byLibrary.size(), 20);
}

void TestCarrier::wherePortsAreClosedItFails()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    Carrier carrier;
    QSignalSpy failed(&carrier, &Carrier::failed);
    QSignalSpy disconnected(&carrier, &Carrier::disconnected);
    carrier.send({1}, orderRequest(), {}, port);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.constFirst().at(1).toString().isEmpty());
    QCOMPARE(disconnected.size(), 0);
}

void TestCarrier::bothTalkToTheGateway_data()
{
    QTest::addColumn<Response>("response");
    QTest::newRow("created") << created();
    Response replayed = created();
    replayed.replayed = true;
    replayed.key = IdempotencyKey("a\"b");
    QTest::newRow("replayed with a key") << replayed;
    for (const auto &problem : allNames<Problem>) {
        if (problem.value != Problem::None)
            QTest::newRow(qPrintable(problem.id)) << problemResponse(problem.value);
    }
}

void TestCarrier::bothTalkToTheGateway()
{
    QFETCH(Response, response);
    StubShop shop;
    shop.isWithholding = true;
    connect(&shop.gateway, &Gateway::requestReceived, this,
        [&](const Incoming &incoming) { shop.gateway.respond(incoming.connection, response); });
    Carrier carrier;
    QSignalSpy connected(&carrier, &Carrier::connected);
    QSignalSpy answered(&carrier, &Carrier::answered);
    carrier.send({1}, orderRequest(), {}, shop.port);
    QTRY_COMPARE(answered.size(), 1);
    QVERIFY(answered.constFirst().at(1).value<Response>() == response);
    QCOMPARE(connected.size(), 1);
    QCOMPARE(connected.constFirst().at(1).value<quint16>(), shop.told.constFirst().peerPort);

    LibraryCarrier library("-1-x"_ba);
    QSignalSpy byLibrary(&library, &LibraryCarrier::answered);
    library.send({2}, orderRequest(), {}, shop.port);
    QTRY_COMPARE(byLibrary.size(), 1);
    QVERIFY(byLibrary.constFirst().at(1).value<Response>() == response);
    QCOMPARE(shop.told.size(), 2);
    for (const Incoming &each : shop.told)
        QVERIFY(each.read.request == orderRequest());
    QCOMPARE(shop.told.at(1).read.mark, "2-1-x"_ba);
}

QTEST_GUILESS_MAIN(TestCarrier)
#include "tst_carrier.moc"
