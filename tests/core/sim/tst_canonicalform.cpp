// SPDX-License-Identifier: MIT
#include "sim/canonicalform.h"

#include "sim/engine.h"
#include "suite.h"

#include <QTest>

#include <random>

using namespace idemlab::model;
using namespace idemlab::sim;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const OrderForm tea(u"C001"_s, 1200), book(u"C002"_s, 800);

RunPlan planOf(Strategy strategy, quint64 seed = 1)
{
    RunPlan plan;
    plan.settings.strategy = strategy;
    plan.settings.seed = seed;
    return plan;
}

/// Both customers are there, and nobody has pressed Order.
World openShop(Strategy strategy, quint64 seed = 1)
{
    RunPlan plan = planOf(strategy, seed);
    plan.script = {{Instant(1h), Click {tea}}, {Instant(1h), Click {book}}};
    World world = Engine(plan).world();
    world.scripted = world.obeyed = 0;
    world.script.clear();
    return world;
}

World afterwards(const World &world, const Script &script)
{
    Engine engine(world, Retention::Everything);
    for (const TimedCommand &each : script)
        engine.perform(each.command, std::max(each.at, engine.earliestCommand()));
    engine.runToEnd();
    return engine.world();
}

Script orders(const QList<OrderForm> &forms)
{
    Script script;
    for (const OrderForm &form : forms)
        script.append({Instant((script.size() + 1) * 10s), Click {form, IntentChoice::New}});
    return script;
}

/// What can be seen of a step, without names and times.
QList<std::tuple<EventKind, Rule, quint16, qint64>> seen(const Trace &trace)
{
    QList<std::tuple<EventKind, Rule, quint16, qint64>> all;
    for (const Event &event : trace.events())
        all.append({event.kind, event.rule, event.status, event.amount});
    return all;
}

/// What is lost makes events, and no difference.
bool isWithoutConsequence(const Trace &trace)
{
    return std::ranges::all_of(trace.events(), [](const Event &event) {
        return event.kind == EventKind::RequestLost || event.kind == EventKind::ResponseLost || event.kind == EventKind::ResponseIgnored
            || (event.kind == EventKind::ConnectionCut && event.lane == Lane::Network);
    });
}

/// All that happens from here on.
QList<std::tuple<EventKind, Rule, quint16, qint64>> futureOf(const World &world)
{
    Engine engine(world, Retention::LastStep);
    QList<std::tuple<EventKind, Rule, quint16, qint64>> future;
    while (engine.step()) {
        if (!isWithoutConsequence(engine.trace()))
            future += seen(engine.trace());
    }
    return future;
}

} // namespace

class TestCanonicalForm : public idemlab::test::Suite
{
    Q_OBJECT
private Q_SLOTS:
    void aWorldGoesOnAlone_data();
    void aWorldGoesOnAlone();
    void theLastStepIsAllThatIsKept();
    void anotherWayThere_data();
    void anotherWayThere();
    void whatDiffers_data();
    void whatDiffers();
    void theDigestIsMurmurHash3_data();
    void theDigestIsMurmurHash3();
    void whatMeansTheSameGoesOnAlike_data();
    void whatMeansTheSameGoesOnAlike();
};

void TestCanonicalForm::aWorldGoesOnAlone_data()
{
    QTest::addColumn<Strategy>("strategy");
    for (const auto &each : allNames<Strategy>)
        QTest::newRow(each.id.data()) << each.value;
}

/// From a copy at any step, the words of messages under way included, the rest of the run is the same events.
void TestCanonicalForm::aWorldGoesOnAlone()
{
    QFETCH(const Strategy, strategy);
    RunPlan plan = planOf(strategy);
    plan.script = {{Instant(1s), Click {tea}}, {Instant(1500ms), Click {tea, IntentChoice::Same}}, {Instant(2s), Click {book}}};
    plan.faults = {{FaultKind::DropResponse, Direction::Response, MessageFilter::Any, 1, {}},
        {FaultKind::DuplicateRequest, Direction::Request, MessageFilter::Order, 2, {}}};
    Engine whole(plan);
    whole.runToEnd();
    for (Engine engine(plan); engine.step();) {
        Engine rest(engine.world(), Retention::Everything);
        const qsizetype known = engine.trace().size();
        rest.runToEnd();
        QCOMPARE(rest.trace().size(), whole.trace().size() - known);
        for (qsizetype i = 0; i < rest.trace().size(); ++i)
            QVERIFY(rest.trace().at(i) == whole.trace().at(known + i));
        QVERIFY(rest.world() == whole.world());
    }
}

void TestCanonicalForm::theLastStepIsAllThatIsKept()
{
    RunPlan plan = planOf(Strategy::Client);
    plan.script = orders({tea, book});
    Engine whole(plan);
    Engine bare(whole.world(), Retention::LastStep);
    for (bool goesOn = true; goesOn;) {
        const qsizetype before = whole.trace().size();
        goesOn = whole.step();
        QCOMPARE(bare.step(), goesOn);
        QCOMPARE(bare.trace().size(), whole.trace().size() - before);
        for (qsizetype i = 0; i < bare.trace().size(); ++i)
            QVERIFY(bare.trace().at(i) == whole.trace().at(before + i));
        QVERIFY(bare.trace().messages().isEmpty());
        QVERIFY(bare.world() == whole.world());
    }
}

void TestCanonicalForm::anotherWayThere_data()
{
    QTest::addColumn<World>("one");
    QTest::addColumn<World>("other");
    for (const auto &strategy : allNames<Strategy>) {
        const auto row = [&strategy](const char *what) -> QTestData & { return QTest::addRow("%s: %s", strategy.id.data(), what); };
        const World shop = openShop(strategy.value);
        const auto twoDaysLater = [&shop](const Script &script) {
            Engine engine(afterwards(shop, script), Retention::Everything);
            engine.runUntil(Instant(48h));
            return engine.world();
        };
        row("customers in another order, and keys that are over") << twoDaysLater(orders({tea, book})) << twoDaysLater(orders({book, tea}));
        row("other names") << afterwards(shop, orders({tea})) << afterwards(openShop(strategy.value, 2), orders({tea}));
        Engine begun(shop, Retention::Everything), later(shop, Retention::Everything);
        begun.perform(Click {tea}, Instant(1s));
        later.perform(Click {tea}, Instant(7s));
        row("at another time") << begun.world() << later.world();
    }
    RunPlan plan = planOf(Strategy::Client);
    plan.script = {{Instant(1s), Click {tea}}};
    Engine on(plan), lost(plan);
    on.runUntil(Instant(1s));
    lost.runUntil(Instant(1s));
    World planned = on.world();
    planned.link.plan({FaultKind::DropRequest, Direction::Request, MessageFilter::Any, 1, {}});
    QTest::newRow("a fault for a message that has passed") << on.world() << planned;
    on.runToEnd();
    QTest::newRow("after the answer, with and without the timeout") << [&] {
        World world = on.world();
        world.agenda.add(world.now + 1s, Due::Kind::TimeoutEnds, 1, ClientId {1});
        return world;
    }() << on.world();
}

void TestCanonicalForm::anotherWayThere()
{
    QFETCH(const World, one);
    QFETCH(const World, other);
    QVERIFY(!(one == other));
    QCOMPARE(canonicalForm(one), canonicalForm(other));
    QCOMPARE(digestOf(one), digestOf(other));
}

void TestCanonicalForm::whatDiffers_data()
{
    QTest::addColumn<World>("one");
    QTest::addColumn<World>("other");
    const World shop = openShop(Strategy::Client);
    const World ordered = afterwards(shop, orders({tea}));
    QTest::newRow("an order") << shop << ordered;
    QTest::newRow("one order more of another intent") << ordered << afterwards(shop, orders({tea, tea}));
    QTest::newRow("another amount") << ordered << afterwards(shop, orders({OrderForm(u"C001"_s, 1)}));
    QTest::newRow("another customer") << ordered << afterwards(shop, orders({book}));
    const World keyless = openShop(Strategy::None);
    QTest::newRow("two orders of one intent, or of two")
        << afterwards(keyless, {{Instant(10s), Click {tea}}, {Instant(10s), Click {tea, IntentChoice::Same}}})
        << afterwards(keyless, {{Instant(10s), Click {tea, IntentChoice::New}}, {Instant(10s), Click {tea, IntentChoice::New}}});
    World changed = ordered;
    changed.settings.client.retries = 7;
    QTest::newRow("a setting") << ordered << changed;
    World toggled = ordered;
    toggled.link.setMode(FaultKind::DropResponse, FaultMode::Next);
    QTest::newRow("a toggle") << ordered << toggled;
    World planned = ordered;
    planned.link.plan({FaultKind::DropRequest, Direction::Request, MessageFilter::Any, 9, {}});
    QTest::newRow("a fault to come") << ordered << planned;
    World incident = ordered;
    incident.server.plan({IncidentKind::Declined, 9});
    QTest::newRow("an incident to come") << ordered << incident;
    Engine late(ordered, Retention::Everything), later(ordered, Retention::Everything);
    late.runUntil(Instant(1h));
    later.runUntil(Instant(48h));
    QTest::newRow("a key that is over") << late.world() << later.world();
}

void TestCanonicalForm::whatDiffers()
{
    QFETCH(const World, one);
    QFETCH(const World, other);
    QVERIFY(canonicalForm(one) == canonicalForm(World(one)));
    QVERIFY(canonicalForm(one) != canonicalForm(other));
    QVERIFY(!(digestOf(one) == digestOf(other)));
}

void TestCanonicalForm::theDigestIsMurmurHash3_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<quint64>("low");
    QTest::addColumn<quint64>("high");
    QTest::newRow("nothing") << QByteArray() << quint64(0) << quint64(0);
    QTest::newRow("43 bytes") << QByteArray("The quick brown fox jumps over the lazy dog") << quint64(0xe34bbc7bbc071b6c)
                              << quint64(0x7a433ca9c49a9347);
    QTest::newRow("5 bytes") << QByteArray("hello") << quint64(0xcbd8a7b341bd9b02) << quint64(0x5b1e906a48ae1d19);
}

/// Values that are published with it.
void TestCanonicalForm::theDigestIsMurmurHash3()
{
    QFETCH(const QByteArray, text);
    QFETCH(const quint64, low);
    QFETCH(const quint64, high);
    QCOMPARE(digestOf(QByteArrayView(text)).low, low);
    QCOMPARE(digestOf(QByteArrayView(text)).high, high);
}

void TestCanonicalForm::whatMeansTheSameGoesOnAlike_data()
{
    QTest::addColumn<Strategy>("strategy");
    QTest::addColumn<KeyFormat>("format");
    for (const auto &each : allNames<Strategy>) {
        QTest::addRow("%s", each.id.data()) << each.value << KeyFormat::UuidV4;
        QTest::addRow("%s, counters", each.id.data()) << each.value << KeyFormat::Counter;
    }
}

/// Many short histories by chance: where two of them come to the same form, the same comes of both. A member that decides
/// something and is missing in the form shows here.
void TestCanonicalForm::whatMeansTheSameGoesOnAlike()
{
    QFETCH(const Strategy, strategy);
    QFETCH(const KeyFormat, format);
    RunPlan plan = planOf(strategy);
    plan.settings.client.keyFormat = format;
    plan.script = {{Instant(0s), Click {tea}}, {Instant(100ms), Click {book}}, {Instant(900ms), Click {tea, IntentChoice::Same}}};
    std::mt19937 random(5);
    QHash<QByteArray, World> known;
    qsizetype met = 0;
    for (int history = 0; history < 30; ++history) {
        Engine engine(plan);
        while (engine.step()) {
            if (random() % 4 == 0) {
                const auto kind = FaultKind(random() % std::size(allNames<FaultKind>));
                engine.perform(PlanFault {{kind, directionOf(kind), MessageFilter::Any,
                    engine.world().link.sent(directionOf(kind)) + 1 + quint32(random() % 2), {}}});
            }
            const QByteArray form = canonicalForm(engine.world());
            const auto before = known.constFind(form);
            if (before == known.constEnd()) {
                known.insert(form, engine.world());
            } else if (!(*before == engine.world())) {
                QCOMPARE(futureOf(engine.world()), futureOf(*before));
                ++met;
            }
        }
    }
    QVERIFY2(met > 5, qPrintable(QString::number(met)));
}

QTEST_GUILESS_MAIN(TestCanonicalForm)
#include "tst_canonicalform.moc"
