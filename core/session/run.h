// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"
#include "sim/engine.h"

namespace idemlab::session {

/// What a run is begun from, and where it hangs in the tree of what-ifs.
struct Beginning
{
    model::Recording recording;
    qsizetype branch = -1; ///< position in Branches; -1: none
    bool operator==(const Beginning &) const = default;
};

/// A recording and the engine that plays it.
class Run
{
public:
    /// At time zero; Recording::moment and beside are the session's matter.
    explicit Run(Beginning beginning, sim::Transport transport = sim::Transport::Memory);

    [[nodiscard]] sim::Engine &engine() { return m_engine; }
    [[nodiscard]] const sim::Engine &engine() const { return m_engine; }
    [[nodiscard]] const model::Trace &trace() const { return m_engine.trace(); }
    [[nodiscard]] const model::RunSettings &settings() const { return m_engine.world().settings; } ///< as they are now
    [[nodiscard]] qsizetype branch() const { return m_beginning.branch; }
    /// What another run begins from: the plan with the settings that were changed by hand since.
    [[nodiscard]] model::RunPlan plan() const;
    /// By hand, those that were recorded before included.
    [[nodiscard]] model::Script commands() const { return m_beginning.recording.byHand + m_engine.performed(); }
    [[nodiscard]] std::optional<model::Command> lastCommand() const; ///< of them
    [[nodiscard]] qsizetype commandCount() const { return m_beginning.recording.byHand.size() + m_engine.performedCount(); }
    /// What it takes to have it again as it is now.
    [[nodiscard]] Beginning present() const;
    [[nodiscard]] bool isQuiet() { return !m_engine.nextDue() && !m_engine.isWaitingForWire(); }

private:
    Beginning m_beginning;
    sim::Engine m_engine;
};

} // namespace idemlab::session
