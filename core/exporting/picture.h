// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/colors.h"
#include "exporting/run.h"

#include <QByteArray>

namespace idemlab::exporting {

// Title, verdicts and timelines as a picture, painted by the same hand as on the screen; several runs stand above each other on
// one axis of time. All need a QGuiApplication, for its fonts.

[[nodiscard]] QByteArray svg(const Sheet &sheet, const diagram::Colors &colors = diagram::Colors::light());
/// The timelines alone, an SVG each, on one axis of time.
[[nodiscard]] QList<QByteArray> timelines(const Sheet &sheet, const diagram::Colors &colors);
/// Two pixels a point, so that it stays sharp on a slide.
[[nodiscard]] QByteArray png(const Sheet &sheet);
/// Vectors, on one page of the picture's size.
[[nodiscard]] QByteArray pdf(const Sheet &sheet);

} // namespace idemlab::exporting
