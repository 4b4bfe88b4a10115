// SPDX-License-Identifier: MIT
#include "measure.h"

#include "sim/engine.h"

#include <functional>
#include <tuple>

namespace idemlab::bench {

using namespace model;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

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

Line measure(const QString &what, const std::function<void()> &work, int times, double aim)
{
    Samples samples;
    for (int sample = 0; sample < 15; ++sample) {
        const double seconds = secondsOf([&] {
            for (int i = 0; i < times; ++i)
                work();
        });
        samples.add(seconds / times * 1e6);
    }
    return {what, fixed(samples.median(), 3), fixed(samples.least(), 3), fixed(aim, 3), fixed(samples.median() / aim, 2)};
}

} // namespace

Lines measureEngine()
{
    Lines lines;
    for (const auto &strategy : allNames<Strategy>) {
        const model::RunPlan one = startWith(strategy.value, 1, 2s);
        const auto run = [](const model::RunPlan &plan) { sim::Engine(plan).runToEnd(); };
        lines.push_back(measure(
            u"us a whole run of one order, %1"_s.arg(strategy.id), [&] { run(one); }, 5000, 2.4));
        sim::Engine engine(one);
        for (int step = 0; step < 2; ++step)
            engine.step();
        const auto copy = [&engine] { std::ignore = sim::World(engine.world()).now; };
        lines.push_back(measure(u"us a copy of a World in mid-run, %1"_s.arg(strategy.id), copy, 20'000, 0.28));
        const model::RunPlan many = startWith(strategy.value, 10'000, 2s);
        lines.push_back(measure(
            u"us a run of 10,000 orders, %1"_s.arg(strategy.id), [&] { run(many); }, 1, 24'000));
    }
    return lines;
}

} // namespace idemlab::bench
