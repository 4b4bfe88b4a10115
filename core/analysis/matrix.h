// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/verdict.h"
#include "model/strategy.h"

#include <QList>
#include <QString>

namespace idemlab::analysis {

/// One case under one strategy, run to its end.
struct MatrixCell
{
    QString caseId;
    model::Strategy strategy = model::Strategy::None;
    Judgement judgement;
};

/// All built-in cases under all strategies, a case a row.
[[nodiscard]] QList<MatrixCell> runMatrix();

} // namespace idemlab::analysis
