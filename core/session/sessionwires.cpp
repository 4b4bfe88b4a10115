// SPDX-License-Identifier: MIT
// What goes over the wires and comes from them, and the programs outside: who waits, and who is answered.
#include "session/sessionprivate.h"

#include "model/complaint.h"

#include <utility>

namespace idemlab::session {

using namespace model;

namespace {

constexpr std::chrono::minutes programsStay(1); ///< after its last request a program is still about

template<typename... Parts>
struct Overloaded : Parts...
{
    using Parts::operator()...;
};
template<typename... Parts>
Overloaded(Parts...) -> Overloaded<Parts...>; // clang 14 needs to be told

} // namespace

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
