// SPDX-License-Identifier: MIT
#include "diagram/painter.h"

#include "diagram/brush.h"

#include <algorithm>
#include <optional>

namespace idemlab::diagram {

using namespace Qt::StringLiterals;

using namespace model;

namespace {

/// An order has about ten shapes: where it has fewer pixels than these, its words lie on those of the next, and painting them
/// all takes longer than a frame.
constexpr double leastPixelsOfAShape = 3;

/// What stands between the edges; empty where it is too much to be told apart.
std::optional<QList<qsizetype>> shapesInView(const Brush &brush)
{
    const auto most = qsizetype(brush.at.timeLength() / leastPixelsOfAShape);
    const Instant from = brush.at.firstVisible();
    const Instant to = brush.at.lastVisible();
    if (brush.layout.countBetween(from, to) > 4 * most) // in blocks, so it may be far too high, but it is quick
        return std::nullopt;
    const Duration slack = brush.at.overhang();
    QList<qsizetype> shapes;
    const Instant now = brush.picture.view.now;
    brush.layout.visit(from - slack, std::min(to + slack, now), [&](qsizetype i) {
        if (brush.layout.hasBegun(i, now))
            shapes.append(i);
    });
    return shapes.size() > most ? std::nullopt : std::optional(shapes);
}

void paintNext(const Brush &brush)
{
    QPainter &p = brush.p;
    for (const Direction direction : {Direction::Request, Direction::Response}) {
        const QRectF box = brush.at.nextSlot(direction);
        if (box.isEmpty())
            continue;
        const bool isRequest = direction == Direction::Request;
        const FaultKind planned = isRequest ? brush.picture.next.request : brush.picture.next.response;
        const QColor ink = planned == FaultKind::None ? brush.colors().muted : brush.colors().lost;
        p.setBrush(brush.tint(ink, planned == FaultKind::None ? 0.04 : 0.14));
        p.setPen(brush.pen(ink, 0.6, Qt::DashLine));
        p.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        p.setPen(ink);
        p.setFont(brush.font(Letters::Small, planned != FaultKind::None));
        const QString arrow = isRequest ? u"↘"_s : u"↗"_s;
        const QString plan = planned == FaultKind::None ? QString() : u"  ⚡"_s;
        const QString whole = isRequest ? brush.picture.words.nextRequest + u' ' + arrow : arrow + u' ' + brush.picture.words.nextResponse;
        const bool fits = QFontMetricsF(p.font()).horizontalAdvance(whole + plan) <= box.width() - 0.6 * brush.em();
        p.drawText(box, Qt::AlignCenter, (fits ? whole : arrow) + plan);
    }
}

bool showsDifference(const Brush &brush)
{
    const View &view = brush.picture.view;
    return view.difference && *view.difference >= brush.at.firstVisible()
        && *view.difference <= std::min(brush.at.lastVisible(), view.playhead && !view.fadesLater ? *view.playhead : view.now);
}

/// A line across all rows, behind what is written.
void paintDifference(const Brush &brush)
{
    if (!showsDifference(brush))
        return;
    const View &view = brush.picture.view;
    const double far = view.orientation == Qt::Horizontal ? view.size.height() : view.size.width();
    brush.p.setPen(brush.pen(brush.colors().accent, 1.2, Qt::DashLine));
    brush.p.drawLine(brush.at.point(*view.difference, brush.at.rulerSize()), brush.at.point(*view.difference, far));
}

/// And a word on it.
void nameDifference(const Brush &brush)
{
    if (!showsDifference(brush))
        return;
    const QString text = brush.picture.words.difference;
    brush.pill(brush.at.differenceBox(text).center(), text, brush.colors().background, brush.colors().accent, true);
}

/// The button that asks what else could have been.
void paintHandle(const Brush &brush)
{
    const QRectF box = brush.at.handle();
    if (box.isEmpty())
        return;
    QPainter &p = brush.p;
    p.setPen(brush.pen(brush.colors().background, 1));
    p.setBrush(brush.colors().accent);
    p.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    p.setPen(brush.colors().background);
    p.setFont(brush.font(Letters::Normal, true));
    p.drawText(box, Qt::AlignCenter, brush.picture.view.handle);
}

/// Over what lasts, and behind what is written: that can be read where the line stands, too.
void paintPlayhead(const Brush &brush)
{
    QPainter &p = brush.p;
    const View &view = brush.picture.view;
    const double far = view.orientation == Qt::Horizontal ? view.size.height() : view.size.width();
    const Instant line = view.playhead.value_or(view.now);
    p.setPen(brush.pen(brush.colors().accent, view.playhead ? 1.0 : 0.45));
    p.drawLine(brush.at.point(line, brush.at.rulerSize() * (view.playhead ? 0.5 : 1.0)), brush.at.point(line, far));
    if (view.playhead) {
        p.setBrush(brush.colors().accent);
        const QPointF head = brush.at.point(line, brush.at.rulerSize() * 0.5);
        p.drawEllipse(head, 0.32 * brush.em(), 0.32 * brush.em());
    }
}

void paintFrame(const Brush &brush, qsizetype shape, double width, double gap)
{
    if (shape < 0 || shape >= brush.layout.shapes().size() || !brush.layout.hasBegun(shape, brush.picture.view.now))
        return;
    brush.p.setPen(brush.pen(brush.colors().accent, width));
    brush.p.setBrush(Qt::NoBrush);
    const QRectF box = brush.at.bounds(brush.at.shape(shape)).normalized();
    brush.p.drawRoundedRect(box.adjusted(-gap, -gap, gap, gap), gap + 1, gap + 1);
}

void paintOverlays(const Brush &brush)
{
    const View &view = brush.picture.view;
    brush.p.save();
    brush.p.setClipRect(brush.at.runRect(), Qt::IntersectClip);
    if (view.hovered != view.selected)
        paintFrame(brush, view.hovered, 0.5, 3);
    paintFrame(brush, view.selected, view.hasFocus ? 1.4 : 1.0, 4);
    brush.p.restore();
}

/// Between the grid and the notes: all that happened; false where only how much. The playhead stands over what lasts, and behind what is written.
bool paintRun(const Brush &brush)
{
    QPainter &p = brush.p;
    p.save();
    p.setClipRect(brush.at.runRect(), Qt::IntersectClip);
    const auto shapes = shapesInView(brush);
    if (shapes) {
        paintStems(brush, *shapes);
        paintBars(brush, *shapes);
    } else {
        paintDensity(brush);
    }
    p.restore();
    paintPlayhead(brush);
    if (!shapes)
        return false;
    p.save();
    p.setClipRect(brush.at.runRect(), Qt::IntersectClip);
    paintMessages(brush, *shapes);
    paintCalls(brush, *shapes);
    paintMarks(brush, *shapes);
    p.restore();
    return true;
}

} // namespace

QStringList rowNames(const Layout &layout, const narrate::DiagramWords &words)
{
    QStringList names;
    for (const Row &row : layout.rows()) {
        switch (row.kind) {
        case RowKind::User: names.append(words.user); break;
        case RowKind::Client: names.append(words.lane(row.name, row.sharedBy)); break;
        case RowKind::Network: names.append(words.network); break;
        case RowKind::Server: names.append(words.server); break;
        case RowKind::Keys: names.append(words.keys); break;
        case RowKind::Orders: names.append(words.orders); break;
        }
    }
    return names;
}

Geometry geometryOf(const Layout &layout, const Picture &picture)
{
    const double gutter = Geometry::gutterFor(picture.view.font, picture.view.orientation, picture.rowNames);
    return Geometry(layout, picture.view, std::max(gutter, picture.view.leastGutter));
}

bool paint(QPainter &painter, const Layout &layout, const Picture &picture)
{
    const Geometry at = geometryOf(layout, picture);
    const Brush brush {painter, layout, picture, at};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(picture.view.font);
    painter.fillRect(QRectF({}, picture.view.size), picture.colors.background);
    paintRows(brush);
    paintRuler(brush);
    paintDifference(brush);
    painter.save();
    painter.setClipRect(at.runRect(), Qt::IntersectClip);
    paintNext(brush); // what has happened is said in front of it
    painter.restore();
    bool isWhole = true;
    if (picture.view.fadesLater && picture.view.playhead.value_or(picture.view.now) < picture.view.now) {
        constexpr double faint = 0.15;
        painter.setOpacity(faint);
        paintRun(brush);
        painter.setOpacity(1);
        Picture known = picture;
        known.view.now = *picture.view.playhead;
        const Geometry then = geometryOf(layout, known);
        isWhole = paintRun({painter, layout, known, then});
    } else {
        isWhole = paintRun(brush);
    }
    nameDifference(brush);
    paintOverlays(brush);
    paintGutter(brush);
    paintHandle(brush);
    painter.restore();
    return isWhole;
}

void paintOutcome(QPainter &painter, const Layout &layout, const Picture &picture, double height)
{
    Picture known = picture;
    known.view.hasRuler = false;
    known.view.fadesLater = false;
    known.view.isTerse = true;
    if (!picture.view.fadesLater)
        known.view.now = std::min(known.view.now, known.view.playhead.value_or(known.view.now));
    known.view.size.setHeight(Geometry::leastAcross(layout, known.view));
    const Geometry at = geometryOf(layout, known);
    const Brush brush {painter, layout, known, at};
    const Geometry::Band orders = at.bandOf(RowKind::Orders);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(known.view.font);
    painter.setClipRect(QRectF(0, 0, known.view.size.width(), height), Qt::IntersectClip);
    painter.translate(0, height / 2 - orders.middle());
    painter.fillRect(QRectF({}, known.view.size), known.colors.background);
    paintRuler(brush);
    painter.save();
    painter.setClipRect(at.timeRect(), Qt::IntersectClip);
    QList<qsizetype> marks;
    layout.visit({}, known.view.now, [&](qsizetype i) {
        if (layout.shapes().at(i).kind == ShapeKind::Order)
            marks.append(i);
    });
    paintMarks(brush, marks);
    paintStops(brush, marks, orders.middle());
    painter.restore();
    paintGutter(brush, RowKind::Orders);
    painter.restore();
}

} // namespace idemlab::diagram
