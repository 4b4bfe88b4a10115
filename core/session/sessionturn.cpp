// SPDX-License-Identifier: MIT
// What happens by itself: a turn lets happen what is due by now, tells of it, and gives the wires their next tasks. What comes of
// those, and what programs outside send, waits for the next turn.
#include "session/sessionprivate.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace idemlab::session {

using namespace model;

namespace {

constexpr std::chrono::milliseconds leastFrame(16); ///< on the usual screen
constexpr qsizetype mostSteps = 20'000; ///< of a turn: some milliseconds
constexpr qsizetype mostNews = 4'000; ///< events that views take in at once: some milliseconds

} // namespace

/// Whoever has asked for it finds all views told.
void Session::Private::turnNow()
{
    isAsked = true;
    turn();
}

void Session::Private::turn()
{
    isAgain = true;
    if (isTurning)
        return;
    isTurning = true;
    while (std::exchange(isAgain, false))
        turnOnce();
    isTurning = false;
}

void Session::Private::turnSoon()
{
    isAgain = true;
    if (!isTurning)
        timer.start(0);
}

void Session::Private::turnOnce()
{
    takeWireOutcomes();
    run();
    takeInbox();
    rejectFromExhausted();
    report();
    sleep();
    for (qsizetype i = 0; i < count(); ++i)
        carry(*strips[size_t(i)], i);
}

/// All runs up to @p goal, as far as their wires let them. False where that is more than one turn should do: a long run that goes
/// to its end at once must not hold up the window.
bool Session::Private::runTo(Instant goal)
{
    qsizetype left = mostSteps;
    for (const auto &strip : strips) {
        sim::Engine &engine = strip->run.engine();
        for (auto due = engine.nextDue(); due && *due <= goal && !engine.isWaitingForWire(); due = engine.nextDue()) {
            if (left-- == 0)
                return false;
            engine.step();
        }
        if (goal != Instant::max())
            engine.runUntil(goal);
    }
    return true;
}

void Session::Private::run()
{
    const auto goal = clock.goal(wall(), isQuiet());
    hasMore = goal && !runTo(*goal);
    if (hasMore || !clock.isPlaying()
        || std::ranges::any_of(strips, [](const auto &each) { return each->run.engine().isWaitingForWire(); }))
        return;
    if (clock.isHurrying())
        settle();
    const auto byTime = [](const auto &a, const auto &b) { return a->run.engine().now() < b->run.engine().now(); };
    const auto [earliest, latest] = std::minmax_element(strips.cbegin(), strips.cend(), byTime);
    if (clock.arrived(wall(), (*earliest)->run.engine().now(), (*latest)->run.engine().now(), isQuiet()))
        Q_EMIT q->stateChanged();
}

/// All strips are given a command at one time.
void Session::Private::give(const Command &command)
{
    Instant when;
    for (const auto &strip : strips)
        when = std::max(when, strip->run.engine().earliestCommand());
    for (const auto &strip : strips)
        strip->run.engine().perform(command, when);
    settle();
    const Instant now = shown().engine().now();
    if (!clock.isSteady() || now > clock.runTimeAt(wall()))
        clock.anchor(wall(), now);
}

/// Where one has moved its clock the others follow.
void Session::Private::settle()
{
    Instant latest;
    for (const auto &strip : strips)
        latest = std::max(latest, strip->run.engine().now());
    for (const auto &strip : strips)
        strip->run.engine().runUntil(latest);
}

/// What is due at one time happens in all strips at once. False where nothing could.
bool Session::Private::stepOnce()
{
    const auto due = nextDue();
    bool hasStepped = false;
    for (const auto &strip : strips) {
        if (due && strip->run.engine().nextDue() == due)
            hasStepped |= strip->run.engine().step();
    }
    return hasStepped;
}

/// Programs outside ask more often than anybody can look, and who hurries to the end passes more by: views are told of it once a
/// frame, and have no more than a quarter of the time for it, unless there is so much that they would take long to catch up.
void Session::Private::report()
{
    wasBusy = wasBusy || !isQuiet();
    hasNews = true;
    const bool isPressed = clock.isSteady() || clock.isHurrying();
    const bool isLittle = shown().trace().size() - told < mostNews;
    if (isPressed && isLittle && frame.isActive() && !std::exchange(isAsked, false))
        return;
    isAsked = false;
    QElapsedTimer took;
    took.start();
    tell();
    if (isPressed)
        frame.start(std::max(leastFrame, std::chrono::milliseconds(3 * took.elapsed())));
}

void Session::Private::tell()
{
    hasNews = false;
    const qsizetype from = std::exchange(told, shown().trace().size());
    if (told > from)
        Q_EMIT q->traceGrew(from);
    Q_EMIT q->clockMoved();
    if (traceLimit > 0) {
        for (const auto &strip : strips) {
            strip->run.engine().dropCommands();
            strip->run.engine().trimTrace(traceLimit);
        }
        told = shown().trace().size();
    }
    const bool quiet = isQuiet();
    const bool becomesQuiet = quiet && (!wasQuiet || wasBusy);
    const bool isNewState = std::exchange(hasNewState, false) || wasQuiet != quiet || becomesQuiet;
    wasQuiet = quiet;
    wasBusy = false;
    if (isNewState)
        Q_EMIT q->stateChanged();
    if (becomesQuiet)
        Q_EMIT q->becameQuiet();
}

void Session::Private::sleep()
{
    watchPrograms();
    if (hasMore)
        timer.start(0);
    else if (const auto pause = clock.pauseUntil(nextDue(), wall(), !isAlwaysSteady))
        timer.start(*pause);
    else
        timer.stop();
}

} // namespace idemlab::session
