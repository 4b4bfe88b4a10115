// SPDX-License-Identifier: MIT
#include "measure.h"

#include "sim/engine.h"

#include <QThread>

namespace idemlab::bench {

using namespace model;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr double aim = 1'000'000;

/// Orders of one customer, each a new intent, @p gap apart.
model::RunPlan startWith(Strategy strategy, int clicks, Duration gap)
{
    model::RunPlan start;
    start.settings.strategy = strategy;
    start.script.reserve(clicks);
    for (int i = 0; i < clicks; ++i)
        start.script.append({Instant(i * gap), Click {{u"C001"_s, 1000 + 100 * (i % 7)}, IntentChoice::New}});
    return start;
}

Line measure(const QString &what, const model::RunPlan &start, int runs)
{
    Samples perSecond;
    for (int run = 0; run < runs; ++run) {
        qsizetype orders = 0;
        std::optional<sim::Engine> engine;
        const double seconds = secondsOf([&] {
            engine.emplace(start);
            engine->runToEnd();
            orders = engine->world().server.orders().size();
        });
        if (orders != start.script.size())
            qFatal("the engine made %lld orders of %lld", qlonglong(orders), qlonglong(start.script.size()));
        perSecond.add(double(orders) / seconds);
    }
    return {what, grouped(perSecond.median()), grouped(perSecond.most()), grouped(aim), fixed(perSecond.median() / aim, 2)};
}

} // namespace

Lines measureEngine()
{
    Lines lines;
    for (const auto &strategy : Names<Strategy>::all)
        lines.push_back(measure(u"orders/s simulated, %1, run of 10,000"_s.arg(strategy.id), startWith(strategy.value, 10'000, 2s), 15));
    for (const Strategy strategy : {Strategy::None, Strategy::Client}) {
        const QString name = nameOf(strategy);
        lines.push_back(measure(u"orders/s simulated, %1, run of 100,000"_s.arg(name), startWith(strategy, 100'000, 2s), 5));
        lines.push_back(measure(u"orders/s simulated, %1, 130 under way"_s.arg(name), startWith(strategy, 10'000, 10ms), 9));
    }
    return lines;
}

} // namespace idemlab::bench
