// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/run.h"
#include "model/names.h"
#include "narrate/narrator.h"

#include <QByteArray>

#include <tl/expected.hpp>

namespace idemlab::exporting {

/// What a run or a comparison can be written as.
enum class Format : quint8 { Text, Json, Mermaid, Svg, Png, Pdf, Slides, Handout, Webp, Har, Curl, Html };

/// Without a dot: "svg", "sh" …
[[nodiscard]] QLatin1StringView suffixOf(Format format);
/// Whether it needs a QGuiApplication, for its fonts.
[[nodiscard]] bool isPainted(Format format);
/// The whole file; or in the reader's language why the run is too much for it.
[[nodiscard]] tl::expected<QByteArray, QString> write(const Sheet &sheet, Format format, narrate::Narrator &narrator);

} // namespace idemlab::exporting

template<>
struct idemlab::model::Names<idemlab::exporting::Format>
{
    using F = idemlab::exporting::Format;
    static constexpr std::array all {
        Name<F> {F::Text, QLatin1StringView("text")},
        Name<F> {F::Json, QLatin1StringView("json")},
        Name<F> {F::Mermaid, QLatin1StringView("mermaid")},
        Name<F> {F::Svg, QLatin1StringView("svg")},
        Name<F> {F::Png, QLatin1StringView("png")},
        Name<F> {F::Pdf, QLatin1StringView("pdf")},
        Name<F> {F::Slides, QLatin1StringView("slides")},
        Name<F> {F::Handout, QLatin1StringView("handout")},
        Name<F> {F::Webp, QLatin1StringView("webp")},
        Name<F> {F::Har, QLatin1StringView("har")},
        Name<F> {F::Curl, QLatin1StringView("curl")},
        Name<F> {F::Html, QLatin1StringView("html")},
    };
};
