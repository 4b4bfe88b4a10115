// SPDX-License-Identifier: MIT
#include "analysis/goals.h"

#include "analysis/ledger.h"
#include "model/settings.h"

#include <QSet>

#include <algorithm>

namespace idemlab::analysis {

using namespace model;
using study::Goal;

namespace {

/// The part of a run that is judged: from the last intent on that was formed while no client waited or tried any more.
struct Window
{
    qsizetype from = 0;
    int before = 0; ///< parts before it
};

Window lastWindow(const Trace &trace)
{
    Window window;
    QSet<IntentId> open;
    bool isAny = false;
    for (qsizetype i = 0; i < trace.size(); ++i) {
        const Event &event = trace.at(i);
        if (event.kind == EventKind::Clicked && event.first) {
            if (isAny && open.isEmpty()) {
                window.from = i;
                ++window.before;
            }
            isAny = true;
            open.insert(event.intent);
        } else if (event.kind == EventKind::Settled || event.kind == EventKind::Refused || event.kind == EventKind::GaveUp) {
            open.remove(event.intent);
        }
    }
    return window;
}

struct Reading
{
    const Trace &trace;
    const RunSettings &settings;
    Window window;
    bool isQuiet;

    template<typename Fits>
    [[nodiscard]] qsizetype count(const Fits &fits) const
    {
        return std::count_if(trace.events().cbegin() + window.from, trace.events().cend(), fits);
    }
};

bool comesTo(const QList<Verdict> &verdicts, const Judgement &judgement)
{
    return !judgement.isOpen && judgement.isDecided() && verdicts.contains(judgement.verdict);
}

bool isReached(const Goal &goal, const Reading &run)
{
    switch (goal.kind) {
    case Goal::Kind::Event: return run.count([&](const Event &e) { return e.kind == goal.event; }) >= goal.count;
    case Goal::Kind::Verdict: return run.isQuiet && comesTo(goal.verdicts, judge(run.trace));
    case Goal::Kind::Strategy: return goal.strategies.contains(run.settings.strategy);
    case Goal::Kind::Setting: {
        const Setting *setting = findSetting(goal.setting);
        return setting && goal.values.contains(setting->read(run.settings));
    }
    case Goal::Kind::Intents: return run.count([](const Event &e) { return e.kind == EventKind::Clicked && e.first; }) <= goal.count;
    }
    Q_UNREACHABLE();
}

} // namespace

GoalReport reportOn(const study::Step &step, const Trace &trace, const RunSettings &settings, bool isQuiet)
{
    const Reading run {trace, settings, lastWindow(trace), isQuiet};
    GoalReport report;
    report.tries = run.window.before;
    for (const Goal &goal : step.goals) {
        const bool reached = isReached(goal, run);
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

} // namespace idemlab::analysis
