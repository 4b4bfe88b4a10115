// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/colors.h"
#include "exporting/run.h"

#include <QByteArray>

namespace idemlab::exporting {

/// The timeline as a picture, painted by the same hand as on the screen. Needs a QGuiApplication, for its fonts.
[[nodiscard]] QByteArray svg(const Run &run, const diagram::Colors &colors = diagram::Colors::light());

} // namespace idemlab::exporting
