// SPDX-License-Identifier: MIT
#include "analysis/matrix.h"

#include "analysis/ledger.h"

namespace idemlab::analysis {

sim::Start startOf(const study::Case &each, model::Strategy strategy)
{
    return {each.settingsFor(strategy), each.script, each.faults, each.incidents};
}

QList<MatrixCell> runMatrix()
{
    QList<MatrixCell> cells;
    for (const study::Case &each : study::builtInCases()) {
        for (const auto &strategy : model::Names<model::Strategy>::all) {
            sim::Engine engine(startOf(each, strategy.value));
            engine.runToEnd();
            cells.append({each.id, strategy.value, judge(engine.trace())});
        }
    }
    return cells;
}

} // namespace idemlab::analysis
