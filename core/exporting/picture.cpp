// SPDX-License-Identifier: MIT
#include "exporting/picture.h"

#include "diagram/painter.h"
#include "diagram/verdictlook.h"
#include "narrate/exportwords.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <list>
#include <numeric>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr double scale = 0.2; ///< pixels per millisecond, while the picture does not get wider than a wall
constexpr double mostWidth = 16'000; ///< pixels
constexpr double mostHeight = 32'000; ///< pixels
constexpr double mostPixels = 48e6; ///< of a picture made of them: 200 MB while it is painted
constexpr qsizetype mostEvents = 50'000;
constexpr int dotsPerInch = 96; ///< of all devices, so that fonts are measured and painted alike

/// Why there can be no picture of @p sheet whatever its size; empty where there can be one.
QString tooMuch(const Sheet &sheet)
{
    const qsizetype events = std::accumulate(
        sheet.runs.cbegin(), sheet.runs.cend(), qsizetype(0), [](qsizetype sum, const Run &run) { return sum + run.trace.size(); });
    return events > mostEvents ? narrate::tooManyEventsForPicture(events, mostEvents) : QString();
}

QFont sized(double factor, bool isBold = false)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(isBold);
    return font;
}

/// A sheet laid out: how large it is, and how it is painted.
class Page
{
public:
    Page(const Sheet &sheet, const diagram::Colors &colors)
        : m_sheet(sheet), m_colors(colors), m_em(QFontMetricsF(QGuiApplication::font()).height())
    {
        for (const Run &run : sheet.runs)
            add(run);
        align();
    }

    struct Part
    {
        const Run &run;
        diagram::Layout layout;
        diagram::Picture picture;
    };

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] bool isTooLarge() const { return m_size.height() > mostHeight; }
    [[nodiscard]] const std::list<Part> &parts() const { return m_parts; }
    void paint(QPainter &p) const;

private:
    void add(const Run &run);
    void align();
    [[nodiscard]] double headHeight() const { return 3.6 * m_em; }
    [[nodiscard]] double titleHeight() const { return m_sheet.title.isEmpty() ? 0 : 2.8 * m_em; }
    void paintHead(QPainter &p, const Run &run, QRectF box) const;

    const Sheet &m_sheet;
    const diagram::Colors &m_colors;
    double m_em;
    std::list<Part> m_parts;
    QSizeF m_size;
};

void Page::add(const Run &run)
{
    Part &part = m_parts.emplace_back(Part {run, {}, {}});
    part.layout.update(run.trace);
    diagram::Picture &picture = part.picture;
    picture.colors = m_colors;
    picture.words = narrate::diagramWords();
    picture.rowNames = diagram::rowNames(part.layout, picture.words);
    picture.view.font = QGuiApplication::font();
    picture.view.isCalm = true;
    picture.view.now = std::max(run.trace.end(), part.layout.end());
}

/// One axis: the same gutter, the same scale, up to the end of the longest.
void Page::align()
{
    double gutter = 0;
    model::Instant end;
    for (const Part &part : m_parts) {
        gutter = std::max(gutter, diagram::Geometry::gutterFor(part.picture.view.font, Qt::Horizontal, part.picture.rowNames));
        end = std::max(end, part.picture.view.now);
    }
    const double spanMs = std::max(model::toMs(end), 1.0);
    const double width = std::clamp(spanMs * scale + 8 * m_em, 60 * m_em - gutter, mostWidth);
    diagram::TimeMapping mapping;
    mapping.scale = std::min(scale, (width - 8 * m_em) / spanMs);
    mapping.origin = model::Instant() - model::Duration(qint64(2 * m_em / mapping.scale * 1000));
    m_size = {std::ceil(gutter + width), titleHeight()};
    for (Part &part : m_parts) {
        diagram::View &view = part.picture.view;
        view.now = end;
        view.leastGutter = gutter;
        view.mapping = mapping;
        view.size = {m_size.width(), 0};
        view.size.setHeight(std::ceil(diagram::geometryOf(part.layout, part.picture).neededAcross() * 1.15));
        m_size.rheight() += headHeight() + view.size.height();
    }
    m_size.setHeight(std::ceil(m_size.height()));
}

/// The heading and the verdict in one line, the reason below.
void Page::paintHead(QPainter &p, const Run &run, QRectF box) const
{
    const narrate::Narrator narrator;
    p.setPen(QPen(m_colors.grid, 1));
    p.drawLine(box.topLeft(), box.topRight());
    const QRectF first(box.left() + m_em, box.top() + 0.4 * m_em, box.width() - 2 * m_em, 1.5 * m_em);
    double left = first.left();
    const auto put = [&](const QString &text, const QFont &font, const QColor &ink) {
        p.setFont(font);
        p.setPen(ink);
        const double width = QFontMetricsF(font).horizontalAdvance(text);
        p.drawText(QRectF(left, first.top(), width + m_em, first.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        left += width + 1.2 * m_em;
    };
    put(run.heading, sized(1.1, true), m_colors.text);
    put(narrate::Vocabulary::verdict(run.judgement.verdict), sized(1.1, true), diagram::colorOf(diagram::moodOf(run.judgement), m_colors));
    put(narrator.score(run.judgement), sized(1.0), m_colors.text);
    p.setFont(sized(1.0));
    p.setPen(m_colors.text);
    const QRectF second(first.left(), first.bottom(), first.width(), 1.4 * m_em);
    p.drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(p.font()).elidedText(narrator.verdict(run.trace, run.judgement), Qt::ElideRight, second.width()));
}

void Page::paint(QPainter &p) const
{
    p.fillRect(QRectF({}, m_size), m_colors.background);
    p.setFont(sized(1.5, true));
    p.setPen(m_colors.text);
    p.drawText(QRectF(m_em, 0, m_size.width() - 2 * m_em, titleHeight()), Qt::AlignLeft | Qt::AlignVCenter, m_sheet.title);
    double top = titleHeight();
    for (const Part &part : m_parts) {
        paintHead(p, part.run, {0, top, m_size.width(), headHeight()});
        top += headHeight();
        p.save();
        p.translate(0, top);
        diagram::paint(p, part.layout, part.picture);
        p.restore();
        top += part.picture.view.size.height();
    }
}

const auto placeOfTitle = u"idemlab title"_s;

template<typename Paint>
QByteArray drawn(QSizeF size, const QString &title, Paint paint)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dotsPerInch);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({}, size));
    generator.setTitle(placeOfTitle); // some versions of Qt write what they are given as it is
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    // Qt names the one family that it used; where that is not installed, a reader would take a serif.
    static const QRegularExpression family(u"font-family=\"([^\"]*)\""_s);
    QString text = QString::fromUtf8(bytes).replace(family, u"font-family=\"\\1, sans-serif\""_s);
    text.replace(text.indexOf("<svg "_L1), 5, u"<svg xml:lang=\"%1\" "_s.arg(QLocale().bcp47Name())); // of its Han characters
    text.replace(u"<title>"_s + placeOfTitle + u"</title>"_s, u"<title>"_s + title.toHtmlEscaped() + u"</title>"_s);
    // XML 1.0, 2.2: characters that no document may hold, not even escaped
    static const QRegularExpression forbidden(u"[\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{fffe}\\x{ffff}]"_s);
    return text.replace(forbidden, QString(QChar(QChar::ReplacementCharacter))).toUtf8();
}

} // namespace

namespace {

/// What @p make makes of the page that @p sheet is laid out as.
template<typename Make>
auto madeOf(const Sheet &sheet, const diagram::Colors &colors, Make make)
    -> tl::expected<decltype(make(std::declval<const Page &>())), QString>
{
    if (const QString why = tooMuch(sheet); !why.isEmpty())
        return tl::unexpected(why);
    const Page page(sheet, colors);
    if (page.isTooLarge())
        return tl::unexpected(narrate::tooLargeForPicture(page.size()));
    return make(page);
}

QByteArray pixels(const Page &page, int ratio)
{
    QImage image(page.size().toSize() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    page.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray paper(const Page &page, const QString &title)
{
    constexpr double pointsPerPixel = 72.0 / dotsPerInch;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(page.size() * pointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setTitle(title);
    writer.setCreator(u"Idempotency Lab"_s);
    QPainter painter(&writer);
    page.paint(painter);
    painter.end();
    return bytes;
}

} // namespace

tl::expected<QByteArray, QString> svg(const Sheet &sheet, const diagram::Colors &colors)
{
    return madeOf(sheet, colors, [&](const Page &page) { return drawn(page.size(), sheet.title, [&](QPainter &p) { page.paint(p); }); });
}

tl::expected<Timelines, QString> timelines(const Sheet &sheet, const diagram::Colors &colors)
{
    return madeOf(sheet, colors, [](const Page &page) {
        Timelines all {{}, page.size().width()};
        for (const Page::Part &part : page.parts())
            all.drawings.append(
                drawn(part.picture.view.size, part.run.heading, [&](QPainter &p) { diagram::paint(p, part.layout, part.picture); }));
        return all;
    });
}

tl::expected<QByteArray, QString> png(const Sheet &sheet)
{
    const auto made = madeOf(sheet, diagram::Colors::light(), [](const Page &page) -> tl::expected<QByteArray, QString> {
        const double area = page.size().width() * page.size().height();
        if (area > mostPixels)
            return tl::unexpected(narrate::tooLargeForPicture(page.size()));
        return pixels(page, 4 * area > mostPixels ? 1 : 2);
    });
    return made ? *made : tl::unexpected(made.error());
}

tl::expected<QByteArray, QString> pdf(const Sheet &sheet)
{
    return madeOf(sheet, diagram::Colors::light(), [&](const Page &page) { return paper(page, sheet.title); });
}

} // namespace idemlab::exporting
