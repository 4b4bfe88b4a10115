// SPDX-License-Identifier: MIT
#pragma once

#include "diagram/colors.h"
#include "exporting/sheet.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace idemlab::exporting {

// Title, verdicts and timelines as a picture, painted by the same code as on the screen; several runs stand above each other on
// one axis of time. All need a QGuiApplication, for its fonts. A picture that would be too large is not made: the error says so in the
// reader's language.

/// Why there can be no picture of @p sheet, however large.
[[nodiscard]] tl::expected<void, QString> canBePainted(const Sheet &sheet);
/// Well-formed XML 1.0, whatever names the run holds.
[[nodiscard]] tl::expected<QByteArray, QString> svg(const Sheet &sheet, const diagram::Colors &colors = diagram::Colors::light());

/// The timelines of a sheet, each as a drawing of its own.
struct Timelines
{
    QList<QByteArray> drawings; ///< SVG, one a run
    double width = 0; ///< pixels, of each: they have one axis of time
    bool areWhole = true; ///< false where one shows only how much there is, since it is too much to be told apart
};

/// The timelines alone.
[[nodiscard]] tl::expected<Timelines, QString> timelines(const Sheet &sheet, const diagram::Colors &colors);
/// Two pixels a point, so that it stays sharp on a slide; one where that would be too large.
[[nodiscard]] tl::expected<QByteArray, QString> png(const Sheet &sheet);
/// Vectors, on one page of the picture's size; its text can be searched and copied.
[[nodiscard]] tl::expected<QByteArray, QString> pdf(const Sheet &sheet);

} // namespace idemlab::exporting
