// SPDX-License-Identifier: MIT
#include "exporting/format.h"

#include "exporting/film.h"
#include "exporting/handout.h"
#include "exporting/har.h"
#include "exporting/html.h"
#include "exporting/json.h"
#include "exporting/mermaid.h"
#include "exporting/picture.h"
#include "exporting/script.h"
#include "exporting/slides.h"
#include "exporting/text.h"

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

QLatin1StringView suffixOf(Format format)
{
    switch (format) {
    case Format::Text: return "txt"_L1;
    case Format::Mermaid: return "mmd"_L1;
    case Format::Curl: return "sh"_L1;
    case Format::Slides:
    case Format::Handout: return "pdf"_L1;
    case Format::Json:
    case Format::Svg:
    case Format::Png:
    case Format::Pdf:
    case Format::Webp:
    case Format::Har:
    case Format::Html: break;
    }
    return model::nameOf(format);
}

bool isPainted(Format format)
{
    switch (format) {
    case Format::Text:
    case Format::Json:
    case Format::Mermaid:
    case Format::Har:
    case Format::Curl: return false;
    case Format::Svg:
    case Format::Png:
    case Format::Pdf:
    case Format::Slides:
    case Format::Handout:
    case Format::Webp:
    case Format::Html: return true;
    }
    Q_UNREACHABLE();
}

tl::expected<QByteArray, QString> write(const Sheet &sheet, Format format, narrate::Narrator &narrator)
{
    switch (format) {
    case Format::Text: return sheetText(sheet, narrator).toUtf8();
    case Format::Json: return sheetJson(sheet, narrator);
    case Format::Mermaid: return mermaid(sheet, narrator).map([](const QString &text) { return text.toUtf8(); });
    case Format::Svg: return svg(sheet);
    case Format::Png: return png(sheet);
    case Format::Pdf: return pdf(sheet);
    case Format::Slides: return slides(sheet, narrator);
    case Format::Handout: return handout(sheet, narrator);
    case Format::Webp: return film(sheet);
    case Format::Har: return har(sheet, narrator);
    case Format::Curl: return curlScript(sheet, narrator).toUtf8();
    case Format::Html: return html(sheet, narrator);
    }
    Q_UNREACHABLE();
}

} // namespace idemlab::exporting
