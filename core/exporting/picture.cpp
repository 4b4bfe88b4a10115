// SPDX-License-Identifier: MIT
#include "exporting/picture.h"

#include "exporting/drawing.h"
#include "exporting/page.h"
#include "narrate/exportwords.h"

#include <numeric>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostPixels = 48e6; ///< of a picture made of them: 200 MB while it is painted
constexpr qsizetype mostEvents = 50'000;

/// What @p make makes of the page that @p sheet is laid out as.
template<typename Make>
auto madeOf(const Sheet &sheet, const diagram::Colors &colors, Make make)
    -> tl::expected<decltype(make(std::declval<const Page &>())), QString>
{
    if (const auto can = canBePainted(sheet); !can)
        return tl::unexpected(can.error());
    const Page page(sheet, colors);
    if (page.isTooLarge())
        return tl::unexpected(narrate::ExportWords::tooLargeForPicture(page.size()));
    return make(page);
}

} // namespace

tl::expected<void, QString> canBePainted(const Sheet &sheet)
{
    const qsizetype events = std::accumulate(
        sheet.runs.cbegin(), sheet.runs.cend(), qsizetype(0), [](qsizetype sum, const Run &run) { return sum + run.trace.size(); });
    if (events > mostEvents)
        return tl::unexpected(narrate::ExportWords::tooManyEventsForPicture(events, mostEvents));
    return {};
}

tl::expected<QByteArray, QString> svg(const Sheet &sheet, const diagram::Colors &colors)
{
    return madeOf(sheet, colors, [&](const Page &page) { return drawing(page.size(), sheet.title, [&](QPainter &p) { page.paint(p); }); });
}

tl::expected<Timelines, QString> timelines(const Sheet &sheet, const diagram::Colors &colors)
{
    return madeOf(sheet, colors, [](const Page &page) {
        Timelines all {{}, page.size().width(), true};
        for (const Page::Part &part : page.parts()) {
            all.drawings.append(drawing(part.picture.view.size, part.run.heading, [&](QPainter &p) {
                const bool isWhole = diagram::paint(p, part.layout, part.picture);
                all.areWhole = all.areWhole && isWhole;
            }));
        }
        return all;
    });
}

tl::expected<QByteArray, QString> png(const Sheet &sheet)
{
    const auto made = madeOf(sheet, diagram::Colors::light(), [](const Page &page) -> tl::expected<QByteArray, QString> {
        const double area = page.size().width() * page.size().height();
        if (area > mostPixels)
            return tl::unexpected(narrate::ExportWords::tooLargeForPicture(page.size()));
        return pixels(page.size(), 4 * area > mostPixels ? 1 : 2, [&page](QPainter &p) { page.paint(p); });
    });
    return made ? *made : tl::unexpected(made.error());
}

tl::expected<QByteArray, QString> pdf(const Sheet &sheet)
{
    return svg(sheet).and_then([&](const QByteArray &page) { return pdfOf({page}, sheet.title); });
}

} // namespace idemlab::exporting
