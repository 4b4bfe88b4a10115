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

/// Of the ways through situations with the digests @p path (Explorer::digestOf()), one after the other, to a step with @p finding the
/// one that is easiest to believe.
[[nodiscard]] Counterexample counterexample(Explorer &explorer, const QList<sim::Digest> &path, Finding finding);

} // namespace idemlab::analysis
