// SPDX-License-Identifier: MIT
#include "session/strip.h"

#include "model/settings.h"

#include <algorithm>
#include <tuple>

namespace idemlab::session {

using namespace model;

namespace {

/// What will not do changes nothing: names and values are checked where commands are made.
void follow(RunPlan &plan, const Command &command)
{
    if (const auto *change = std::get_if<ChangeSetting>(&command))
        std::ignore = applySetting(plan.settings, change->name, change->value);
}

} // namespace

Strip::Strip(bool isOverHttp, QObject *parent) : QObject(parent), m_engine(RunPlan {})
{
    if (!isOverHttp)
        return;
    m_wire = std::make_unique<HttpWire>();
    connectWire();
}

void Strip::connectWire()
{
    connect(m_wire.get(), &HttpWire::requestCrossed, this, [this](const Request &request) {
        m_engine.requestCrossed(request);
        Q_EMIT crossed();
    });
    connect(m_wire.get(), &HttpWire::responseCrossed, this, [this](const Response &response) {
        m_engine.responseCrossed(response);
        Q_EMIT crossed();
    });
    connect(m_wire.get(), &HttpWire::closeCrossed, this, [this] {
        m_engine.closeCrossed();
        Q_EMIT crossed();
    });
    connect(m_wire.get(), &HttpWire::abandonCrossed, this, [this] {
        m_engine.abandonCrossed();
        Q_EMIT crossed();
    });
    connect(m_wire.get(), &HttpWire::externalReceived, this, &Strip::externalReceived);
    connect(m_wire.get(), &HttpWire::externalLeft, this, &Strip::externalLeft);
    connect(m_wire.get(), &HttpWire::failed, this, [this](const QString &what) {
        useMemory();
        Q_EMIT failed(what);
    });
}

void Strip::begin(const Run &run)
{
    if (m_wire)
        m_wire->reset();
    m_begun = run;
    m_next = run.recording.plan;
    for (const TimedCommand &each : run.recording.byHand)
        follow(m_next, each.command);
    m_engine = sim::Engine(run.recording.plan, m_wire ? sim::Carriage::Wire : sim::Carriage::Memory, run.recording.byHand);
    m_told = 0;
}

Run Strip::run() const
{
    Run now = m_begun;
    now.recording.byHand = commands();
    now.recording.moment = m_engine.now();
    return now;
}

Script Strip::commands() const { return m_begun.recording.byHand + m_engine.performed(); }
bool Strip::isQuiet() { return !m_engine.nextDue() && !m_engine.isWaitingForWire(); }

void Strip::perform(const Command &command, Instant at)
{
    follow(m_next, command);
    m_engine.perform(command, at);
}

void Strip::runUntil(Instant end)
{
    if (end == Instant::max())
        m_engine.runToEnd();
    else
        m_engine.runUntil(end);
}

/// Programs outside get the number of their attempt from the trace.
qsizetype Strip::takeNews()
{
    const qsizetype from = m_told;
    const Trace &seen = m_engine.trace();
    for (qsizetype i = from; m_wire && i < seen.size(); ++i) {
        if (seen.at(i).kind == EventKind::AttemptStarted && seen.client(seen.at(i).client).external && !isRepeated(seen.at(i)))
            m_wire->adopt(seen.at(i).attempt);
    }
    m_told = seen.size();
    return from;
}

/// The program that sent it is gone, and nobody waits for the answer.
bool Strip::isRepeated(const Event &event) const
{
    const Script &before = m_begun.recording.byHand;
    return std::any_of(before.cbegin(), before.cend(),
        [&event](const TimedCommand &each) { return each.at == event.at && std::holds_alternative<ReceiveExternal>(each.command); });
}

void Strip::limitTrace(qsizetype events)
{
    m_engine.trimTrace(events);
    m_told = m_engine.trace().size();
}

void Strip::carryWire()
{
    if (!m_wire || m_isCarrying)
        return; // a loop that was entered first goes on
    m_wire->setPolicy(m_engine.world().settings.server.policy); // it may have changed in mid-run
    m_isCarrying = true;
    while (const sim::WireTask *task = m_engine.wireTask()) {
        if (m_wire->isBusy() || !ensureListening())
            break;
        const bool isExternal = m_engine.world().lanes.at(task->flight.client.index()).isExternal;
        m_wire->carryOut(*task, m_engine.world().settings, isExternal);
    }
    m_isCarrying = false;
}

/// Where the machine gives no port, messages travel in memory, and the user is told.
bool Strip::ensureListening()
{
    const auto listening = m_wire->listen();
    if (listening)
        return true;
    useMemory();
    Q_EMIT failed(listening.error());
    return false;
}

void Strip::useMemory()
{
    m_wire.release()->deleteLater(); // it may be the one that is telling us
    m_engine.useMemory();
}

} // namespace idemlab::session
