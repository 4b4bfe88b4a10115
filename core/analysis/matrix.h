// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/verdict.h"
#include "model/runplan.h"
#include "model/settings.h"
#include "model/strategy.h"
#include "model/trace.h"
#include "study/case.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace idemlab::analysis {

/// One case under one strategy, run to its end.
struct MatrixCell
{
    QString caseId;
    study::LocalText title; ///< of the case
    study::LocalText summary;
    model::Strategy strategy = model::Strategy::None;
    model::RunSettings original; ///< as the case has them, pitfalls and all
    model::RunPlan plan; ///< what it was run with
    QList<const model::Setting *> pitfalls; ///< that the case switches on, repaired or not; empty: the server does it right
    bool isRepaired = false; ///< it was run without them
    model::Trace trace;
    Judgement judgement;
};

/// All built-in cases, and then those in @p own, under all strategies, a case a row, with @p settings (names and values) on top of
/// those of each case: first those in which the server does it right, then those with a pitfall, but for those in @p repaired (ids),
/// which are run without it.
[[nodiscard]] QList<MatrixCell> runMatrix(
    const model::SettingList &settings = {}, const QStringList &repaired = {}, const QList<study::Case> &own = {});

/// How many of the cells of @p strategy end with exactly one order for every intent, of those with a pitfall or of those without.
struct MatrixSum
{
    int exact = 0;
    int cases = 0;
};
/// @p cells: as runMatrix() gives them.
[[nodiscard]] MatrixSum sumOf(const QList<MatrixCell> &cells, model::Strategy strategy, bool havePitfall);

} // namespace idemlab::analysis
