// SPDX-License-Identifier: MIT
#include "exporting/page.h"

#include "diagram/verdictlook.h"
#include "narrate/exportwords.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace idemlab::exporting {

namespace {

constexpr double scale = 0.2; ///< pixels per millisecond, while there is room
constexpr double mostHeight = 32'000; ///< pixels

} // namespace

QFont sized(double factor, bool isBold)
{
    QFont font = QGuiApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(isBold);
    return font;
}

Page::Page(const Sheet &sheet, const diagram::Colors &colors, Room room)
    : m_sheet(sheet), m_colors(colors), m_em(QFontMetricsF(QGuiApplication::font()).height())
{
    for (const Run &run : sheet.runs)
        add(run);
    align(room);
}

bool Page::isTooLarge() const { return m_size.height() > mostHeight; }

void Page::add(const Run &run)
{
    Part &part = m_parts.emplace_back(Part {run, {}, {}});
    part.layout.update(run.trace);
    diagram::Picture &picture = part.picture;
    picture.colors = m_colors;
    picture.words = narrate::diagramWords(run.trace.api());
    picture.rowNames = diagram::rowNames(part.layout, picture.words);
    picture.view.font = QGuiApplication::font();
    picture.view.isCalm = true;
    picture.view.now = std::max(run.trace.end(), part.layout.end());
}

/// One axis: the same gutter, the same scale, up to the end of the longest.
void Page::align(Room room)
{
    double gutter = 0;
    for (const Part &part : m_parts) {
        gutter = std::max(gutter, diagram::Geometry::gutterFor(part.picture.view.font, Qt::Horizontal, part.picture.rowNames));
        m_end = std::max(m_end, part.picture.view.now);
    }
    const double spanMs = std::max(model::toMs(m_end), 1.0);
    const double least = std::min(60 * m_em, room.widest) - gutter;
    m_timeWidth = std::clamp(spanMs * scale + 8 * m_em, least, std::max(room.widest - gutter, least));
    diagram::TimeMapping mapping;
    mapping.scale = std::max(std::min(scale, (m_timeWidth - 8 * m_em) / spanMs), room.leastScale);
    m_size = {std::ceil(gutter + m_timeWidth), titleHeight()};
    for (Part &part : m_parts) {
        diagram::View &view = part.picture.view;
        view.now = m_end;
        view.leastGutter = gutter;
        view.mapping = mapping;
        view.size = {m_size.width(), 0};
        view.size.setHeight(std::ceil(diagram::geometryOf(part.layout, part.picture).neededAcross() * 1.15));
        m_size.rheight() += headHeight() + view.size.height();
    }
    m_size.setHeight(std::ceil(m_size.height()));
    scrollTo({});
}

model::Duration Page::inSight() const
{
    return model::Duration(qint64((m_timeWidth - 8 * m_em) / m_parts.front().picture.view.mapping.scale * 1000));
}

void Page::scrollTo(model::Instant first)
{
    for (Part &part : m_parts) {
        diagram::TimeMapping &mapping = part.picture.view.mapping;
        mapping.origin = first - model::Duration(qint64(2 * m_em / mapping.scale * 1000));
    }
}

void Page::lookAt(model::Instant now)
{
    for (Part &part : m_parts)
        part.picture.view.now = now;
    scrollTo(std::max(model::Instant(), now - inSight()));
}

/// The heading and the verdict in one line, the reason below.
void Page::paintHead(QPainter &p, const Part &part, QRectF box, bool isWhole) const
{
    const Run &run = part.run;
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
    if (part.picture.view.now < run.trace.end())
        return;
    put(narrate::Vocabulary::verdict(run.judgement.verdict), sized(1.1, true), diagram::colorOf(diagram::moodOf(run.judgement), m_colors));
    put(narrator.score(run.judgement, run.trace.api()), sized(1.0), m_colors.text);
    if (!isWhole)
        put(narrate::ExportWords::seenFromAfar(), sized(1.0), m_colors.muted);
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
    const QRectF title(m_em, 0, m_size.width() - 2 * m_em, titleHeight());
    p.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, QFontMetricsF(p.font()).elidedText(m_sheet.title, Qt::ElideRight, title.width()));
    double top = titleHeight();
    for (const Part &part : m_parts) {
        p.save();
        p.translate(0, top + headHeight());
        const bool isWhole = diagram::paint(p, part.layout, part.picture);
        p.restore();
        paintHead(p, part, {0, top, m_size.width(), headHeight()}, isWhole);
        top += headHeight() + part.picture.view.size.height();
    }
}

} // namespace idemlab::exporting
