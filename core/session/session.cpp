// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "model/settings.h"
#include "session/strips.h"

#include <algorithm>

namespace idemlab::session {

using namespace model;
using namespace Qt::StringLiterals;

namespace {

bool isFromOutside(const Command &command)
{
    return std::holds_alternative<ReceiveExternal>(command) || std::holds_alternative<LeaveExternal>(command);
}

/// What was done by hand and can be done again under other rules. The plan knows the settings; programs outside do what they do.
Script repeatable(Script byHand)
{
    byHand.removeIf(
        [](const TimedCommand &each) { return std::holds_alternative<ChangeSetting>(each.command) || isFromOutside(each.command); });
    return byHand;
}

bool isSameMessage(const PlannedFault &a, const PlannedFault &b)
{
    return a.direction == b.direction && a.filter == b.filter && a.number == b.number;
}

Run runOf(const RunPlan &plan, const Script &byHand = {}) { return {{plan, byHand, std::nullopt, {}}, -1}; }

QList<Run> runsUnder(const QList<Strategy> &strategies, const RunPlan &plan, const Script &byHand)
{
    QList<Run> runs;
    for (const Strategy strategy : strategies) {
        runs.append(runOf(plan, byHand));
        runs.last().recording.plan.settings.strategy = strategy;
    }
    return runs;
}

/// One turn of a knob is many changes, and one deed.
bool isSameSetting(const Command &command, const Script &done)
{
    const auto *change = std::get_if<ChangeSetting>(&command);
    const auto *before = done.isEmpty() ? nullptr : std::get_if<ChangeSetting>(&done.constLast().command);
    return change && before && change->name == before->name;
}

Deed deedOf(const Command &command)
{
    if (std::holds_alternative<Click>(command))
        return Deed::Order;
    return std::holds_alternative<ChangeSetting>(command) ? Deed::Setting : Deed::Fault;
}

} // namespace

struct Session::Private
{
    explicit Private(WireMaker wires) : strips(std::move(wires)) { }

    [[nodiscard]] Moment moment() const { return {strips.runs(), strips.current()}; }
    void note(Deed deed);
    void keepBranches();
    void begin(const QList<Run> &runs, qsizetype toShow, std::optional<Instant> until = std::nullopt, bool playsOn = true);

    Strips strips;
    Branches branches;
    History history;
};

Session::Session(WireMaker wires, QObject *parent) : QObject(parent), d(std::make_unique<Private>(std::move(wires)))
{
    connect(&d->strips, &Strips::stripsChanged, this, &Session::stripsChanged);
    connect(&d->strips, &Strips::begun, this, &Session::begun);
    connect(&d->strips, &Strips::currentStripChanged, this, &Session::currentStripChanged);
    connect(&d->strips, &Strips::traceReset, this, &Session::traceReset);
    connect(&d->strips, &Strips::traceGrew, this, &Session::traceGrew);
    connect(&d->strips, &Strips::clockMoved, this, &Session::clockMoved);
    connect(&d->strips, &Strips::stateChanged, this, &Session::stateChanged);
    connect(&d->strips, &Strips::becameQuiet, this, &Session::becameQuiet);
    connect(&d->strips, &Strips::failed, this, &Session::failed);
    d->begin({runOf({})}, 0);
}

Session::~Session() = default;

const Trace &Session::trace() const { return d->strips.shown().engine().trace(); }
const RunPlan &Session::plan() const { return d->strips.shown().next(); }
const RunSettings &Session::settings() const { return settingsOf(d->strips.current()); }
Script Session::commands() const { return d->strips.shown().commands(); }
Instant Session::now() const { return d->strips.shown().engine().now(); }
bool Session::isPlaying() const { return d->strips.isPlaying(); }
bool Session::isQuiet() const { return d->strips.isQuiet(); }
double Session::speed() const { return d->strips.speed(); }
FaultMode Session::faultMode(FaultKind kind) const { return d->strips.shown().engine().world().link.mode(kind); }
QList<PlannedFault> Session::plannedFaults() const { return d->strips.shown().engine().world().link.planned(); }
quint32 Session::messagesSent(Direction direction, MessageFilter filter) const
{
    return d->strips.shown().engine().world().link.sent(direction, filter);
}
qsizetype Session::stripCount() const { return d->strips.count(); }
qsizetype Session::currentStrip() const { return d->strips.current(); }
const Trace &Session::traceOf(qsizetype strip) const { return d->strips.at(strip).engine().trace(); }
const RunSettings &Session::settingsOf(qsizetype strip) const { return d->strips.at(strip).engine().world().settings; }
qsizetype Session::branchOf(qsizetype strip) const { return d->strips.at(strip).run().branch; }
const QList<Branch> &Session::branches() const { return d->branches.all(); }
const History &Session::history() const { return d->history; }
const WireMaker &Session::wires() const { return d->strips.wires(); }

QList<Strategy> Session::strategies() const
{
    QList<Strategy> all;
    for (qsizetype i = 0; i < stripCount(); ++i)
        all.append(d->strips.at(i).next().settings.strategy);
    return all;
}

Recording Session::recording() const
{
    Recording now = d->strips.shown().run().recording;
    const QList<Run> runs = d->strips.runs();
    const bool areStrategies = std::all_of(runs.cbegin(), runs.cend(), [](const Run &each) { return each.branch < 0; });
    if (stripCount() > 1 && areStrategies)
        now.beside = strategies();
    return now;
}

bool Session::nextClickIsNewIntent(const OrderForm &form) const
{
    const auto &lanes = d->strips.shown().engine().world().lanes;
    const auto lane = std::find_if(
        lanes.cbegin(), lanes.cend(), [&form](const sim::ClientLane &each) { return !each.isExternal && each.name == form.customer(); });
    return lane == lanes.cend() || lane->client.formsNewIntent(form, IntentChoice::Auto);
}

quint16 Session::port() const { return d->strips.at(0).port(); }
tl::expected<quint16, QString> Session::listen(quint16 port) { return d->strips.at(0).listen(port); }
void Session::setControl(http::Control control) { d->strips.at(0).setControl(std::move(control)); }
void Session::limitTrace(qsizetype events) { d->strips.limitTrace(events); }

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
    d->note(Deed::Begin);
    if (beside.size() > 1)
        d->begin(runsUnder(beside, plan, {}), std::max<qsizetype>(beside.indexOf(plan.settings.strategy), 0));
    else
        d->begin({runOf(plan)}, 0);
}

void Session::open(const Recording &recording)
{
    d->note(Deed::Begin);
    const Strategy strategy = recording.plan.settings.strategy;
    const QList<Strategy> beside = recording.beside.size() > 1 ? recording.beside : QList {strategy};
    d->begin(runsUnder(beside, recording.plan, recording.byHand), std::max<qsizetype>(beside.indexOf(strategy), 0),
        recording.moment.value_or(Instant::max()), false);
}

void Session::restart()
{
    d->note(Deed::Restart);
    QList<Run> again;
    for (qsizetype i = 0; i < stripCount(); ++i)
        again.append(runOf(d->strips.at(i).next()));
    d->begin(again, currentStrip());
}

void Session::useStrategy(Strategy strategy)
{
    if (const qsizetype there = strategies().indexOf(strategy); stripCount() > 1 && there >= 0) {
        lookAt(there);
        return;
    }
    d->note(Deed::Strategy);
    QList<Run> again;
    for (qsizetype i = 0; i < stripCount(); ++i)
        again.append(runOf(d->strips.at(i).next(), repeatable(d->strips.at(i).commands())));
    again[currentStrip()].recording.plan.settings.strategy = strategy;
    d->begin(again, currentStrip());
}

void Session::planFromStart(const PlannedFault &fault)
{
    d->note(Deed::Fault);
    QList<Run> again;
    for (qsizetype i = 0; i < stripCount(); ++i) {
        Run run = runOf(d->strips.at(i).next(), repeatable(d->strips.at(i).commands()));
        run.recording.plan.faults.removeIf([&fault](const PlannedFault &other) { return isSameMessage(other, fault); });
        run.recording.plan.faults.append(fault);
        run.recording.byHand.removeIf([&fault](const TimedCommand &each) {
            const auto *planned = std::get_if<PlanFault>(&each.command);
            return planned && isSameMessage(planned->fault, fault);
        });
        again.append(run);
    }
    d->begin(again, currentStrip());
}

void Session::showBeside(const QList<Strategy> &strategies)
{
    if (strategies.size() < 2 && stripCount() == 1)
        return;
    d->note(Deed::Beside);
    if (strategies.size() < 2) {
        d->begin({d->strips.shown().run()}, 0, now(), isPlaying());
        return;
    }
    const qsizetype toShow = std::max<qsizetype>(strategies.indexOf(plan().settings.strategy), 0);
    d->begin(runsUnder(strategies.first(std::min(strategies.size(), mostStrips)), plan(), repeatable(commands())), toShow);
}

void Session::takeOut(qsizetype strip)
{
    if (stripCount() == 1)
        return;
    d->note(Deed::Beside);
    QList<Run> left = d->strips.runs();
    left.removeAt(strip);
    const qsizetype toShow = std::min(currentStrip() > strip ? currentStrip() - 1 : currentStrip(), left.size() - 1);
    d->begin(left, toShow, now(), isPlaying());
}

void Session::lookAt(qsizetype strip)
{
    if (strip == currentStrip() || strip < 0 || strip >= stripCount())
        return;
    d->strips.show(strip);
    Q_EMIT stateChanged();
}

void Session::fork(const PlannedFault &whatIf, Instant at)
{
    d->note(Deed::Fork);
    QList<Run> runs = d->strips.runs();
    if (runs.size() == mostStrips)
        runs = {runs.at(currentStrip())};
    const qsizetype original = runs.size() == 1 ? 0 : currentStrip();
    Run &parent = runs[original];
    if (parent.branch < 0)
        parent.branch = d->branches.add({-1, {}, {}, parent.recording});
    Run child {forked(parent.recording, whatIf, at), -1};
    child.branch = d->branches.add({parent.branch, at, whatIf, child.recording});
    runs.insert(original + 1, child);
    d->begin(runs, original + 1, at);
}

void Session::openBranch(qsizetype branch)
{
    d->note(Deed::Beside);
    d->keepBranches();
    const Branch wanted = branches().at(branch);
    const Run run {wanted.recording, branch};
    if (wanted.parent < 0)
        d->begin({run}, 0, Instant::max(), false);
    else
        d->begin({{branches().at(wanted.parent).recording, wanted.parent}, run}, 1, wanted.at, false);
}

void Session::undo()
{
    if (!d->history.undoable())
        return;
    const Moment before = d->history.undo(d->moment());
    d->begin(before.runs, before.current, before.runs.constFirst().recording.moment, false);
}

void Session::redo()
{
    if (!d->history.redoable())
        return;
    const Moment after = d->history.redo(d->moment());
    d->begin(after.runs, after.current, after.runs.constFirst().recording.moment, false);
}

void Session::submit(const Command &command)
{
    if (!isSameSetting(command, commands()))
        d->note(deedOf(command));
    d->strips.perform(command);
}

void Session::play() { d->strips.play(); }
void Session::pause() { d->strips.pause(); }
void Session::stepToNextEvent() { d->strips.stepToNextEvent(); }
void Session::playToEnd() { d->strips.playToEnd(); }
void Session::playUntil(Instant at) { d->strips.playUntil(at); }
void Session::hurryTo(Instant at) { d->strips.hurryTo(at); }
void Session::setSpeed(double speed) { d->strips.setSpeed(speed); }

/// Where nothing has been there is nothing to go back to.
void Session::Private::note(Deed deed)
{
    if (strips.count() > 1 || strips.shown().engine().trace().size() > 1 || deed != Deed::Begin)
        history.note(deed, moment());
}

void Session::Private::keepBranches()
{
    for (const Run &run : strips.runs())
        branches.note(run);
}

void Session::Private::begin(const QList<Run> &runs, qsizetype toShow, std::optional<Instant> until, bool playsOn)
{
    keepBranches();
    strips.begin(runs, toShow, until, playsOn);
}

} // namespace idemlab::session
