// SPDX-License-Identifier: MIT
#pragma once

#include "model/fault.h"
#include "model/trace.h"

#include <QList>
#include <QString>

#include <optional>

namespace idemlab::exporting {

// What the mock server has to be told so that a run goes there as it went here.

/// What befell the messages of @p trace, as faults planned for them.
[[nodiscard]] QList<model::PlannedFault> faultsOf(const model::Trace &trace);
[[nodiscard]] QList<model::PlannedIncident> incidentsOf(const model::Trace &trace);
/// The command that starts the mock server with the settings @p trace began with, for a POSIX shell.
[[nodiscard]] QString serveLine(const model::Trace &trace, int port);

/// A request of @p trace as somebody makes it who waits for its answer.
struct Call
{
    qsizetype position = 0; ///< of the event that sends it
    model::Duration pause {}; ///< since the answer to the one before, or since the first request of the run
    std::optional<model::Duration> patience; ///< how long its client waits for the answer; empty: for as long as it takes
    quint32 intent = 0; ///< 0: none, or it says so itself
    int number = 0; ///< among all of the trace, from 1
};

/// Calls that are made one after the other: those of a press of Order, or one of a program outside.
using Chain = QList<Call>;

/// In the order of their first calls.
[[nodiscard]] QList<Chain> chainsOf(const model::Trace &trace);

} // namespace idemlab::exporting
