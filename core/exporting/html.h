// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/run.h"
#include "narrate/narrator.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace idemlab::exporting {

/// One page that holds all it needs: timelines (light and dark), verdicts and the story. It asks nothing of the network and runs no script.
/// Needs a QGuiApplication, for its fonts. Where the timelines would be too large, the error says so in the reader's language.
[[nodiscard]] tl::expected<QByteArray, QString> html(const Sheet &sheet, narrate::Narrator &narrator);

} // namespace idemlab::exporting
