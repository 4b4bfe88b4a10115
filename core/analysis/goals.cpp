// SPDX-License-Identifier: MIT
#include "analysis/goals.h"

#include "analysis/ledger.h"
#include "model/settings.h"

#include <QHash>

#include <algorithm>

namespace idemlab::analysis {

using namespace model;
using study::Goal;

namespace {

bool isReached(const Goal &goal, const Trace &trace, const Judgement &judgement, const RunSettings &settings, bool isQuiet)
{
    switch (goal.kind) {
    case Goal::Kind::Event:
        return std::count_if(trace.events().cbegin(), trace.events().cend(), [&](const Event &e) { return e.kind == goal.event; })
            >= goal.count;
    case Goal::Kind::Verdict: return isQuiet && !judgement.isOpen && judgement.isDecided() && goal.verdict == nameOf(judgement.verdict);
    case Goal::Kind::Strategy: return settings.strategy == goal.strategy;
    case Goal::Kind::Setting: {
        const Setting *setting = findSetting(goal.setting);
        return setting && setting->read(settings) == goal.value;
    }
    case Goal::Kind::Intents: return judgement.intents <= goal.count;
    }
    Q_UNREACHABLE();
}

} // namespace

GoalReport reportOn(const study::Step &step, const Trace &trace, const RunSettings &settings, bool isQuiet)
{
    GoalReport report;
    const Judgement judgement = judge(trace);
    for (const Goal &goal : step.goals) {
        const bool reached = isReached(goal, trace, judgement, settings, isQuiet);
        if (goal.kind == Goal::Kind::Intents) {
            if (!reached && report.slip.isEmpty())
                report.slip = goal.id;
        } else if (reached) {
            ++report.reached;
        } else if (report.missing.isEmpty()) {
            report.missing = goal.id;
        }
    }
    return report;
}

bool isSentTwiceWithOneKey(const Trace &trace)
{
    QHash<IdempotencyKey, OrderId> orders;
    QHash<quint32, IdempotencyKey> keys; // by attempt: the key stands in its request
    for (const Event &event : trace.events()) {
        if (event.kind == EventKind::RequestSent && event.key.isSet())
            keys.insert(event.attempt.value, event.key);
        const bool isAnswer = event.kind == EventKind::ResponseArrived && event.status == 201 && event.order.isSet();
        if (!isAnswer || !trace.client(event.client).external)
            continue;
        const IdempotencyKey key = keys.value(event.attempt.value);
        if (!key.isSet())
            continue;
        if (event.replayed && orders.value(key) == event.order)
            return true;
        orders.insert(key, event.order);
    }
    return false;
}

} // namespace idemlab::analysis
