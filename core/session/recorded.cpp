// SPDX-License-Identifier: MIT
#include "session/recorded.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace idemlab::session {

using namespace model;

namespace {

Recording inOrder(Recording recording)
{
    std::ranges::stable_sort(recording.byHand, {}, &model::TimedCommand::at);
    return recording;
}

/// The strip that the one at @p strip left; -1: it began by itself, or that one is not there.
qsizetype parentOf(const QList<Beginning> &strips, qsizetype strip, const Branches &branches)
{
    const qsizetype branch = strips.at(strip).branch;
    const qsizetype parent = branch < 0 ? -1 : branches.all().at(branch).parent;
    const auto found = std::ranges::find(strips, parent, &Beginning::branch);
    return parent < 0 || found == strips.cend() ? -1 : found - strips.cbegin();
}

/// How @p run differs from the one that it left; nothing where it cannot be told by a Fork.
std::optional<Fork> forkOf(const Recording &run, const Recording &parent, const Branch &branch)
{
    Fork fork {0, branch.whatIf, branch.at};
    RunPlan plan = forked(parent, branch.whatIf, branch.at).plan;
    if (run.plan.settings.strategy != plan.settings.strategy)
        fork.strategy = plan.settings.strategy = run.plan.settings.strategy;
    if (run.byHand != parent.byHand)
        fork.byHand = run.byHand;
    return plan == run.plan ? std::optional(fork) : std::nullopt;
}

/// The strips as a recording counts them: those that began by themselves, then the forks, the older ones first.
struct Family
{
    Family(const QList<Beginning> &strips, const Branches &branches)
    {
        for (qsizetype i = 0; i < strips.size(); ++i) {
            parents.append(parentOf(strips, i, branches));
            (parents.constLast() < 0 ? order : forks).append(i);
        }
        std::ranges::sort(forks, [&strips](qsizetype a, qsizetype b) { return strips.at(a).branch < strips.at(b).branch; });
        besides = order.size();
        order += forks;
    }

    [[nodiscard]] qsizetype rootOf(qsizetype strip) const
    {
        while (parents.at(strip) >= 0)
            strip = parents.at(strip);
        return strip;
    }

    QList<qsizetype> parents; ///< by strip
    QList<qsizetype> forks;
    QList<qsizetype> order;
    qsizetype besides = 0;
};

} // namespace

Snapshot stripsOf(const Recording &recording, Branches &branches)
{
    Snapshot strips;
    QList<qsizetype> places; // where each run of the recording stands
    for (const QList<Recording> runs = runsIn(recording); const Recording &run : runs) {
        const qsizetype number = places.size() - (runs.size() - recording.forks.size());
        if (number < 0) {
            places.append(strips.runs.size());
            strips.runs.append({run, -1});
            continue;
        }
        const Fork &fork = recording.forks.at(number);
        const qsizetype left = places.value(fork.of);
        Beginning &parent = strips.runs[left];
        if (parent.branch < 0)
            parent.branch = branches.add({-1, {}, {}, parent.recording});
        const qsizetype branch = branches.add({parent.branch, fork.at, fork.whatIf, run});
        for (qsizetype &place : places)
            place += place > left ? 1 : 0;
        places.append(left + 1);
        strips.runs.insert(left + 1, {run, branch});
    }
    strips.current = places.value(shownIn(recording));
    return strips;
}

Recording recordingOf(const Snapshot &strips, const Branches &branches)
{
    QList<Recording> runs;
    for (const Beginning &each : strips.runs)
        runs.append(inOrder(each.recording));
    const Recording alone = runs.at(strips.current);
    const Family family(strips.runs, branches);
    Recording all = runs.at(family.rootOf(strips.current));
    for (const qsizetype strip : family.order.first(family.besides)) {
        RunPlan plan = runs.at(strip).plan;
        all.beside.append(std::exchange(plan.settings.strategy, all.plan.settings.strategy));
        if (plan != all.plan)
            return alone; // of what-ifs whose original is gone
    }
    if (QSet<Strategy>(all.beside.cbegin(), all.beside.cend()).size() < family.besides)
        return alone;
    if (family.besides == 1)
        all.beside.clear();
    for (const qsizetype strip : family.forks) {
        const qsizetype parent = family.parents.at(strip);
        auto fork = forkOf(runs.at(strip), runs.at(parent), branches.all().at(strips.runs.at(strip).branch));
        if (!fork)
            return alone;
        fork->of = family.order.indexOf(parent);
        fork->isShown = strip == strips.current;
        all.forks.append(*fork);
    }
    return all;
}

} // namespace idemlab::session
