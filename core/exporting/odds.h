// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/odds.h"
#include "diagram/colors.h"
#include "model/names.h"

#include <QByteArray>

namespace idemlab::exporting {

/// What a day at the shop can be written as.
enum class OddsFormat : quint8 { Text, Json, Csv, Svg, Markdown, Png };

/// Whether it needs a QGuiApplication, for its fonts.
[[nodiscard]] constexpr bool isPainted(OddsFormat format) { return format == OddsFormat::Svg || format == OddsFormat::Png; }
/// Without a dot.
[[nodiscard]] QLatin1StringView suffixOf(OddsFormat format);

/// The whole file. Text, Markdown and pictures are in the viewer's language; JSON and CSV are for programs. A picture shows
/// customers where the day lists its mishaps.
[[nodiscard]] QByteArray write(const analysis::DayOdds &day, OddsFormat format, const diagram::Colors &colors = diagram::Colors::light());

} // namespace idemlab::exporting

namespace idemlab::model {

template<>
inline constexpr auto allNames<exporting::OddsFormat> = std::to_array<Name<exporting::OddsFormat>>({
    {exporting::OddsFormat::Text, "text"},
    {exporting::OddsFormat::Json, "json"},
    {exporting::OddsFormat::Csv, "csv"},
    {exporting::OddsFormat::Svg, "svg"},
    {exporting::OddsFormat::Markdown, "markdown"},
    {exporting::OddsFormat::Png, "png"},
});

} // namespace idemlab::model
