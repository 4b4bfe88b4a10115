// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/run.h"
#include "narrate/narrator.h"

#include <QByteArray>

namespace idemlab::exporting {

/// HTTP Archive 1.2 (softwareishard.com/blog/har-12-spec): a page a run, an entry an attempt, its bytes as they were on the wire. An
/// attempt without an answer has status 0. Runs have no date: time zero is the beginning of the year 2000.
[[nodiscard]] QByteArray har(const Sheet &sheet, const narrate::Narrator &narrator);

} // namespace idemlab::exporting
