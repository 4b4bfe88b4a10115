// SPDX-License-Identifier: MIT
#pragma once

#include "model/trace.h"

#include <QString>

namespace idemlab::narrate {

/// @p text of a lesson with the figures of the run in the places that it keeps for them (study/placeholders.h).
[[nodiscard]] QString withFigures(const QString &text, const model::Trace &trace);

} // namespace idemlab::narrate
