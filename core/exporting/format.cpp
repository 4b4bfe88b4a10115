// SPDX-License-Identifier: MIT
#include "exporting/format.h"

#include "exporting/handout.h"
#include "exporting/json.h"
#include "exporting/picture.h"
#include "exporting/slides.h"
#include "exporting/text.h"
#include "exporting/writers.h"

#include <algorithm>
#include <array>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

using Written = tl::expected<QByteArray, QString>;

struct Row
{
    Format format;
    QLatin1StringView suffix;
    bool isPainted;
    Written (*write)(const Sheet &sheet, narrate::Narrator &narrator);
};

constexpr std::array rows {
    Row {Format::Text, "txt"_L1, false, [](const Sheet &sheet, auto &narrator) -> Written { return sheetText(sheet, narrator).toUtf8(); }},
    Row {Format::Json, "json"_L1, false, [](const Sheet &sheet, auto &narrator) -> Written { return sheetJson(sheet, narrator); }},
    Row {Format::Mermaid, "mmd"_L1, false,
        [](const Sheet &sheet, auto &narrator) { return mermaid(sheet, narrator).map([](const QString &text) { return text.toUtf8(); }); }},
    Row {Format::Svg, "svg"_L1, true, [](const Sheet &sheet, auto &) { return svg(sheet); }},
    Row {Format::Png, "png"_L1, true, [](const Sheet &sheet, auto &) { return png(sheet); }},
    Row {Format::Pdf, "pdf"_L1, true, [](const Sheet &sheet, auto &) { return pdf(sheet); }},
    Row {Format::Slides, "pdf"_L1, true, &slides},
    Row {Format::Handout, "pdf"_L1, true, &handout},
    Row {Format::Webp, "webp"_L1, true, [](const Sheet &sheet, auto &) { return film(sheet); }},
    Row {Format::Har, "har"_L1, false, [](const Sheet &sheet, auto &narrator) -> Written { return har(sheet, narrator); }},
    Row {Format::Curl, "sh"_L1, false, [](const Sheet &sheet, auto &narrator) -> Written { return curlScript(sheet, narrator).toUtf8(); }},
    Row {Format::Html, "html"_L1, true, &html},
};
static_assert(rows.size() == model::allNames<Format>.size());

const Row &rowOf(Format format) { return *std::ranges::find(rows, format, &Row::format); }

} // namespace

QLatin1StringView suffixOf(Format format) { return rowOf(format).suffix; }
bool isPainted(Format format) { return rowOf(format).isPainted; }
Written write(const Sheet &sheet, Format format, narrate::Narrator &narrator) { return rowOf(format).write(sheet, narrator); }

} // namespace idemlab::exporting
