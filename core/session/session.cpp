// SPDX-License-Identifier: MIT
#include "session/session.h"

#include "model/settings.h"
#include "session/httpwire.h"
#include "session/pacer.h"
#include "sim/engine.h"

#include <QTimer>

#include <algorithm>

namespace idemlab::session {

using namespace model;
using namespace Qt::StringLiterals;

namespace {

/// A frame on the usual screen.
constexpr std::chrono::milliseconds frame(16);

/// What was done by hand and can be done again. The plan knows the settings; programs outside do what they do.
Script repeatable(Script byHand)
{
    byHand.removeIf([](const TimedCommand &each) {
        return std::holds_alternative<ChangeSetting>(each.command) || std::holds_alternative<ReceiveExternal>(each.command)
            || std::holds_alternative<LeaveExternal>(each.command);
    });
    return byHand;
}

RunPlan withCommands(RunPlan plan, const Script &byHand)
{
    plan.script += byHand;
    std::stable_sort(plan.script.begin(), plan.script.end(),
        [](const TimedCommand &a, const TimedCommand &b) { return a.at < b.at; });
    return plan;
}

} // namespace

struct Session::Private
{
    Private(Session *session, Carriage carriage);

    void begin(Script byHand);
    void pump();
    void report();
    void wait();
    void carryWire();
    void useMemory();
    void adopt(qsizetype from);
    [[nodiscard]] bool ensureListening();
    [[nodiscard]] sim::Carriage carriage() const { return wire ? sim::Carriage::Wire : sim::Carriage::Memory; }
    [[nodiscard]] bool isQuiet() { return !engine.nextDue() && !engine.isWaitingForWire(); }

    Session *q;
    RunPlan runPlan;
    Script repeated; ///< done by hand in an earlier run of the same plan, and part of this one's script
    sim::Engine engine;
    Pacer pacer;
    QTimer timer;
    std::unique_ptr<HttpWire> wire; ///< null: messages travel in memory
    qsizetype traceLimit = 0;
    qsizetype reported = 0; ///< events that were told of
    bool isPlaying = true;
    bool isHurried = false;
    bool wasQuiet = true;
    bool isCarrying = false;
};

Session::Private::Private(Session *session, Carriage carriage) : q(session), engine(RunPlan {})
{
    timer.setSingleShot(true);
    if (carriage == Carriage::Http)
        wire = std::make_unique<HttpWire>();
}

Session::Session(Carriage carriage, QObject *parent) : QObject(parent), d(std::make_unique<Private>(this, carriage))
{
    connect(&d->timer, &QTimer::timeout, this, [this] { d->pump(); });
    d->timer.setTimerType(Qt::PreciseTimer);
    if (d->wire)
        connectWire();
    d->begin({});
}

void Session::connectWire()
{
    HttpWire *wire = d->wire.get();
    const auto goOn = [this] {
        d->carryWire();
        d->pump();
    };
    connect(wire, &HttpWire::requestCrossed, this, [this, goOn](const Request &request) {
        d->engine.requestCrossed(request);
        goOn();
    });
    connect(wire, &HttpWire::responseCrossed, this, [this, goOn](const Response &response) {
        d->engine.responseCrossed(response);
        goOn();
    });
    connect(wire, &HttpWire::closeCrossed, this, [this, goOn] {
        d->engine.closeCrossed();
        goOn();
    });
    connect(wire, &HttpWire::abandonCrossed, this, [this, goOn] {
        d->engine.abandonCrossed();
        goOn();
    });
    connect(wire, &HttpWire::externalReceived, this,
        [this](const QString &client, const Request &request, const QByteArray &bytes) { submit(ReceiveExternal {client, request, bytes}); });
    connect(wire, &HttpWire::externalLeft, this, [this](AttemptId attempt) { submit(LeaveExternal {attempt}); });
    connect(wire, &HttpWire::failed, this, [this](const QString &what) {
        d->useMemory();
        Q_EMIT failed(what);
    });
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

quint16 Session::port() const { return d->wire ? d->wire->port() : 0; }

tl::expected<quint16, QString> Session::listen(quint16 port)
{
    if (!d->wire)
        return tl::unexpected(u"messages of this session travel in memory"_s);
    return d->wire->listen(port);
}

void Session::setControl(std::function<http::ControlAnswer(const QByteArray &, const QByteArray &, const QByteArray &)> control)
{
    if (d->wire)
        d->wire->gateway().setControl(std::move(control));
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
    d->runPlan.settings.strategy = strategy;
    d->isPlaying = true;
    d->begin(repeatable(commands()));
}

void Session::planFromStart(const PlannedFault &fault)
{
    const auto isSameMessage = [&fault](const PlannedFault &other) {
        return other.direction == fault.direction && other.filter == fault.filter && other.number == fault.number;
    };
    d->runPlan.faults.removeIf(isSameMessage);
    d->runPlan.faults.append(fault);
    Script byHand = repeatable(commands());
    byHand.removeIf([&](const TimedCommand &each) {
        const auto *plan = std::get_if<PlanFault>(&each.command);
        return plan && isSameMessage(plan->fault);
    });
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
    if (wire)
        wire->reset();
    engine = sim::Engine(withCommands(runPlan, byHand), carriage());
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
    carryWire();
}

/// Gives the wire its next task. What comes of it comes from the event loop or, for programs outside, at once: the loop
/// goes on where it was entered first.
void Session::Private::carryWire()
{
    if (!wire || isCarrying)
        return;
    wire->setPolicy(engine.world().settings.server.policy); // it may have changed in mid-run
    isCarrying = true;
    while (const sim::WireTask *task = engine.wireTask()) {
        if (wire->isBusy() || !ensureListening())
            break;
        const bool isExternal = engine.world().lanes.at(task->flight.client.index()).isExternal;
        wire->carryOut(*task, engine.world().settings, isExternal);
    }
    isCarrying = false;
}

/// Where the machine gives no port, messages travel in memory, and the user is told.
bool Session::Private::ensureListening()
{
    const auto listening = wire->listen();
    if (listening)
        return true;
    useMemory();
    Q_EMIT q->failed(listening.error());
    return false;
}

void Session::Private::useMemory()
{
    wire.release()->deleteLater(); // it may be the one that is telling us
    engine.useMemory();
}

/// Programs outside get the number of their attempt from the trace.
void Session::Private::adopt(qsizetype from)
{
    const Trace &seen = engine.trace();
    for (qsizetype i = from; wire && i < seen.size(); ++i) {
        if (seen.at(i).kind == EventKind::AttemptStarted && seen.client(seen.at(i).client).external)
            wire->adopt(seen.at(i).attempt);
    }
}

void Session::Private::report()
{
    const qsizetype from = reported;
    adopt(from);
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
