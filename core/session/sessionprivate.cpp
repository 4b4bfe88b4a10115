// SPDX-License-Identifier: MIT
// Which runs there are, and what is kept of those that were.
#include "session/sessionprivate.h"

#include <algorithm>
#include <utility>

namespace idemlab::session {

using namespace model;

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

} // namespace

Session::Private::Private(Session *session, std::shared_ptr<Door> way, WallClock wallClock)
    : q(session), door(std::move(way)), wall(std::move(wallClock)), isOverHttp(door != nullptr)
{
    connect(&timer, &QTimer::timeout, q, [this] { turn(); });
    connect(&frame, &QTimer::timeout, q, [this] {
        if (hasNews)
            turn();
    });
    for (QTimer *each : {&timer, &frame}) {
        each->setSingleShot(true);
        each->setTimerType(Qt::PreciseTimer);
    }
}

Session::Private::~Private()
{
    closeCalls();
    if (door)
        door->leave(*this);
}

bool Session::Private::isQuiet() const
{
    return std::ranges::all_of(strips, [](const auto &each) { return each->run.isQuiet(); });
}

std::optional<Instant> Session::Private::nextDue() const
{
    std::optional<Instant> first;
    for (const auto &strip : strips) {
        const auto due = strip->run.engine().nextDue();
        if (due && (!first || *due < *first))
            first = due;
    }
    return first;
}

qsizetype Session::Private::eventCount() const
{
    qsizetype all = 0;
    for (const auto &strip : strips)
        all += strip->run.trace().size();
    return all;
}

Snapshot Session::Private::snapshot() const
{
    Snapshot now {{}, current};
    for (const auto &strip : strips)
        now.runs.append(strip->run.present());
    return now;
}

QList<Beginning> Session::Private::again() const
{
    QList<Beginning> runs;
    for (const auto &strip : strips)
        runs.append({{strip->run.plan(), repeatable(strip->run.commands()), std::nullopt, {}}, strip->run.branch()});
    return runs;
}

/// Where nothing has been there is nothing to go back to, nor on to.
void Session::Private::note(UndoableChange change)
{
    if (count() > 1 || shown().trace().size() > 1 || change != UndoableChange::Begin)
        history.note(change, snapshot());
    else
        history.forgetUndone();
}

void Session::Private::noteCommand(UndoableChange change)
{
    Mark now {{}, strips.front()->run.engine().now()};
    for (const auto &strip : strips)
        now.commands.append(strip->run.commandCount());
    history.note(change, now);
}

void Session::Private::keepBranches()
{
    for (const auto &strip : strips) {
        if (strip->run.branch() >= 0)
            branches.note(strip->run.present());
    }
}

/// Programs that wait for an answer of these runs get none.
void Session::Private::closeCalls()
{
    inbox.clear();
    for (auto call = calls.keyBegin(); call != calls.keyEnd(); ++call)
        door->cut(*call);
    calls.clear();
}

void Session::Private::begin(const QList<Beginning> &runs, qsizetype toShow, std::optional<Instant> until, bool playsOn)
{
    keepBranches();
    closeCalls();
    strips.clear();
    for (const Beginning &each : runs)
        strips.push_back(std::make_unique<Strip>(Run(each, isOverHttp ? sim::Transport::Wire : sim::Transport::Memory)));
    current = toShow;
    told = 0;
    wasQuiet = true;
    wasBusy = false;
    hasNews = false;
    hasNewState = false;
    clock.pause();
    clock.play(wall(), Instant {});
    if (until)
        clock.hurryTo(*until, playsOn);
    Q_EMIT q->runsChanged();
    turnNow();
    Q_EMIT q->stateChanged();
}

} // namespace idemlab::session
