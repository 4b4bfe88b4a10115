// SPDX-License-Identifier: MIT
#include "exporting/picture.h"

#include "diagram/painter.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <list>

namespace idemlab::exporting {

using namespace Qt::StringLiterals;

namespace {

constexpr double scale = 0.2; ///< pixels per millisecond, while the picture does not get wider than a wall
constexpr double mostWidth = 16'000; ///< pixels
constexpr int dotsPerInch = 96; ///< of all devices, so that fonts are measured and painted alike

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
    [[nodiscard]] const std::list<Part> &parts() const { return m_parts; }
    void paint(QPainter &p) const;

private:
    void add(const Run &run);
    void align();
    [[nodiscard]] double headHeight() const { return 3.6 * m_em; }
    [[nodiscard]] double titleHeight() const { return m_sheet.title.isEmpty() ? 0 : 2.8 * m_em; }
    void paintHead(QPainter &p, const Run &run, QRectF box) const;
    [[nodiscard]] QColor inkOf(const analysis::Judgement &judgement) const;

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

QColor Page::inkOf(const analysis::Judgement &judgement) const
{
    switch (judgement.verdict) {
    case analysis::Verdict::Exact: return judgement.isDecided() ? m_colors.good : m_colors.muted;
    case analysis::Verdict::Refused: return m_colors.warning;
    case analysis::Verdict::Lost: return m_colors.lost;
    case analysis::Verdict::Duplicate:
    case analysis::Verdict::WrongAnswer: return m_colors.alarm;
    }
    Q_UNREACHABLE();
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
    put(narrate::Vocabulary::verdict(run.judgement.verdict), sized(1.1, true), inkOf(run.judgement));
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
    generator.setTitle(title);
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    // Qt names the one family that it used; where that is not installed, a reader would take a serif.
    static const QRegularExpression family(u"font-family=\"([^\"]*)\""_s);
    return QString::fromUtf8(bytes).replace(family, u"font-family=\"\\1, sans-serif\""_s).toUtf8();
}

} // namespace

QByteArray svg(const Sheet &sheet, const diagram::Colors &colors)
{
    const Page page(sheet, colors);
    return drawn(page.size(), sheet.title, [&](QPainter &p) { page.paint(p); });
}

QList<QByteArray> timelines(const Sheet &sheet, const diagram::Colors &colors)
{
    const Page page(sheet, colors);
    QList<QByteArray> all;
    for (const Page::Part &part : page.parts())
        all.append(drawn(part.picture.view.size, part.run.heading, [&](QPainter &p) { diagram::paint(p, part.layout, part.picture); }));
    return all;
}

QByteArray png(const Sheet &sheet)
{
    constexpr int ratio = 2;
    const Page page(sheet, diagram::Colors::light());
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

QByteArray pdf(const Sheet &sheet)
{
    constexpr double pointsPerPixel = 72.0 / dotsPerInch;
    const Page page(sheet, diagram::Colors::light());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dotsPerInch);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(page.size() * pointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setTitle(sheet.title);
    writer.setCreator(u"Idempotency Lab"_s);
    QPainter painter(&writer);
    page.paint(painter);
    painter.end();
    return bytes;
}

} // namespace idemlab::exporting
