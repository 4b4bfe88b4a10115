// SPDX-License-Identifier: MIT
#include "core/net/rawclient.h"
#include "core/net/stubshop.h"
#include "net/httpdoor.h"

#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace idemlab;
using namespace idemlab::test;
using namespace Qt::StringLiterals;
using http::Scope;
using http::Service;

namespace {

/// Another address of this machine, as the one that a presenter opens.
const QByteArray opened = "127.0.0.2"_ba;
const QByteArray loopback = http::loopbackAddress;

Service service(const QByteArray &prefix, const Scope &scope, qsizetype maxBody = Service::usualMaxBody)
{
    return {prefix, scope, maxBody, [prefix](const QByteArray &method, const QByteArray &target, const QByteArray &body) {
                http::ServiceAnswer answer;
                answer.body = prefix + ": " + method + ' ' + target + ' ' + QByteArray::number(body.size());
                return answer;
            }};
}

/// A gateway at @p address with a lab on loopback and a class at the opened address.
struct House
{
    explicit House(const QByteArray &address) : shop({}, address), client(shop.port, QHostAddress(QString::fromLatin1(address)))
    {
        shop.gateway.offer(service("/__lab", Scope::loopback()));
        shop.gateway.offer(service("/class", Scope::address(opened), 100));
        shop.gateway.offer(service("/__lab/upload", Scope::loopback(), 200'000));
    }
    void send(QByteArray bytes) { client.send(bytes.replace("PORT", QByteArray::number(shop.port))); }

    StubShop shop;
    RawClient client;
};

QByteArray posted(const QByteArray &path, qsizetype size, bool isChunked = false)
{
    const QByteArray length = QByteArray::number(size, isChunked ? 16 : 10);
    const QByteArray head = "POST " + path + " HTTP/1.1\r\nHost: HOST:PORT\r\n";
    const QByteArray body(size, 'x');
    if (isChunked)
        return head + "Transfer-Encoding: chunked\r\n\r\n" + length + "\r\n" + body + "\r\n0\r\n\r\n";
    return head + "Content-Length: " + length + "\r\n\r\n" + body;
}

/// Whom programs outside talk to.
struct Listener final : session::DoorListener
{
    void received(const model::Command &command) override { commands.append(command); }
    const model::ServerPolicy &policy() const override { return rules; }

    model::ServerPolicy rules;
    QList<model::Command> commands;
};

} // namespace

/// What comes in goes to whoever stands behind the path, as far as that one's scope and limits go.
class TestServices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aPathHasOneBehindIt_data();
    void aPathHasOneBehindIt();
    void namesBelongToTheScope_data();
    void namesBelongToTheScope();
    void bodiesAreLimitedByTheService_data();
    void bodiesAreLimitedByTheService();
    void whatIsNotTheShopsIsNotToldOf();
    void aServiceTakesThePlaceOfAnother();
    void theDoorTellsSessionsOfTheShopAlone();
};

void TestServices::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    if (!QTcpServer().listen(QHostAddress(QString::fromLatin1(opened))))
        QSKIP("this machine has one loopback address");
}

void TestServices::aPathHasOneBehindIt_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says"); ///< empty: it is the shop's business
    const auto row = [](const QByteArray &address, const QByteArray &path, int status, const QByteArray &says) {
        QTest::addRow("%s%s", address.constData(), path.constData()) << address << path << status << says;
    };
    for (const QByteArray path : {"/", "/orders", "/orders/ord-1", "/openapi.json"}) {
        row(loopback, path, 200, {});
        row(opened, path, 404, "There is nothing at this address.");
    }
    for (const QByteArray path : {"/nothing", "/class", "/class/join", "/__lab2", "/__laboratory/x", "/a/__lab"}) // no neighbour's
        row(loopback, path, 404, {});
    for (const QByteArray path : {"/nothing", "/__lab", "/__lab/trace", "/classes"})
        row(opened, path, 404, "There is nothing at this address.");
    row(loopback, "/__lab", 200, "/__lab: GET /__lab 0");
    row(loopback, "/__lab/trace?since=1", 200, "/__lab: GET /__lab/trace?since=1 0");
    row(loopback, "/__lab/upload/x", 200, "/__lab/upload: GET /__lab/upload/x 0");
    row(opened, "/class/join", 200, "/class: GET /class/join 0");
}

void TestServices::aPathHasOneBehindIt()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    House house(address);
    house.send("GET " + path + " HTTP/1.1\r\nHost: " + address + ":PORT\r\n\r\n");
    QTRY_COMPARE(house.client.answers.size(), 1);
    const Answer &answer = house.client.answers.constFirst();
    QCOMPARE(answer.status, status);
    QCOMPARE(house.shop.told.size(), says.isEmpty() ? 1 : 0);
    QVERIFY2(answer.body.contains(says), answer.body.constData());
    QVERIFY(house.client.isOpen());
}

void TestServices::namesBelongToTheScope_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &address, const QByteArray &path, const QByteArray &fields, int status) {
        QTest::addRow("%s", name) << address << path << fields << status;
    };
    row("lab, own name", loopback, "/__lab", "Host: localhost:PORT", 200);
    row("lab, IPv6", loopback, "/__lab", "Host: [::1]:PORT", 200);
    row("lab, the opened address", loopback, "/__lab", "Host: 127.0.0.2:PORT", 421);
    row("lab, own page", loopback, "/__lab", "Host: localhost:PORT\r\nOrigin: http://localhost:PORT", 200);
    row("lab, page of the opened address", loopback, "/__lab", "Host: localhost:PORT\r\nOrigin: http://127.0.0.2:PORT", 403);
    row("class, own address", opened, "/class", "Host: 127.0.0.2:PORT", 200);
    row("class, another port", opened, "/class", "Host: 127.0.0.2:1", 421);
    row("class, a name", opened, "/class", "Host: localhost:PORT", 421);
    row("class, IPv6", opened, "/class", "Host: [::1]:PORT", 421);
    row("class, a name bent to it", opened, "/class", "Host: lab.example:PORT", 421);
    row("class, own page", opened, "/class", "Host: 127.0.0.2:PORT\r\nOrigin: http://127.0.0.2:PORT", 200);
    row("class, loopback's page", opened, "/class", "Host: 127.0.0.2:PORT\r\nOrigin: http://127.0.0.1:PORT", 403);
    row("class, no page", opened, "/class", "Host: 127.0.0.2:PORT\r\nOrigin: null", 403);
    row("orders do not exist, whatever the name", opened, "/orders", "Host: localhost:PORT", 404);
}

void TestServices::namesBelongToTheScope()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, fields);
    QFETCH(int, status);
    House house(address);
    house.send("GET " + path + " HTTP/1.1\r\n" + fields + "\r\n\r\n");
    QTRY_COMPARE(house.client.answers.size(), 1);
    QCOMPARE(house.client.answers.constFirst().status, status);
    QCOMPARE(house.shop.told.size(), 0);
}

void TestServices::bodiesAreLimitedByTheService_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<int>("status");
    QTest::newRow("lab, as the shop") << loopback << "/__lab/faults"_ba << qsizetype(64 * 1024) << 200;
    QTest::newRow("lab, more") << loopback << "/__lab/faults"_ba << qsizetype(64 * 1024 + 1) << 413;
    QTest::newRow("upload, more than the shop takes") << loopback << "/__lab/upload"_ba << qsizetype(200'000) << 200;
    QTest::newRow("upload, too much") << loopback << "/__lab/upload"_ba << qsizetype(200'001) << 413;
    QTest::newRow("class, little") << opened << "/class/answer"_ba << qsizetype(100) << 200;
    QTest::newRow("class, too much") << opened << "/class/answer"_ba << qsizetype(101) << 413;
}

void TestServices::bodiesAreLimitedByTheService()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, path);
    QFETCH(qsizetype, size);
    QFETCH(int, status);
    for (const bool isChunked : {false, true}) {
        House house(address);
        house.send(posted(path, size, isChunked).replace("HOST", address));
        QTRY_COMPARE(house.client.answers.size(), 1);
        const Answer &answer = house.client.answers.constFirst();
        QCOMPARE(answer.status, status);
        const QByteArray number = QByteArray::number(status == 200 ? size : size - 1);
        QVERIFY2(answer.body.contains(QByteArray(' ' + number)), answer.body.constData());
        QCOMPARE(house.shop.told.size(), 0);
    }
}

/// Nor what cannot be read, where the shop does not exist.
void TestServices::whatIsNotTheShopsIsNotToldOf()
{
    for (const QByteArray &address : {loopback, opened}) {
        House house(address);
        house.send("nonsense\r\n\r\n");
        QTRY_COMPARE(house.client.answers.size(), 1);
        QCOMPARE(house.client.answers.constFirst().status, 400);
        QCOMPARE(house.shop.told.size(), address == loopback ? 1 : 0);
    }
}

void TestServices::aServiceTakesThePlaceOfAnother()
{
    House house(loopback);
    Service other = service("/__lab", Scope::loopback());
    other.handler = [](const QByteArray &, const QByteArray &, const QByteArray &) {
        http::ServiceAnswer answer;
        answer.status = 503;
        return answer;
    };
    house.shop.gateway.offer(other);
    house.send(requestBytes("GET /__lab", house.shop.port));
    QTRY_COMPARE(house.client.answers.size(), 1);
    QCOMPARE(house.client.answers.constFirst().status, 503);
}

void TestServices::theDoorTellsSessionsOfTheShopAlone()
{
    net::HttpDoor door;
    Listener listener;
    door.enter(listener);
    door.offer(service("/__lab", Scope::loopback()));
    const quint16 port = door.listen().value();
    RawClient client(port);
    client.send(requestBytes("GET /__lab/trace", port) + requestBytes("GET /orders", port));
    QTRY_COMPARE(listener.commands.size(), 1);
    QCOMPARE(client.answers.size(), 1);
    const auto *command = std::get_if<model::ReceiveExternal>(&listener.commands.constFirst());
    QVERIFY(command);
    QCOMPARE(command->request.line, "GET /orders"_ba);
    door.leave(listener);
}

QTEST_GUILESS_MAIN(TestServices)
#include "tst_services.moc"
