// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/matrix.h"
#include "exporting/sheet.h"
#include "narrate/narrator.h"

namespace idemlab::exporting {

/// Of each run the story with its times, then the score and the verdict: for a terminal, which obeys none of its characters.
[[nodiscard]] QString sheetText(const Sheet &sheet, narrate::Narrator &narrator);
/// A table with a case a row and a strategy a column; each cell says verdict and orders against intents.
[[nodiscard]] QString matrixText(const QList<analysis::MatrixCell> &cells);
[[nodiscard]] QString matrixMarkdown(const QList<analysis::MatrixCell> &cells);
/// The same for people: titles, names and verdicts in the language of the installed translators, with a sign for each verdict.
[[nodiscard]] QString matrixInWords(const QList<analysis::MatrixCell> &cells);

} // namespace idemlab::exporting
