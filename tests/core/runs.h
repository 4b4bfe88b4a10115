// SPDX-License-Identifier: MIT
// Runs, and what happened in them.
#pragma once

#include "sim/engine.h"
#include "study/case.h"

#include <QTest>

#include <algorithm>

namespace idemlab::test {

inline const QList<model::Strategy> allStrategies {model::Strategy::None, model::Strategy::Client, model::Strategy::ServerOnReceipt,
    model::Strategy::ServerInAdvance, model::Strategy::ResourceId};

/// Of a built-in case.
[[nodiscard]] inline model::RunPlan planOf(QLatin1StringView caseId, model::Strategy strategy)
{
    return study::findCase(QString(caseId))->planFor(strategy);
}

/// To its end, @p byHand with what is done to it on the way.
[[nodiscard]] inline model::Trace traceOf(const model::RunPlan &plan, const model::Script &byHand = {})
{
    sim::Engine engine(plan);
    for (const model::TimedCommand &each : byHand) {
        engine.runUntil(each.at);
        engine.perform(each.command);
    }
    engine.runToEnd();
    return engine.trace();
}

/// Of a built-in case.
[[nodiscard]] inline model::Trace traceOf(const QString &caseId, model::Strategy strategy)
{
    return traceOf(study::findCase(caseId)->planFor(strategy));
}

[[nodiscard]] inline qsizetype countOf(const model::Trace &trace, model::EventKind kind)
{
    const auto &events = trace.events();
    return std::ranges::count(events, kind, &model::Event::kind);
}

/// Of the @p number-th of that kind; -1: there are not so many.
[[nodiscard]] inline qsizetype positionOf(const model::Trace &trace, model::EventKind kind, int number = 1)
{
    for (qsizetype i = 0; i < trace.size(); ++i) {
        if (trace.at(i).kind == kind && --number == 0)
            return i;
    }
    return -1;
}

/// "id" and "strategy": every built-in case under each.
inline void casesUnderStrategies()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<model::Strategy>("strategy");
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : model::allNames<model::Strategy>)
            QTest::addRow("%s under %s", qPrintable(each.id), strategy.id.data()) << each.id << strategy.value;
    }
}

} // namespace idemlab::test
