// SPDX-License-Identifier: MIT
#include "session/recorded.h"
#include "session/sessionprivate.h"

#include "model/settings.h"

#include <algorithm>

namespace idemlab::session {

using namespace model;
using namespace Qt::StringLiterals;

namespace {

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
    d->begin({Beginning()}, 0);
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
    return std::ranges::any_of(d->strips, [](const auto &each) { return each->run.engine().isExhausted(); });
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
    const auto lane =
        std::ranges::find_if(lanes, [&form](const sim::ClientLane &each) { return !each.isExternal && each.name == form.customer(); });
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
