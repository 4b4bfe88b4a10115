// SPDX-License-Identifier: MIT
#pragma once

#include "model/settings.h"

#include <QList>

namespace idemlab::model {

/// The settings that stand in @p settings as the course warns of: a key of the wrong scope, a server that races, … In the order of
/// allSettings().
[[nodiscard]] QList<const Setting *> pitfallsIn(const RunSettings &settings);
/// @p settings with each of those as it is by default.
[[nodiscard]] RunSettings withoutPitfalls(RunSettings settings);

} // namespace idemlab::model
