// SPDX-License-Identifier: MIT
#include "analysis/matrix.h"

#include "analysis/ledger.h"
#include "sim/engine.h"
#include "study/case.h"

namespace idemlab::analysis {

QList<MatrixCell> runMatrix()
{
    QList<MatrixCell> cells;
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : model::Names<model::Strategy>::all) {
            sim::Engine engine(each.planFor(strategy.value));
            engine.runToEnd();
            cells.append({each.id, strategy.value, judge(engine.trace())});
        }
    }
    return cells;
}

} // namespace idemlab::analysis
