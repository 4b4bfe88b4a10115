// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/sheet.h"
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

namespace idemlab::model {

template<>
inline constexpr auto allNames<exporting::Format> = std::to_array<Name<exporting::Format>>({
    {exporting::Format::Text, "text"},
    {exporting::Format::Json, "json"},
    {exporting::Format::Mermaid, "mermaid"},
    {exporting::Format::Svg, "svg"},
    {exporting::Format::Png, "png"},
    {exporting::Format::Pdf, "pdf"},
    {exporting::Format::Slides, "slides"},
    {exporting::Format::Handout, "handout"},
    {exporting::Format::Webp, "webp"},
    {exporting::Format::Har, "har"},
    {exporting::Format::Curl, "curl"},
    {exporting::Format::Html, "html"},
});

} // namespace idemlab::model
