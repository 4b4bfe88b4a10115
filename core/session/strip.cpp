// SPDX-License-Identifier: MIT
#include "session/strip.h"

#include "model/settings.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace idemlab::session {

using namespace model;
using namespace Qt::StringLiterals;

namespace {

/// What will not do changes nothing: names and values are checked where commands are made.
void follow(RunPlan &plan, const Command &command)
{
    if (const auto *change = std::get_if<ChangeSetting>(&command))
        std::ignore = applySetting(plan.settings, change->name, change->value);
}

} // namespace

Strip::Strip(WireMaker wires, QObject *parent) : QObject(parent), m_engine(RunPlan {}), m_wires(std::move(wires)) { }

tl::expected<quint16, QString> Strip::listen(quint16 port)
{
    if (!m_wires)
        return tl::unexpected(u"messages of this session travel in memory"_s);
    if (!m_wire) {
        auto made = m_wires(*this);
        if (!made)
            return tl::unexpected(std::move(made).error());
        m_wire = std::move(*made);
        m_wire->setPolicy(m_engine.world().settings.server.policy);
        m_wire->setControl(m_control);
    }
    return m_wire->listen(port);
}

void Strip::setControl(http::Control control)
{
    m_control = std::move(control);
    if (m_wire)
        m_wire->setControl(m_control);
}

void Strip::requestCrossed(const Request &request, const QByteArray &bytes)
{
    m_engine.requestCrossed(request, bytes);
    Q_EMIT crossed();
}

void Strip::responseCrossed(const Response &response, const QByteArray &bytes)
{
    m_engine.responseCrossed(response, bytes);
    Q_EMIT crossed();
}

void Strip::closeCrossed()
{
    m_engine.closeCrossed();
    Q_EMIT crossed();
}

void Strip::abandonCrossed()
{
    m_engine.abandonCrossed();
    Q_EMIT crossed();
}

void Strip::wireFailed(const QString &what) { useMemory(what); }

void Strip::begin(const Run &run)
{
    if (m_wire)
        m_wire->reset();
    m_begun = run;
    m_next = run.recording.plan;
    for (const TimedCommand &each : run.recording.byHand)
        follow(m_next, each.command);
    m_engine = sim::Engine(run.recording.plan, m_wires ? sim::Carriage::Wire : sim::Carriage::Memory, run.recording.byHand);
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

qsizetype Strip::takeNews() { return std::exchange(m_told, m_engine.trace().size()); }

void Strip::limitTrace(qsizetype events)
{
    m_engine.dropCommands();
    m_engine.trimTrace(events);
    m_told = m_engine.trace().size();
}

void Strip::carryWire()
{
    if (!m_wires || m_isCarrying)
        return; // a loop that was entered first goes on
    if (m_wire)
        m_wire->setPolicy(m_engine.world().settings.server.policy); // it may have changed in mid-run
    m_isCarrying = true;
    while (const sim::WireTask *task = m_engine.wireTask()) {
        if (const auto listening = listen(); !listening) {
            useMemory(listening.error());
            break;
        }
        if (m_wire->isBusy())
            break;
        m_wire->carryOut(*task, m_engine.world().settings);
    }
    m_isCarrying = false;
}

/// Where the machine gives no port, messages travel in memory, and the user is told.
void Strip::useMemory(const QString &why)
{
    m_wires = nullptr;
    m_left = std::move(m_wire); // it may be the one that is telling us
    QMetaObject::invokeMethod(
        this, [this] { m_left.reset(); }, Qt::QueuedConnection);
    m_engine.useMemory();
    Q_EMIT failed(why);
}

} // namespace idemlab::session
