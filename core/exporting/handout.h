// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/sheet.h"
#include "narrate/narrator.h"

#include <QByteArray>
#include <QSizeF>

#include <tl/expected.hpp>

namespace idemlab::exporting {

constexpr QSizeF handoutPage {1123, 794}; ///< A4 across, in pixels of 96 to the inch

/// Pages for a class, as SVG: first of each run what is known when it goes wrong, with questions and room to write, then what came of
/// it, and its story. Needs a QGuiApplication, for its fonts.
[[nodiscard]] tl::expected<QList<QByteArray>, QString> handoutPages(const Sheet &sheet, narrate::Narrator &narrator);
/// The same as a PDF.
[[nodiscard]] tl::expected<QByteArray, QString> handout(const Sheet &sheet, narrate::Narrator &narrator);

} // namespace idemlab::exporting
