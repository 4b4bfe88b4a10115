// SPDX-License-Identifier: MIT
#include "core/net/rawclient.h"
#include "http/requestreader.h"
#include "model/settings.h"
#include "net/httpdoor.h"
#include "session/session.h"
#include "study/case.h"
#include "study/recording.h"
#include "suite.h"

#include <QDate>
#include <QTest>

#include <algorithm>
#include <random>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::session;
using namespace idemlab::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Somebody who does whatever comes to hand with a session.
class RandomUser
{
public:
    RandomUser(Session &session, quint32 seed) : m_session(session), m_random(seed) { }

    /// Does something, and gives its name.
    QString act();

private:
    [[nodiscard]] qsizetype below(qsizetype count) { return qsizetype(m_random() % size_t(count)); }
    template<typename List>
    [[nodiscard]] auto any(const List &list)
    {
        return list[size_t(below(qsizetype(std::size(list))))];
    }
    [[nodiscard]] Strategy anyStrategy() { return any(allNames<Strategy>).value; }
    [[nodiscard]] QList<Strategy> someStrategies();
    [[nodiscard]] PlannedFault anyFault();
    [[nodiscard]] Instant anyInstant() { return Instant(Duration(below(m_session.now().time_since_epoch().count() + 1))); }
    [[nodiscard]] OrderForm anyForm() { return {any(QStringList {u"C001"_s, u"C002"_s, u"山田"_s}), 1 + below(3) * 1000}; }
    void start();
    void changeSetting();
    void comeFromOutside();

    Session &m_session;
    std::mt19937 m_random;
    std::vector<std::unique_ptr<RawClient>> m_clients;
};

QList<Strategy> RandomUser::someStrategies()
{
    QList<Strategy> all;
    for (const auto &each : allNames<Strategy>)
        all.append(each.value);
    std::shuffle(all.begin(), all.end(), m_random);
    return all.first(1 + below(all.size()));
}

PlannedFault RandomUser::anyFault()
{
    PlannedFault fault;
    do {
        fault.kind = any(allNames<FaultKind>).value;
    } while (fault.kind == FaultKind::None);
    fault.direction = directionOf(fault.kind);
    fault.number = quint32(1 + below(4));
    return fault;
}

void RandomUser::start()
{
    const study::Case each = any(study::builtInCases());
    m_session.start(each.planFor(anyStrategy()), below(2) == 0 ? someStrategies() : QList<Strategy>());
}

void RandomUser::changeSetting()
{
    const Setting &setting = allSettings().at(below(allSettings().size()));
    QString value = setting.read(m_session.settings());
    switch (setting.kind) {
    case Setting::Kind::Choice: value = any(setting.choices); break;
    case Setting::Kind::Flag: value = value == "true"_L1 ? u"false"_s : u"true"_s; break;
    case Setting::Kind::Text: value += u"-X"_s; break;
    case Setting::Kind::Time:
    case Setting::Kind::Count: value = QString::number(std::min(setting.most, setting.least + below(2000))); break;
    }
    std::ignore = m_session.changeSetting(setting.name, value); // a name can get too long
}

/// Over HTTP for real; a program that leaves is one of them.
void RandomUser::comeFromOutside()
{
    const QByteArray body =
        any(QList<QByteArray> {R"({"customerId":"C009","amount":5})", R"({"amount": 5, "customerId":"C009"})", "{", ""});
    const QByteArray line = any(QByteArrayList {"POST /orders", "GET /orders", "HEAD /", "PUT /orders/a-1", "POST /idempotency-keys",
        "GET /orders/none", "BREW /tea", "GET /openapi.json"});
    const QByteArray fields = any(QByteArrayList {"", "Idempotency-Key: k-1\r\n", "Idempotency-Key: \"k 2\"\r\n",
        "User-Agent: \xc3\xa9\xff\r\n", "Idempotency-Key: a, b\r\n", "Connection: close\r\n"});
    if (m_session.port() == 0) {
        http::RequestReader reader({}, 80);
        const QByteArray bytes = requestBytes(line, 80, fields, body);
        reader.append(bytes);
        if (const auto outcome = reader.next(); outcome.request)
            m_session.submit(ReceiveExternal {u"somebody"_s, outcome.request->request, bytes});
        return;
    }
    if (!m_clients.empty() && below(3) == 0) {
        m_clients.erase(m_clients.begin() + below(qsizetype(m_clients.size())));
        return;
    }
    m_clients.push_back(std::make_unique<RawClient>(m_session.port()));
    m_clients.back()->send(below(6) == 0 ? "\x16\x03\x01 no request\r\n\r\n"_ba : requestBytes(line, m_session.port(), fields, body));
}

QString RandomUser::act()
{
    using Act = std::pair<const char *, std::function<void()>>;
    const QList<Act> acts {
        {"start", [this] { start(); }},
        {"order",
            [this] {
                m_session.submit(Click {anyForm(), any(allNames<IntentChoice>).value});
            }},
        {"order",
            [this] {
                m_session.submit(Click {anyForm(), IntentChoice::Auto});
            }},
        {"fault",
            [this] {
                m_session.submit(SetFault {anyFault().kind, any(allNames<FaultMode>).value});
            }},
        {"plan", [this] { m_session.submit(PlanFault {anyFault()}); }},
        {"incident",
            [this] {
                m_session.submit(PlanIncident {{IncidentKind::CrashAfterOrder, quint32(1 + below(3))}});
            }},
        {"setting", [this] { changeSetting(); }},
        {"outside", [this] { comeFromOutside(); }},
        {"outside", [this] { comeFromOutside(); }},
        {"restart", [this] { m_session.restart(); }},
        {"strategy", [this] { m_session.useStrategy(anyStrategy()); }},
        {"plan from start", [this] { m_session.planFromStart(anyFault()); }},
        {"beside", [this] { m_session.showBeside(someStrategies()); }},
        {"take out", [this] { m_session.takeOut(below(m_session.stripCount())); }},
        {"look at", [this] { m_session.lookAt(below(m_session.stripCount())); }},
        {"fork", [this] { m_session.fork(anyFault(), anyInstant()); }},
        {"branch",
            [this] {
                if (!m_session.branches().isEmpty())
                    m_session.openBranch(below(m_session.branches().size()));
            }},
        {"undo", [this] { m_session.undo(); }},
        {"redo", [this] { m_session.redo(); }},
        {"to the end", [this] { m_session.playToEnd(); }},
        {"on", [this] { m_session.hurryTo(m_session.now() + Duration(below(3'000'000))); }},
        {"step", [this] { m_session.stepToNextEvent(); }},
        {"pause", [this] { m_session.pause(); }},
        {"open", [this] { m_session.open(m_session.recording()); }},
    };
    const Act act = any(acts);
    act.second();
    return QString::fromLatin1(act.first);
}

} // namespace

/// Whatever was done to a session: what is saved of it opens again, and is the same run.
class TestSaved : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void anyWalk_data();
    void anyWalk();
};

void TestSaved::anyWalk_data()
{
    QTest::addColumn<bool>("isOverHttp");
    QTest::addColumn<quint32>("seed");
    const auto today = quint32(QDate::currentDate().toJulianDay()); // another walk a day
    for (const quint32 seed : {1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u, today}) {
        QTest::addRow("in memory, seed %u", seed) << false << seed;
        QTest::addRow("over HTTP, seed %u", seed) << true << seed;
    }
}

void TestSaved::anyWalk()
{
    QFETCH(bool, isOverHttp);
    QFETCH(quint32, seed);
    Session session(isOverHttp ? net::makeDoor() : nullptr);
    if (isOverHttp)
        QVERIFY(session.listen());
    Session again;
    RandomUser user(session, seed);
    QStringList done;
    for (int turn = 0; turn < 60; ++turn) {
        done.append(user.act());
        QCoreApplication::processEvents();
        const QByteArray what = done.join(u", "_s).toUtf8();
        const Recording recording = session.recording();
        const auto fromFile = study::readRecording(study::toFile(recording), u"saved"_s);
        QVERIFY2(fromFile, qPrintable(QString::fromUtf8(what) + (fromFile ? QString() : u": "_s + fromFile.error().constFirst().what)));
        QVERIFY2(*fromFile == recording, what.constData());
        const auto fromLink = study::readLink(study::toLink(recording));
        QVERIFY2(fromLink, qPrintable(QString::fromUtf8(what) + (fromLink ? QString() : u": "_s + fromLink.error())));
        QVERIFY2(*fromLink == recording, what.constData());
        again.open(*fromFile);
        QVERIFY2(again.recording() == recording, what.constData());
        for (qsizetype i = 0; !recording.forks.isEmpty() && i < session.stripCount() && !isOverHttp; ++i)
            QVERIFY2(again.traceOf(i) == session.traceOf(i), what.constData());
        const auto &events = session.trace().events();
        const auto count = std::min(events.size(), again.trace().size());
        QVERIFY2(isOverHttp || count == events.size(), what.constData());
        for (qsizetype i = 0; i < count; ++i)
            QVERIFY2(events.at(i) == again.trace().at(i),
                qPrintable(u"%1: event %2, %3"_s.arg(QString::fromUtf8(what)).arg(i).arg(nameOf(events.at(i).kind))));
    }
}

QTEST_GUILESS_MAIN(TestSaved)
#include "tst_saved.moc"
