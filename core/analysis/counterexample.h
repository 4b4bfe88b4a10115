// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/explorer.h"
#include "model/runplan.h"

#include <QList>

namespace idemlab::analysis {

/// A history that breaks the promise.
struct Counterexample
{
    /// To be shown from its beginning: what was decided on the way is in its script and its planned faults and incidents.
    model::Recording recording;
    QList<model::Event> events; ///< as they happened in the search
};

/// Follows @p ways, each a position among the choices where it is taken.
[[nodiscard]] Counterexample counterexample(Explorer &explorer, const QList<quint16> &ways);

} // namespace idemlab::analysis
