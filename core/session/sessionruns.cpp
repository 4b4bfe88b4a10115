// SPDX-License-Identifier: MIT
// Which runs there are: begun, opened, beside each other, forked, taken back.
#include "session/recorded.h"
#include "session/sessionprivate.h"

#include <algorithm>

namespace idemlab::session {

using namespace model;

namespace {

/// The request that was received at @p at is given its meaning.
void give(Recording &recording, Instant at, IntentChoice meant)
{
    for (Script *script : {&recording.plan.script, &recording.byHand}) {
        for (TimedCommand &each : *script) {
            if (auto *external = each.at == at ? std::get_if<ReceiveExternal>(&each.command) : nullptr)
                external->meant = meant;
        }
    }
}

Beginning runOf(const RunPlan &plan, const Script &byHand = {}, qsizetype branch = -1)
{
    return {{plan, byHand, std::nullopt, {}}, branch};
}

QList<Beginning> runsUnder(const QList<Strategy> &strategies, const RunPlan &plan, const Script &byHand)
{
    QList<Beginning> runs;
    for (const Strategy strategy : strategies) {
        runs.append(runOf(plan, byHand));
        runs.last().recording.plan.settings.strategy = strategy;
    }
    return runs;
}

} // namespace

void Session::start(const RunPlan &plan, const QList<Strategy> &beside)
{
    d->note(UndoableChange::Begin);
    if (beside.size() > 1)
        d->begin(runsUnder(beside, plan, {}), std::max<qsizetype>(beside.indexOf(plan.settings.strategy), 0));
    else
        d->begin({runOf(plan)}, 0);
}

void Session::open(const Recording &recording)
{
    d->note(UndoableChange::Begin);
    const Snapshot strips = stripsOf(recording, d->branches);
    d->begin(strips.runs, strips.current, recording.moment.value_or(Instant::max()), false);
}

void Session::restart()
{
    d->note(UndoableChange::Restart);
    QList<Beginning> runs;
    for (const auto &strip : d->strips)
        runs.append(runOf(strip->run.plan(), {}, strip->run.branch()));
    d->begin(runs, currentStrip());
}

void Session::useStrategy(Strategy strategy)
{
    if (const qsizetype there = strategies().indexOf(strategy); stripCount() > 1 && there >= 0) {
        lookAt(there);
        return;
    }
    d->note(UndoableChange::Strategy);
    QList<Beginning> runs = d->again();
    runs[currentStrip()].recording.plan.settings.strategy = strategy;
    d->begin(runs, currentStrip());
}

void Session::planFromStart(const PlannedFault &fault)
{
    d->note(UndoableChange::Fault);
    QList<Beginning> runs = d->again();
    for (Beginning &run : runs) {
        run.recording.plan.faults.removeIf([&fault](const PlannedFault &other) { return other.strikesSame(fault); });
        run.recording.plan.faults.append(fault);
        run.recording.byHand.removeIf([&fault](const TimedCommand &each) {
            const auto *planned = std::get_if<PlanFault>(&each.command);
            return planned && planned->fault.strikesSame(fault);
        });
    }
    d->begin(runs, currentStrip());
}

void Session::showBeside(const QList<Strategy> &strategies)
{
    if (strategies.size() < 2 && stripCount() == 1)
        return;
    d->note(UndoableChange::Beside);
    if (strategies.size() < 2) {
        d->begin({d->shown().present()}, 0, now(), isPlaying());
        return;
    }
    const qsizetype toShow = std::max<qsizetype>(strategies.indexOf(plan().settings.strategy), 0);
    // Who changes the selection goes on: what is shown stays as it is, and what is new has come as far.
    const Recording shown = d->shown().present().recording;
    QList<Beginning> runs = runsUnder(strategies.first(std::min(strategies.size(), mostStrips)), shown.plan, shown.byHand);
    for (Beginning &run : runs) {
        for (const auto &strip : d->strips) {
            if (const Beginning there = strip->run.present(); there.recording.plan == run.recording.plan)
                run = there;
        }
    }
    d->begin(runs, toShow, now(), isPlaying());
}

void Session::takeOut(qsizetype strip)
{
    if (stripCount() == 1)
        return;
    d->note(UndoableChange::Beside);
    QList<Beginning> left = d->snapshot().runs;
    left.removeAt(strip);
    const qsizetype toShow = std::min(currentStrip() > strip ? currentStrip() - 1 : currentStrip(), left.size() - 1);
    d->begin(left, toShow, now(), isPlaying());
}

void Session::lookAt(qsizetype strip)
{
    if (strip == currentStrip() || strip < 0 || strip >= stripCount())
        return;
    d->current = strip;
    d->told = 0;
    Q_EMIT runsChanged();
    d->isAsked = true;
    d->report();
    Q_EMIT stateChanged();
}

void Session::fork(const PlannedFault &whatIf, Instant at)
{
    d->note(UndoableChange::Fork);
    QList<Beginning> runs = d->snapshot().runs;
    if (runs.size() == mostStrips)
        runs = {runs.at(currentStrip())};
    const qsizetype original = runs.size() == 1 ? 0 : currentStrip();
    Beginning &parent = runs[original];
    if (parent.branch < 0)
        parent.branch = d->branches.add({-1, {}, {}, parent.recording});
    Beginning child {model::forked(parent.recording, whatIf, at), -1};
    child.branch = d->branches.add({parent.branch, at, whatIf, child.recording});
    runs.insert(original + 1, child);
    d->begin(runs, original + 1, at);
}

void Session::correctMeaning(Instant at, IntentChoice meant)
{
    QList<Beginning> runs = d->snapshot().runs;
    for (Beginning &run : runs)
        give(run.recording, at, meant);
    d->note(UndoableChange::Meaning);
    d->begin(runs, currentStrip(), now(), isPlaying());
}

void Session::openBranch(qsizetype branch)
{
    d->note(UndoableChange::Beside);
    d->keepBranches();
    const Branch wanted = branches().at(branch);
    const Beginning run {wanted.recording, branch};
    if (wanted.parent < 0)
        d->begin({run}, 0, Instant::max(), false);
    else
        d->begin({{branches().at(wanted.parent).recording, wanted.parent}, run}, 1, wanted.at, false);
}

void Session::undo()
{
    if (!d->history.undoable())
        return;
    const Snapshot before = d->history.undo(d->snapshot());
    d->begin(before.runs, before.current, before.runs.constFirst().recording.moment, false);
}

void Session::redo()
{
    if (!d->history.redoable())
        return;
    const Snapshot after = d->history.redo(d->snapshot());
    d->begin(after.runs, after.current, after.runs.constFirst().recording.moment, false);
}

} // namespace idemlab::session
