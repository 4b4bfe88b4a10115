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

template<>
struct idemlab::model::Names<idemlab::exporting::OddsFormat>
{
    using F = idemlab::exporting::OddsFormat;
    static constexpr std::array all {
        Name<F> {F::Text, QLatin1StringView("text")},
        Name<F> {F::Json, QLatin1StringView("json")},
        Name<F> {F::Csv, QLatin1StringView("csv")},
        Name<F> {F::Svg, QLatin1StringView("svg")},
        Name<F> {F::Markdown, QLatin1StringView("markdown")},
        Name<F> {F::Png, QLatin1StringView("png")},
    };
};
