// SPDX-License-Identifier: MIT
#include "analysis/matrix.h"

#include "analysis/ledger.h"
#include "model/pitfalls.h"

namespace idemlab::analysis {

QList<MatrixCell> runMatrix(const model::SettingList &settings, const QStringList &repaired, const QList<study::Case> &own)
{
    QList<MatrixCell> right;
    QList<MatrixCell> pitfalls;
    for (const study::Case &each : study::builtInCases() + own) {
        for (const auto &strategy : model::allNames<model::Strategy>) {
            MatrixCell cell;
            cell.caseId = each.id;
            cell.title = each.title;
            cell.summary = each.summary;
            cell.strategy = strategy.value;
            cell.plan = each.planFor(strategy.value);
            cell.original = cell.plan.settings;
            cell.pitfalls = model::pitfallsIn(cell.original);
            cell.isRepaired = !cell.pitfalls.isEmpty() && repaired.contains(each.id);
            if (cell.isRepaired)
                cell.plan.settings = model::withoutPitfalls(cell.plan.settings);
            settings.applyTo(cell.plan.settings);
            cell.trace = playedToEnd(cell.plan);
            cell.judgement = judge(cell.trace);
            (cell.pitfalls.isEmpty() ? right : pitfalls).append(std::move(cell));
        }
    }
    return right + pitfalls;
}

MatrixSum sumOf(const QList<MatrixCell> &cells, model::Strategy strategy, bool havePitfall)
{
    MatrixSum sum;
    for (const MatrixCell &each : cells) {
        if (each.strategy != strategy || each.pitfalls.isEmpty() == havePitfall)
            continue;
        ++sum.cases;
        sum.exact += each.judgement.verdict == model::Verdict::Exact ? 1 : 0;
    }
    return sum;
}

} // namespace idemlab::analysis
