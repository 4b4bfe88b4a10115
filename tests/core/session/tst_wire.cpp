// SPDX-License-Identifier: MIT
#include "session/session.h"
#include "study/case.h"

#include <QRegularExpression>
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
    bool isTelling = false;
    bool goneWhileTelling = false;
};

/// Gets messages across by itself, from the event loop, up to the one at which it breaks.
class BreakingWire : public QObject, public Wire
{
public:
    BreakingWire(WireListener &listener, Account &account, int carries) : m_listener(listener), m_account(account), m_left(carries)
    {
        ++m_account.made;
    }
    ~BreakingWire() override
    {
        ++m_account.gone;
        m_account.goneWhileTelling = m_account.goneWhileTelling || m_account.isTelling;
    }

    tl::expected<quint16, QString> listen(quint16) override { return quint16(8080); }
    quint16 port() const override { return 8080; }
    void setControl(http::Control) override { }
    void setPolicy(const ServerPolicy &) override { }
    bool isBusy() const override { return m_isBusy; }
    void reset() override { m_isBusy = false; }

    void carryOut(const sim::WireTask &task, const RunSettings &) override
    {
        m_isBusy = true;
        QTimer::singleShot(0, this, [this, task] {
            m_isBusy = false;
            m_account.isTelling = true;
            tell(task);
            m_account.isTelling = false;
        });
    }

private:
    void tell(const sim::WireTask &task)
    {
        if (m_left-- == 0) {
            ++m_account.broken;
            m_listener.wireFailed(u"the cable is out"_s);
            return;
        }
        switch (task.kind) {
        case sim::WireTask::Kind::Request: m_listener.requestCrossed(task.request(), {}); break;
        case sim::WireTask::Kind::Response: m_listener.responseCrossed(task.response(), {}); break;
        case sim::WireTask::Kind::Cut: m_listener.closeCrossed(); break;
        case sim::WireTask::Kind::Abandon: m_listener.abandonCrossed(); break;
        }
    }

    WireListener &m_listener;
    Account &m_account;
    int m_left;
    bool m_isBusy = false;
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
class TestWire : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void noWireToBeHad();
    void breaksInTheMiddle_data();
    void breaksInTheMiddle();
    void isMadeWhenItIsNeeded();
};

void TestWire::noWireToBeHad()
{
    Session session([](WireListener &) -> tl::expected<std::unique_ptr<Wire>, QString> { return tl::unexpected(u"no cable"_s); });
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
    QCOMPARE(failures.constFirst().constFirst().toString(), u"no cable"_s);
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
    Session session([&](WireListener &listener) -> tl::expected<std::unique_ptr<Wire>, QString> {
        return std::make_unique<BreakingWire>(listener, account, carries);
    });
    QSignalSpy failures(&session, &Session::failed);
    const RunPlan plan = study::findCase(u"timeout"_s)->planFor(Strategy::Client); // request, end of waiting, request, answer
    session.start(plan);
    session.playToEnd();
    QTRY_VERIFY(session.isQuiet());
    QCOMPARE(session.trace(), directly(plan));
    QCOMPARE(account.broken, 1);
    QTRY_COMPARE(account.gone, 1);
    QVERIFY(!account.goneWhileTelling);
    QCOMPARE(failures.size(), 1);
    QCOMPARE(account.made, 1);
}

/// A run that is set up but not played needs none.
void TestWire::isMadeWhenItIsNeeded()
{
    Account account;
    Session session([&](WireListener &listener) -> tl::expected<std::unique_ptr<Wire>, QString> {
        return std::make_unique<BreakingWire>(listener, account, 1000);
    });
    QCOMPARE(account.made, 0);
    QCOMPARE(session.port(), quint16(0));
    QVERIFY(session.listen());
    QVERIFY(session.listen());
    QCOMPARE(account.made, 1);
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
