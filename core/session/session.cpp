// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "model/settings.h"
#include "session/pacer.h"
#include "sim/engine.h"

#include <QTimer>

#include <algorithm>

namespace idemlab::session {

using namespace model;

namespace {

/// A frame on the usual screen.
constexpr std::chrono::milliseconds frame(16);

sim::Start startOf(const RunPlan &plan, const Script &byHand)
{
    sim::Start start {plan.settings, plan.script + byHand, plan.faults, plan.incidents};
    std::stable_sort(start.script.begin(), start.script.end(),
        [](const TimedCommand &a, const TimedCommand &b) { return a.at < b.at; });
    return start;
}

} // namespace

struct Session::Private
{
    explicit Private(Session *session) : q(session), engine(sim::Start {}) { timer.setSingleShot(true); }

    void begin(Script byHand);
    void pump();
    void report();
    void wait();
    [[nodiscard]] bool isQuiet() { return !engine.nextDue() && !engine.isWaitingForWire(); }

    Session *q;
    RunPlan runPlan;
    Script repeated; ///< done by hand in an earlier run of the same plan, and part of this one's script
    sim::Engine engine;
    Pacer pacer;
    QTimer timer;
    qsizetype traceLimit = 0;
    qsizetype reported = 0; ///< events that were told of
    bool isPlaying = true;
    bool isHurried = false;
    bool wasQuiet = true;
};

Session::Session(Carriage carriage, QObject *parent) : QObject(parent), d(std::make_unique<Private>(this))
{
    Q_UNUSED(carriage);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->pump(); });
    d->timer.setTimerType(Qt::PreciseTimer);
    d->begin({});
}

Session::~Session() = default;

const Trace &Session::trace() const { return d->engine.trace(); }
const RunPlan &Session::plan() const { return d->runPlan; }
const RunSettings &Session::settings() const { return d->engine.world().settings; }
Script Session::commands() const { return d->repeated + d->engine.performed(); }
Instant Session::now() const { return d->engine.now(); }
bool Session::isPlaying() const { return d->isPlaying; }
bool Session::isQuiet() const { return d->isQuiet(); }
double Session::speed() const { return d->pacer.speed(); }
FaultMode Session::faultMode(FaultKind kind) const { return d->engine.world().link.mode(kind); }
QList<PlannedFault> Session::plannedFaults() const { return d->engine.world().link.planned(); }
quint32 Session::messagesSent(Direction direction) const { return d->engine.world().link.sent(direction); }

bool Session::nextClickIsNewIntent(const OrderForm &form) const
{
    const auto &lanes = d->engine.world().lanes;
    const auto lane = std::find_if(lanes.cbegin(), lanes.cend(),
        [&form](const sim::ClientLane &each) { return !each.isExternal && each.name == form.customer; });
    return lane == lanes.cend() || lane->client.formsNewIntent(form, IntentChoice::Auto);
}

void Session::limitTrace(qsizetype events) { d->traceLimit = events; }

tl::expected<void, QString> Session::changeSetting(const QString &name, const QString &value)
{
    RunSettings changed = d->runPlan.settings;
    if (const auto applied = applySetting(changed, name, value); !applied)
        return applied;
    if (changed == d->runPlan.settings)
        return {};
    d->runPlan.settings = changed;
    submit(ChangeSetting {name, value});
    return {};
}

void Session::start(const RunPlan &plan)
{
    d->runPlan = plan;
    d->isPlaying = true;
    d->begin({});
}

void Session::restart()
{
    d->isPlaying = true;
    d->begin({});
}

void Session::useStrategy(Strategy strategy)
{
    Script byHand = commands();
    byHand.removeIf([](const TimedCommand &each) {
        // The plan knows the settings; programs outside do what they do, they cannot be asked to do it again.
        return std::holds_alternative<ChangeSetting>(each.command) || std::holds_alternative<ReceiveExternal>(each.command)
            || std::holds_alternative<LeaveExternal>(each.command);
    });
    d->runPlan.settings.strategy = strategy;
    d->isPlaying = true;
    d->begin(std::move(byHand));
}

void Session::submit(const Command &command)
{
    if (std::holds_alternative<Click>(command))
        d->isPlaying = true;
    if (d->isPlaying)
        d->pump(); // the command comes after all that is due by now
    d->engine.perform(command);
    d->pacer.anchor(Pacer::Wall::now(), d->engine.now());
    d->pump();
    Q_EMIT stateChanged();
}

void Session::play()
{
    d->isPlaying = true;
    d->pacer.anchor(Pacer::Wall::now(), d->engine.now());
    d->pump();
    Q_EMIT stateChanged();
}

void Session::pause()
{
    if (d->isPlaying)
        d->pump();
    d->isPlaying = false;
    d->isHurried = false;
    d->timer.stop();
    Q_EMIT stateChanged();
}

void Session::stepToNextEvent()
{
    pause();
    const qsizetype before = trace().size();
    while (trace().size() == before && d->engine.step()) { }
    d->pump();
    Q_EMIT stateChanged();
}

void Session::playToEnd()
{
    d->isPlaying = true;
    d->isHurried = true;
    d->pump();
}

void Session::setSpeed(double speed)
{
    d->pacer.setSpeed(speed, Pacer::Wall::now());
    d->pump();
    Q_EMIT stateChanged();
}

void Session::Private::begin(Script byHand)
{
    engine = sim::Engine(startOf(runPlan, byHand));
    repeated = std::move(byHand);
    isHurried = false;
    reported = 0;
    wasQuiet = true;
    pacer.anchor(Pacer::Wall::now(), engine.now());
    Q_EMIT q->traceReset();
    pump();
    Q_EMIT q->stateChanged();
}

/// Lets happen what is due by now, tells of it, and waits for what comes next.
void Session::Private::pump()
{
    if (isPlaying && isHurried)
        engine.runToEnd();
    else if (isPlaying && !isQuiet())
        engine.runUntil(pacer.runTimeAt(Pacer::Wall::now()));
    report();
    wait();
}

void Session::Private::report()
{
    const qsizetype from = reported;
    reported = engine.trace().size();
    if (reported > from)
        Q_EMIT q->traceGrew(from);
    Q_EMIT q->clockMoved();
    if (traceLimit > 0) {
        engine.trimTrace(traceLimit);
        reported = engine.trace().size();
    }
}

void Session::Private::wait()
{
    const bool quiet = isQuiet();
    if (quiet != wasQuiet) {
        wasQuiet = quiet;
        Q_EMIT q->stateChanged();
        if (quiet)
            Q_EMIT q->becameQuiet();
    }
    const auto due = engine.nextDue();
    if (!isPlaying || !due) {
        timer.stop();
        return;
    }
    timer.start(std::min(frame, pacer.wallTimeUntil(*due, Pacer::Wall::now())));
}

} // namespace idemlab::session
