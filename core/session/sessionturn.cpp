// SPDX-License-Identifier: MIT
// What happens by itself: a turn lets happen what is due by now, tells of it, and gives the wires their next tasks. What comes of
// those, and what programs outside send, waits for the next turn.
#include "session/sessionprivate.h"

#include "model/complaint.h"

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace idemlab::session {

using namespace model;

namespace {

constexpr std::chrono::minutes programsStay(1); ///< after its last request a program is still about
constexpr std::chrono::milliseconds leastFrame(16); ///< on the usual screen
constexpr qsizetype mostSteps = 20'000; ///< of a turn: some milliseconds
constexpr qsizetype mostNews = 4'000; ///< events that views take in at once: some milliseconds

template<typename... Parts>
struct Overloaded : Parts...
{
    using Parts::operator()...;
};
template<typename... Parts>
Overloaded(Parts...) -> Overloaded<Parts...>; // clang 14 needs to be told

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

/// What has got over the wires.
void Session::Private::takeWireOutcomes()
{
    QString fault;
    for (const auto &strip : strips) {
        if (!strip->wireOutcome)
            continue;
        const WireOutcome outcome = *std::exchange(strip->wireOutcome, std::nullopt);
        strip->isCarrying = false;
        sim::Engine &engine = strip->run.engine();
        std::visit(Overloaded {
                       [&engine](const RequestRead &read) { engine.requestDelivered(read.request, read.bytes); },
                       [&engine](const ResponseRead &read) { engine.responseDelivered(read.response, read.bytes); },
                       [&engine](Closed) { engine.closeDelivered(); },
                       [&engine](Abandoned) { engine.abandonDelivered(); },
                       [&fault](const Broken &broken) { fault = broken.what; },
                   },
            outcome);
    }
    if (!fault.isEmpty())
        useMemory(fault);
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
        || std::any_of(strips.cbegin(), strips.cend(), [](const auto &each) { return each->run.engine().isWaitingForWire(); }))
        return;
    if (clock.isHurrying())
        settle();
    const auto byTime = [](const auto &a, const auto &b) { return a->run.engine().now() < b->run.engine().now(); };
    const auto [earliest, latest] = std::minmax_element(strips.cbegin(), strips.cend(), byTime);
    if (clock.arrived(wall(), (*earliest)->run.engine().now(), (*latest)->run.engine().now(), isQuiet()))
        Q_EMIT q->stateChanged();
}

void Session::Private::takeInbox()
{
    if (inbox.empty())
        return;
    for (const Command &each : std::exchange(inbox, {})) {
        const auto *request = std::get_if<ReceiveExternal>(&each);
        if (request && isExhausted(request->call))
            reject(request->call, Problem::Overloaded, "nothing was done with this request");
        else
            give(each);
    }
    run();
    hasNewState = true;
}

/// Nothing happens any more in the run that is to answer @p call: it has come to its end too early.
bool Session::Private::isExhausted(CallId call) const
{
    const qsizetype strip = calls.value(call, -1);
    return strip >= 0 && strips[size_t(strip)]->run.engine().isExhausted();
}

void Session::Private::reject(CallId call, Problem problem, const QByteArray &outcome)
{
    calls.remove(call);
    door->respond(call,
        problemResponse(problem,
            "This run has all the events that it may have: nothing more happens in it, and " + outcome
                + ". Begin another one, and send the request again with the same key."));
}

/// Whose request was under way when the run came to its end is told that nobody knows what became of it.
void Session::Private::rejectFromExhausted()
{
    if (calls.isEmpty() || !q->isExhausted())
        return;
    for (const CallId call : calls.keys()) {
        if (isExhausted(call))
            reject(call, Problem::OutcomeUnknown, "whether the order was made before that is not known");
    }
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

/// While a program outside is about, the clock goes by the wall.
void Session::Private::watchPrograms()
{
    if (!calls.isEmpty())
        lastProgram = wall();
    const bool isSteady = isAlwaysSteady || (lastProgram && wall() - *lastProgram < programsStay);
    if (isSteady == clock.isSteady())
        return;
    clock.setSteady(isSteady, wall(), shown().engine().now());
    Q_EMIT q->stateChanged();
}

void Session::Private::carry(Strip &strip, qsizetype position)
{
    sim::Engine &engine = strip.run.engine();
    while (const sim::WireTask *task = engine.wireTask()) {
        if (task->call.isSet()) {
            const QByteArray bytes = answer(*task, position);
            if (task->kind == sim::WireTask::Kind::Cut)
                engine.closeDelivered();
            else
                engine.responseDelivered(Response(task->response()), bytes);
            isAgain = true;
            continue;
        }
        if (strip.isCarrying)
            return;
        if (!isOverHttp) {
            engine.useMemory();
            isAgain = true;
            return;
        }
        if (const auto listening = door->listen(); !listening) {
            useMemory(listening.error());
            return;
        }
        if (!strip.wire) {
            strip.wire = door->makeWire([this, &strip](WireOutcome &&outcome) {
                strip.wireOutcome = std::move(outcome);
                turnSoon();
            });
        }
        strip.isCarrying = true;
        strip.wire->carryOut(*task, strip.run.settings());
        return;
    }
}

/// Programs outside are answered and not waited for: when they read is their own matter.
QByteArray Session::Private::answer(const sim::WireTask &task, qsizetype position)
{
    if (calls.value(task.call, -1) != position)
        return {};
    calls.remove(task.call);
    lastProgram = wall();
    if (task.kind == sim::WireTask::Kind::Response)
        return door->respond(task.call, task.response());
    door->cut(task.call);
    return {};
}

/// Where the machine gives no port, messages travel in memory, and the user is told.
void Session::Private::useMemory(const QString &why)
{
    isOverHttp = false;
    for (const auto &strip : strips) {
        strip->wire.reset();
        strip->wireOutcome.reset();
        strip->run.engine().useMemory();
    }
    isAgain = true;
    Q_EMIT q->failed(Complaint::tr("From here on the messages travel in memory, not over HTTP: %1").arg(why));
}

void Session::Private::received(const Command &command)
{
    if (const auto *request = std::get_if<ReceiveExternal>(&command); request && request->call.isSet())
        calls.insert(request->call, current);
    else if (const auto *leaving = std::get_if<LeaveExternal>(&command); leaving && !calls.remove(leaving->call))
        return;
    inbox.push_back(command);
    lastProgram = wall();
    turnSoon();
}

const ServerPolicy &Session::Private::policy() const { return strips[size_t(current)]->run.settings().server.policy; }

} // namespace idemlab::session
