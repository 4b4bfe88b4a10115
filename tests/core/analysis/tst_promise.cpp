// SPDX-License-Identifier: MIT
// What the recommended policy promises: no history of a client that keeps its key (or id) ends in two orders of one intent. Tried
// for every single mishap out of a bounded list and for every pair of them.
#include "analysis/ledger.h"
#include "model/settings.h"
#include "sim/engine.h"
#include "study/preset.h"
#include "suite.h"

#include <QTest>

#include <variant>

using namespace idemlab;
using namespace idemlab::model;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Mishap = std::variant<PlannedFault, PlannedIncident>;

/// Later than the client's timeout, and later than the last press of Order.
constexpr std::array<Duration, 2> late {3s, 40s};

/// Every message of the first four each way is lost, late, doubled or cut off; something befalls the server at its first or second
/// work.
QList<Mishap> mishaps()
{
    QList<Mishap> all;
    for (quint32 number = 1; number <= 4; ++number) {
        const auto request = [&](FaultKind kind, Duration extra) {
            all.append(PlannedFault {kind, Direction::Request, MessageFilter::Any, number, extra});
        };
        request(FaultKind::DropRequest, {});
        request(FaultKind::DuplicateRequest, 600ms);
        for (const Duration delay : late) {
            request(FaultKind::DelayRequest, delay);
            request(FaultKind::DuplicateRequest, delay);
        }
        for (const FaultKind kind : {FaultKind::DropResponse, FaultKind::DelayResponse, FaultKind::CutConnection})
            all.append(PlannedFault {kind, Direction::Response, MessageFilter::Any, number, {}});
    }
    for (const auto &kind : allNames<IncidentKind>) {
        for (quint32 number = 1; number <= 2 && kind.value != IncidentKind::None; ++number)
            all.append(PlannedIncident {kind.value, number});
    }
    return all;
}

void add(RunPlan &plan, const Mishap &mishap)
{
    if (const auto *fault = std::get_if<PlannedFault>(&mishap))
        plan.faults.append(*fault);
    else
        plan.incidents.append(std::get<PlannedIncident>(mishap));
}

QString told(const RunPlan &plan)
{
    QStringList parts;
    for (const PlannedFault &fault : plan.faults)
        parts.append(u"%1 at %2 (%3)"_s.arg(nameOf(fault.kind)).arg(fault.number).arg(durationText(fault.extra)));
    for (const PlannedIncident &incident : plan.incidents)
        parts.append(u"%1 at work %2"_s.arg(nameOf(incident.kind)).arg(incident.number));
    return parts.join(u" and "_s);
}

/// What is wrong with the run; empty where the promise was kept.
QString broken(const RunPlan &plan)
{
    sim::Engine engine(plan);
    engine.runToEnd();
    const Trace &trace = engine.trace();
    const analysis::Judgement judgement = analysis::judge(trace);
    if (judgement.verdict >= model::Verdict::Duplicate)
        return nameOf(judgement.verdict);
    const auto &events = trace.events();
    const auto made = std::ranges::find(events, EventKind::OrderCreated, &Event::kind);
    if (std::any_of(made, events.cend(), [](const Event &e) { return e.kind == EventKind::Refused; }))
        return u"the client says that there is no order when there is one"_s;
    const bool isDeclined = std::ranges::any_of(events, [](const Event &e) { return e.status == statusOf(Problem::Declined); });
    return made == events.cend() && !isDeclined ? u"no order, though the user asked for it twice"_s : QString();
}

} // namespace

class TestPromise : public test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void neverTwoOrders_data();
    void neverTwoOrders();
    void thePitfallsDoBreakIt_data();
    void thePitfallsDoBreakIt();

private:
    static RunPlan planOf(Strategy strategy, bool isDoubleClick);
    /// The first history that breaks the promise.
    static QString firstBroken(const RunPlan &plan);
};

/// Order is pressed, perhaps twice in a row, and after half a minute once more by a user who still wants the same.
RunPlan TestPromise::planOf(Strategy strategy, bool isDoubleClick)
{
    RunPlan plan;
    plan.settings = study::withPreset({}, *study::findPreset(u"recommended"));
    plan.settings.strategy = strategy;
    for (const Duration at : {Duration(0s), Duration(100ms), Duration(30s)}) {
        if (at != 100ms || isDoubleClick)
            plan.script.append({Instant(at), Click {{u"C001"_s, 1200}, IntentChoice::Same}});
    }
    return plan;
}

QString TestPromise::firstBroken(const RunPlan &plan)
{
    const QList<Mishap> all = mishaps();
    for (qsizetype one = 0; one < all.size(); ++one) {
        for (qsizetype two = one; two < all.size(); ++two) {
            RunPlan history = plan;
            add(history, all.at(one));
            if (two != one)
                add(history, all.at(two));
            if (const QString what = broken(history); !what.isEmpty())
                return told(history) + u": "_s + what;
        }
    }
    return {};
}

void TestPromise::neverTwoOrders_data()
{
    QTest::addColumn<RunPlan>("plan");
    for (const Strategy strategy : {Strategy::Client, Strategy::ServerInAdvance, Strategy::ResourceId}) {
        for (const bool isDoubleClick : {false, true}) {
            RunPlan plan = planOf(strategy, isDoubleClick);
            const QString name = nameOf(strategy) + (isDoubleClick ? ", double click"_L1 : ", one click"_L1);
            QTest::newRow(qPrintable(name)) << plan;
            plan.settings.server.workingTime = 4s; // longer than the client waits and the lease would hold
            plan.settings.server.policy.claimLease = 1s;
            plan.settings.client.resendsOnCut = true;
            QTest::newRow(qPrintable(name + ", slow"_L1)) << plan;
        }
    }
}

void TestPromise::neverTwoOrders()
{
    QFETCH(RunPlan, plan);
    QCOMPARE(firstBroken(plan), QString());
}

void TestPromise::thePitfallsDoBreakIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    for (const auto &[name, value] : {std::pair {"key-support", "ignored"}, {"in-progress", "race"}, {"writes", "order-then-key"},
             {"writes", "claim-order-key"}, {"stored-errors", "none"}, {"key-scope", "attempt"}, {"key-lifetime", "10s"}})
        QTest::addRow("%s=%s", name, value) << QString::fromLatin1(name) << QString::fromLatin1(value);
}

/// The search finds what there is to find.
void TestPromise::thePitfallsDoBreakIt()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    RunPlan plan = planOf(Strategy::Client, true);
    QVERIFY(applySetting(plan.settings, name, value));
    QVERIFY(!firstBroken(plan).isEmpty());
}

QTEST_GUILESS_MAIN(TestPromise)
#include "tst_promise.moc"
