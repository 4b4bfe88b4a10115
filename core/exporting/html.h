// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/run.h"
#include "narrate/narrator.h"

#include <QByteArray>

namespace idemlab::exporting {

/// One page that holds all it needs: timelines (light and dark), verdicts and the story. It asks nothing of the network and runs no script.
/// Needs a QGuiApplication, for its fonts.
[[nodiscard]] QByteArray html(const Sheet &sheet, narrate::Narrator &narrator);

} // namespace idemlab::exporting
