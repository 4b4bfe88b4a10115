// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/matrix.h"
#include "exporting/sheet.h"
#include "narrate/narrator.h"

#include <QByteArray>

namespace idemlab::exporting {

/// One event: t_ms, kind and lane, then whatever it is about, under the ids of the model; numbers of clients, intents,
/// attempts and so on begin at 1. An object in one line.
[[nodiscard]] QByteArray eventText(const model::Trace &trace, qsizetype event);
/// {"case", "strategy", "intents", "orders", "verdict", "why", "settings", "events"}; several runs: {"case", "runs": [as above, …]}.
/// "settings" holds those that are not at their defaults, by their names.
[[nodiscard]] QByteArray sheetJson(const Sheet &sheet, const narrate::Narrator &narrator);
/// [{"case", "strategy", "intents", "orders", "verdict"}, …]
[[nodiscard]] QByteArray matrixJson(const QList<analysis::MatrixCell> &cells);

} // namespace idemlab::exporting
