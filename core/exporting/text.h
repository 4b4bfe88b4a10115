// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/matrix.h"
#include "exporting/run.h"
#include "narrate/narrator.h"

namespace idemlab::exporting {

/// The story with its times, then the books and the verdict: for a terminal.
[[nodiscard]] QString runText(const Run &run, const QString &title, narrate::Narrator &narrator);
/// A table with a case a row and a strategy a column; each cell says verdict and orders against intents.
[[nodiscard]] QString matrixText(const QList<analysis::MatrixCell> &cells);
[[nodiscard]] QString matrixMarkdown(const QList<analysis::MatrixCell> &cells);

} // namespace idemlab::exporting
