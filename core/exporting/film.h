// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/run.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace idemlab::exporting {

/// The runs as a moving picture (animated WebP, 1280 by 720 pixels): at half their speed, however long faster, and again from the
/// beginning after a rest. Needs a QGuiApplication, for its fonts.
[[nodiscard]] tl::expected<QByteArray, QString> film(const Sheet &sheet);

} // namespace idemlab::exporting
