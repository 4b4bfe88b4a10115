// SPDX-License-Identifier: MIT
#include "session/recorded.h"
#include "session/sessionprivate.h"

#include "model/settings.h"

#include <algorithm>

namespace idemlab::session {

using namespace model;
using namespace Qt::StringLiterals;

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

bool isSameMessage(const PlannedFault &a, const PlannedFault &b)
{
    return a.direction == b.direction && a.filter == b.filter && a.number == b.number;
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

/// One turn of a knob is many settings, and one change.
bool isSameSetting(const Command &command, const std::optional<Command> &last)
{
    const auto *change = std::get_if<ChangeSetting>(&command);
    const auto *before = last ? std::get_if<ChangeSetting>(&*last) : nullptr;
    return change && before && change->name == before->name;
}

UndoableChange changeOf(const Command &command)
{
    if (std::holds_alternative<Click>(command))
        return UndoableChange::Order;
    return std::holds_alternative<ChangeSetting>(command) ? UndoableChange::Setting : UndoableChange::Fault;
}

} // namespace

Session::Session(std::shared_ptr<Door> door, QObject *parent, WallClock wall)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(door), std::move(wall)))
{
    d->begin({runOf({})}, 0);
    if (d->door)
        d->door->enter(*d);
}

Session::~Session() = default;

const Trace &Session::trace() const { return d->shown().trace(); }
RunPlan Session::plan() const { return d->shown().plan(); }
const RunSettings &Session::settings() const { return d->shown().settings(); }
Script Session::commands() const { return d->shown().commands(); }
Instant Session::now() const { return d->shown().engine().now(); }
bool Session::isPlaying() const { return d->clock.isPlaying(); }
bool Session::isExhausted() const
{
    return std::any_of(d->strips.cbegin(), d->strips.cend(), [](const auto &each) { return each->run.engine().isExhausted(); });
}
bool Session::isQuiet() const { return d->isQuiet() && !d->hasNews; }
std::optional<double> Session::hurried() const
{
    const auto goal = d->clock.hurriedTo();
    if (!goal)
        return std::nullopt;
    if (*goal != Instant::max())
        return std::clamp(
            double(now().time_since_epoch().count()) / double(std::max<qint64>(goal->time_since_epoch().count(), 1)), 0.0, 1.0);
    const sim::World &world = d->shown().engine().world();
    return double(world.obeyed) / double(std::max<qsizetype>(world.scripted, 1));
}
double Session::speed() const { return d->clock.speed(); }
FaultMode Session::faultMode(FaultKind kind) const { return d->shown().engine().world().link.mode(kind); }
QList<PlannedFault> Session::plannedFaults() const { return d->shown().engine().world().link.planned(); }
quint32 Session::messagesSent(Direction direction, MessageFilter filter) const
{
    return d->shown().engine().world().link.sent(direction, filter);
}
QList<PlannedIncident> Session::plannedIncidents() const { return d->shown().engine().world().server.planned(); }
quint32 Session::worksBegun() const { return d->shown().engine().world().server.worked(); }
qsizetype Session::stripCount() const { return d->count(); }
qsizetype Session::currentStrip() const { return d->current; }
const Trace &Session::traceOf(qsizetype strip) const { return d->strips.at(size_t(strip))->run.trace(); }
const RunSettings &Session::settingsOf(qsizetype strip) const { return d->strips.at(size_t(strip))->run.settings(); }
qsizetype Session::branchOf(qsizetype strip) const { return d->strips.at(size_t(strip))->run.branch(); }
std::optional<model::PlannedFault> Session::whatIfOf(qsizetype strip) const
{
    const qsizetype branch = branchOf(strip);
    const bool isFork = branch >= 0 && branches().at(branch).parent >= 0;
    return isFork ? std::optional(branches().at(branch).whatIf) : std::nullopt;
}
const QList<Branch> &Session::branches() const { return d->branches.all(); }
const History &Session::history() const { return d->history; }
const std::shared_ptr<Door> &Session::door() const { return d->door; }
quint16 Session::port() const { return d->door ? d->door->port() : 0; }
bool Session::isProgramWaiting() const { return !d->calls.isEmpty(); }
void Session::limitTrace(qsizetype events) { d->traceLimit = events; }

QList<Strategy> Session::strategies() const
{
    QList<Strategy> all;
    for (const auto &strip : d->strips)
        all.append(strip->run.plan().settings.strategy);
    return all;
}

Recording Session::recording() const { return recordingOf(d->snapshot(), d->branches); }

bool Session::nextClickIsNewIntent(const OrderForm &form) const
{
    const auto &lanes = d->shown().engine().world().lanes;
    const auto lane = std::find_if(
        lanes.cbegin(), lanes.cend(), [&form](const sim::ClientLane &each) { return !each.isExternal && each.name == form.customer(); });
    return lane == lanes.cend() || lane->client.formsNewIntent(form, IntentChoice::Auto);
}

tl::expected<quint16, QString> Session::listen(quint16 port)
{
    if (!d->door)
        return tl::unexpected(u"messages of this session travel in memory"_s);
    return d->door->listen(port);
}

void Session::followWall()
{
    d->isAlwaysSteady = true;
    d->turnNow();
}

tl::expected<void, QString> Session::changeSetting(const QString &name, const QString &value)
{
    RunSettings changed = plan().settings;
    if (const auto applied = applySetting(changed, name, value); !applied)
        return applied;
    if (changed != plan().settings)
        submit(ChangeSetting {name, value});
    return {};
}

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
        run.recording.plan.faults.removeIf([&fault](const PlannedFault &other) { return isSameMessage(other, fault); });
        run.recording.plan.faults.append(fault);
        run.recording.byHand.removeIf([&fault](const TimedCommand &each) {
            const auto *planned = std::get_if<PlanFault>(&each.command);
            return planned && isSameMessage(planned->fault, fault);
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

void Session::submit(const Command &command)
{
    if (!isSameSetting(command, d->shown().lastCommand()))
        d->noteCommand(changeOf(command));
    if (std::holds_alternative<Click>(command) && !isPlaying())
        d->clock.play(d->wall(), now());
    d->turnNow();
    d->give(command);
    d->turnNow();
    Q_EMIT stateChanged();
}

void Session::play()
{
    d->clock.play(d->wall(), now());
    d->turnNow();
    Q_EMIT stateChanged();
}

void Session::pause()
{
    if (isPlaying())
        d->turnNow();
    d->clock.pause();
    d->turnNow();
    Q_EMIT stateChanged();
}

void Session::stepToNextEvent()
{
    pause();
    const qsizetype before = d->eventCount();
    while (d->eventCount() == before && d->stepOnce()) { }
    d->settle();
    d->turnNow();
    Q_EMIT stateChanged();
}

void Session::playToEnd()
{
    d->clock.hurryTo(Instant::max(), true);
    d->turnNow();
}

void Session::playUntil(Instant at)
{
    d->clock.playUntil(at, d->wall(), now());
    d->turnNow();
    Q_EMIT stateChanged();
}

void Session::hurryTo(Instant at)
{
    d->clock.hurryTo(at, false);
    d->turnNow();
    Q_EMIT stateChanged();
}

void Session::setSpeed(double speed)
{
    d->clock.setSpeed(speed, d->wall());
    d->turnNow();
    Q_EMIT stateChanged();
}

} // namespace idemlab::session
