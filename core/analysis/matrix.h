// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/verdict.h"
#include "model/settings.h"
#include "model/strategy.h"
#include "model/trace.h"

#include <QList>
#include <QString>

#include <utility>

namespace idemlab::analysis {

/// One case under one strategy, run to its end.
struct MatrixCell
{
    QString caseId;
    model::Strategy strategy = model::Strategy::None;
    model::Trace trace;
    Judgement judgement;
};

/// All built-in cases under all strategies, a case a row, with @p settings (names and values) on top of those of each case.
[[nodiscard]] QList<MatrixCell> runMatrix(const model::SettingList &settings = {});

} // namespace idemlab::analysis
