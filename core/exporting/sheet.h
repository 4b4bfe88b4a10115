// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/verdict.h"
#include "model/trace.h"
#include "session/forward.h"

#include <QString>

#include <vector>

namespace idemlab::exporting {

/// A run that is to be written down.
struct Run
{
    QString caseId; ///< empty: free play
    const model::Trace &trace; ///< outlives this
    analysis::Judgement judgement;
    QString heading = {}; ///< what tells it from the others of a sheet: its strategy, and its what-if
};

/// What is taken home: one run, or several beside each other.
struct Sheet
{
    QString title; ///< of the case, in the reader's language
    std::vector<Run> runs; ///< at least one
};

/// All strips of @p session as they are now, to be written at once: it reads their traces.
[[nodiscard]] Sheet sheetOf(const session::Session &session, const QString &title);

} // namespace idemlab::exporting
