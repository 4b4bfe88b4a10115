// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/verdict.h"
#include "model/trace.h"

#include <QString>

namespace idemlab::exporting {

/// A run that is to be written down.
struct Run
{
    QString caseId; ///< empty: free play
    const model::Trace &trace; ///< outlives this
    analysis::Judgement judgement;
};

} // namespace idemlab::exporting
