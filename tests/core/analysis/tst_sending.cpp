// SPDX-License-Identifier: MIT
// What programs outside send in the exercise, and what the lesson says to it.
#include "analysis/sending.h"
#include "sim/engine.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace idemlab;
using analysis::Sent;
using model::FaultKind;

namespace {

struct Program
{
    QString name = u"curl/8"_s;
    QByteArray key = "k-1";
    qint64 amount = 1200;
    QString customer = u"C001"_s;
    bool isLost = false;
};

void send(sim::Engine &engine, const Program &program)
{
    if (program.isLost)
        engine.perform(model::SetFault {FaultKind::DropResponse, model::FaultMode::Next});
    model::ReceiveExternal external;
    external.client = program.name;
    external.request.form = model::OrderForm(program.customer, program.amount);
    external.request.key = model::IdempotencyKey(program.key);
    engine.perform(external);
    engine.runUntil(engine.now() + std::chrono::seconds(3));
}

} // namespace

Q_DECLARE_METATYPE(QList<Program>)

class TestSending : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasSent_data();
    void whatWasSent();
    void ordersByHandAreNoPrograms();
};

void TestSending::whatWasSent_data()
{
    QTest::addColumn<QList<Program>>("programs");
    QTest::addColumn<bool>("lost");
    QTest::addColumn<QString>("last");
    QTest::addColumn<bool>("isDone");
    const auto row = [](const char *name, const QList<Program> &programs, bool lost, const char *last, bool isDone) {
        QTest::newRow(name) << programs << lost << QString::fromLatin1(last) << isDone;
    };
    const Program first;
    Program noKey = first;
    noKey.key = {};
    Program otherKey = first;
    otherKey.key = "k-2";
    Program otherAmount = first;
    otherAmount.amount = 1300;
    Program otherCustomer = first;
    otherCustomer.customer = u"C002"_s;
    Program otherProgram = first;
    otherProgram.name = u"python"_s;
    Program lost = first;
    lost.isLost = true;
    Program lostWithoutKey = noKey;
    lostWithoutKey.isLost = true;
    row("nothing", {}, false, "missing", false);
    row("once", {first}, false, "once", false);
    row("twice", {first, first}, false, "done", true);
    row("three times", {first, first, first}, false, "done", true);
    row("no key", {noKey}, false, "no-key", false);
    row("no key, twice", {noKey, noKey}, false, "no-key", false);
    row("no key, then one", {noKey, first}, false, "once", false);
    row("two keys", {first, otherKey}, false, "two-keys", false);
    row("two keys, each program its own", {first, {u"python"_s, "k-2"}}, false, "two-keys", false);
    row("other amount", {first, otherAmount}, false, "payload", false);
    row("other amount, then the same", {first, otherAmount, first}, false, "done", true);
    row("other customer", {first, otherCustomer}, false, "customer", false);
    row("another program with the key", {first, otherProgram}, false, "program", true);
    row("done, then without a key", {first, first, noKey}, false, "no-key", true);
    row("another order with another key", {first, {u"curl/8"_s, "k-2", 500}}, false, "once", false);
    row("lost, and again", {lost, first}, true, "done", true);
    row("lost, and nothing more", {lost}, true, "once", false);
    row("lost twice, and again", {lost, lost, first}, true, "done", true);
    row("nothing lost", {first, first}, true, "not-lost", false);
    row("lost without a key", {lostWithoutKey, noKey}, true, "no-key", false);
    row("lost, again with another key", {lost, otherKey}, true, "two-keys", false);
    row("lost, again from another program", {lost, otherProgram}, true, "program", true);
}

void TestSending::whatWasSent()
{
    QFETCH(QList<Program>, programs);
    QFETCH(bool, lost);
    QFETCH(QString, last);
    QFETCH(bool, isDone);
    model::RunPlan plan;
    plan.settings.strategy = model::Strategy::Client;
    sim::Engine engine(plan);
    for (const Program &each : std::as_const(programs))
        send(engine, each);
    const analysis::SentReport report = analysis::reportOnSending(engine.trace(), lost);
    QCOMPARE(QString(model::nameOf(report.last)), last);
    QCOMPARE(report.isDone, isDone);
}

void TestSending::ordersByHandAreNoPrograms()
{
    model::RunPlan plan;
    plan.settings.strategy = model::Strategy::Client;
    plan.faults = {{FaultKind::DropResponse, model::Direction::Response, model::MessageFilter::Any, 1, {}}};
    sim::Engine engine(plan);
    engine.perform(model::Click {{u"C001"_s, 1200}});
    engine.runToEnd();
    QCOMPARE(analysis::reportOnSending(engine.trace(), false).last, Sent::Form);
    send(engine, {});
    QCOMPARE(analysis::reportOnSending(engine.trace(), false).last, Sent::Once);
}

QTEST_GUILESS_MAIN(TestSending)
#include "tst_sending.moc"
