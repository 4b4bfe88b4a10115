// SPDX-License-Identifier: MIT
#include "session/run.h"

#include "model/settings.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace idemlab::session {

using namespace model;

Run::Run(Beginning beginning, sim::Transport transport)
    : m_beginning(std::move(beginning)), m_engine(m_beginning.recording.plan, transport, m_beginning.recording.byHand)
{ }

/// What will not do changes nothing: names and values are checked where commands are made.
RunPlan Run::plan() const
{
    RunPlan plan = m_beginning.recording.plan;
    const auto follow = [&plan](const TimedCommand &each) {
        if (const auto *change = std::get_if<ChangeSetting>(&each.command))
            std::ignore = applySetting(plan.settings, change->name, change->value);
    };
    std::for_each(m_beginning.recording.byHand.cbegin(), m_beginning.recording.byHand.cend(), follow);
    const Script &script = m_engine.world().script;
    std::for_each(script.cbegin() + m_engine.world().scripted, script.cend(), follow);
    return plan;
}

std::optional<Command> Run::lastCommand() const
{
    const sim::World &world = m_engine.world();
    if (world.script.size() > world.scripted)
        return world.script.constLast().command;
    const Script &byHand = m_beginning.recording.byHand;
    return byHand.isEmpty() ? std::nullopt : std::optional(byHand.constLast().command);
}

Beginning Run::present() const
{
    Beginning now = m_beginning;
    now.recording.byHand = commands();
    now.recording.moment = m_engine.now();
    return now;
}

} // namespace idemlab::session
