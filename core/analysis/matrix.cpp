// SPDX-License-Identifier: MIT
#include "analysis/matrix.h"

#include "analysis/ledger.h"
#include "model/settings.h"
#include "sim/engine.h"
#include "study/case.h"

namespace idemlab::analysis {

QList<MatrixCell> runMatrix(const model::SettingList &settings)
{
    QList<MatrixCell> cells;
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : model::Names<model::Strategy>::all) {
            model::RunPlan plan = each.planFor(strategy.value);
            settings.applyTo(plan.settings);
            sim::Engine engine(plan);
            engine.runToEnd();
            cells.append({each.id, strategy.value, engine.trace(), judge(engine.trace())});
        }
    }
    return cells;
}

} // namespace idemlab::analysis
