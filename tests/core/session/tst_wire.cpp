// SPDX-License-Identifier: MIT
#include "session/session.h"
#include "study/case.h"
#include "suite.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace idemlab;
using namespace idemlab::model;
using namespace idemlab::session;
using namespace Qt::StringLiterals;

namespace {

/// What becomes of the wires of a test.
struct Account
{
    int made = 0;
    int gone = 0;
    int broken = 0;
    bool isReporting = false;
    bool destroyedWhileReporting = false;
};

/// Gets messages across by itself, from the event loop, up to the one at which it breaks.
class BreakingWire : public QObject, public Wire
{
public:
    BreakingWire(std::function<void(WireOutcome &&)> report, Account &account, int carries)
        : m_report(std::move(report)), m_account(account), m_left(carries)
    {
        ++m_account.made;
    }
    ~BreakingWire() override
    {
        ++m_account.gone;
        m_account.destroyedWhileReporting = m_account.destroyedWhileReporting || m_account.isReporting;
    }

    void carryOut(const sim::WireTask &task, const RunSettings &) override
    {
        QTimer::singleShot(0, this, [this, task] {
            m_account.isReporting = true;
            m_report(whatBecomesOf(task));
            m_account.isReporting = false;
        });
    }

private:
    WireOutcome whatBecomesOf(const sim::WireTask &task)
    {
        if (m_left-- == 0) {
            ++m_account.broken;
            return Broken {u"the cable is out"_s};
        }
        switch (task.kind) {
        case sim::WireTask::Kind::Request: return RequestRead {task.request(), {}};
        case sim::WireTask::Kind::Response: return ResponseRead {task.response(), {}};
        case sim::WireTask::Kind::Cut: return Closed {};
        case sim::WireTask::Kind::Abandon: break;
        }
        return Abandoned {};
    }

    std::function<void(WireOutcome &&)> m_report;
    Account &m_account;
    int m_left;
};

/// Nobody comes in; where it has no wires it does not even listen.
class StubDoor : public Door
{
public:
    StubDoor(Account &account, int carries, bool canListen = true) : m_account(account), m_carries(carries), m_canListen(canListen) { }

    tl::expected<quint16, QString> listen(quint16) override
    {
        m_isListening = m_canListen;
        if (!m_canListen)
            return tl::unexpected(u"no cable"_s);
        return port();
    }
    quint16 port() const override { return m_isListening ? 8080 : 0; }
    std::unique_ptr<Wire> makeWire(std::function<void(WireOutcome &&)> report) override
    {
        return std::make_unique<BreakingWire>(std::move(report), m_account, m_carries);
    }
    void offer(http::Service) override { }
    void enter(DoorListener &) override { }
    void leave(DoorListener &) override { }
    QByteArray respond(CallId, const Response &) override { return {}; }
    void cut(CallId) override { }

private:
    Account &m_account;
    int m_carries;
    bool m_canListen;
    bool m_isListening = false;
};

Trace directly(const RunPlan &plan)
{
    Session session;
    session.start(plan);
    session.playToEnd();
    return session.trace();
}

} // namespace

/// Where the machine does not do its part, the run goes on in memory, loses nothing, and the person is told.
class TestWire : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void noWireToBeHad();
    void breaksInTheMiddle_data();
    void breaksInTheMiddle();
    void isMadeWhenItIsNeeded();
};

void TestWire::noWireToBeHad()
{
    Account account;
    Session session(std::make_shared<StubDoor>(account, 0, false));
    const auto port = session.listen();
    QVERIFY(!port);
    QCOMPARE(port.error(), u"no cable"_s);
    QSignalSpy failures(&session, &Session::failed);
    const RunPlan plan = study::findCase(u"timeout"_s)->planFor(Strategy::Client);
    session.start(plan);
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    QCOMPARE(session.trace(), directly(plan));
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.constFirst().constFirst().toString().endsWith(u": no cable"_s));
    QCOMPARE(session.port(), quint16(0));
}

void TestWire::breaksInTheMiddle_data()
{
    QTest::addColumn<int>("carries");
    for (int carries = 0; carries < 4; ++carries)
        QTest::addRow("after %d", carries) << carries;
}

void TestWire::breaksInTheMiddle()
{
    QFETCH(int, carries);
    Account account;
    Session session(std::make_shared<StubDoor>(account, carries));
    QSignalSpy failures(&session, &Session::failed);
    const RunPlan plan = study::findCase(u"timeout"_s)->planFor(Strategy::Client); // request, end of waiting, request, answer
    session.start(plan);
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    QCOMPARE(session.trace(), directly(plan));
    QCOMPARE(account.broken, 1);
    QTRY_COMPARE(account.gone, 1);
    QVERIFY(!account.destroyedWhileReporting);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(account.made, 1);
}

/// A run that is set up but not played needs none.
void TestWire::isMadeWhenItIsNeeded()
{
    Account account;
    Session session(std::make_shared<StubDoor>(account, 1000));
    QCOMPARE(account.made, 0);
    QCOMPARE(session.port(), quint16(0));
    QVERIFY(session.listen());
    QCOMPARE(account.made, 0);
    QCOMPARE(session.port(), quint16(8080));
    const RunPlan plan = study::findCase(u"double-click"_s)->planFor(Strategy::None);
    session.start(plan);
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    QCOMPARE(session.trace(), directly(plan));
    QCOMPARE(account.made, 1);
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
