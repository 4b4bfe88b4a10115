// SPDX-License-Identifier: MIT
#pragma once

#include "model/trace.h"

#include <QHash>
#include <QString>

namespace idemlab::analysis {

/// The figures of a run by the names that lessons know them by (study::factNames()). Money in yen.
[[nodiscard]] QHash<QString, qint64> factsOf(const model::Trace &trace);

} // namespace idemlab::analysis
