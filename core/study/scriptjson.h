// SPDX-License-Identifier: MIT
#pragma once

#include "model/command.h"
#include "model/limits.h"
#include "study/jsonreader.h"

#include <chrono>

namespace idemlab::study {

/// What a script may hold.
struct ScriptRules
{
    std::chrono::minutes longest; ///< time of its last step
    qsizetype most; ///< steps
    bool isRecorded; ///< all that can be done to a run; else clicks, toggles and settings
};

/// Of a case.
inline constexpr ScriptRules caseScript {std::chrono::minutes(10), model::mostCaseSteps, false};
/// Of a run that was recorded.
inline constexpr ScriptRules recordedScript {std::chrono::hours(24 * 366), model::mostRecordedSteps, true};

/// The list @p member, in the order of time.
[[nodiscard]] model::Script readScript(const JsonReader &object, const QString &member, const ScriptRules &rules);
[[nodiscard]] model::PlannedFault readFault(const JsonReader &object);
/// The list @p member.
[[nodiscard]] QList<model::PlannedFault> readFaults(const JsonReader &object, const QString &member);
/// The list "incidents".
[[nodiscard]] QList<model::PlannedIncident> readIncidents(const JsonReader &object);
/// A time as in "250ms"; complains where it is none up to @p most.
[[nodiscard]] model::Duration readDuration(const JsonReader &object, const QString &member, model::Duration most);

// What the functions above read again.
[[nodiscard]] QJsonArray scriptJson(const model::Script &script);
[[nodiscard]] QJsonArray faultsJson(const QList<model::PlannedFault> &faults);
[[nodiscard]] QJsonArray incidentsJson(const QList<model::PlannedIncident> &incidents);

} // namespace idemlab::study
