// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/verdict.h"
#include "sim/engine.h"
#include "study/case.h"

namespace idemlab::analysis {

/// One case under one strategy, run to its end.
struct MatrixCell
{
    QString caseId;
    model::Strategy strategy = model::Strategy::None;
    Judgement judgement;
};

/// What an engine starts from for @p each under @p strategy.
[[nodiscard]] sim::Start startOf(const study::Case &each, model::Strategy strategy);
/// All built-in cases under all strategies, a case a row.
[[nodiscard]] QList<MatrixCell> runMatrix();

} // namespace idemlab::analysis
