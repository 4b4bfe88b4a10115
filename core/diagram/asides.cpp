// SPDX-License-Identifier: MIT
// What stands beside the shapes: the slots of the messages to come, a button at a message, a word at a line.
#include "diagram/geometry.h"

#include <algorithm>

namespace idemlab::diagram {

using namespace model;

namespace {

constexpr double nextGap = 0.9; ///< in lines, between the end of the run and the messages to come
constexpr double nextMargin = 0.4; ///< and behind those
constexpr double arrow = 2.6; ///< lines: what each of them takes at least

} // namespace

double Geometry::nextWidth() const
{
    constexpr double words = 5.8; // lines: what the shortest words take
    // Where words would leave the run too little, an arrow must do.
    return timeLength() < 3 * words * m_em ? arrow * m_em : std::clamp(0.3 * timeLength(), words * m_em, 8.2 * m_em);
}

double Geometry::roomBehind() const
{
    constexpr double amount = 4.5; // lines: of an order
    return m_view.orientation == Qt::Horizontal ? std::max(nextGap * m_em + nextWidth() + nextMargin * m_em, amount * m_em) : 3 * m_em;
}

QRectF Geometry::nextSlot(Direction direction) const
{
    const Band network = bandOf(RowKind::Network);
    const double height = 1.5 * m_em;
    const double width = nextWidth();
    const double most = timeLength() - width - nextMargin * m_em;
    const double end = m_view.mapping.pixel(std::min(m_view.now, m_layout.end())); // by the clock on the wall it is later
    const double edge = std::min(m_view.mapping.pixel(m_view.now) + nextGap * m_em, most);
    if (!m_view.hasNext || edge < 0 || end > most || m_view.orientation != Qt::Horizontal) // they do not lie over what has happened
        return {};
    const double middle = network.middle() + (direction == Direction::Request ? -0.9 : 0.9) * m_em;
    QRectF box(m_gutter + edge, middle - height / 2, width, height);
    const double clear = clearOfStops(edge, box);
    box.translate(std::min(clear, most) - edge, 0);
    box.setLeft(std::max(box.left(), m_gutter + clear)); // narrower where it cannot give way
    return box.width() < arrow * m_em || box.intersects(handle()) ? QRectF() : box;
}

/// What has just been said of a message that was lost can be read beside the slots.
double Geometry::clearOfStops(double along, const QRectF &slot) const
{
    constexpr double room = 3.8; // lines: of the cross, and of the word behind it
    double edge = along;
    m_layout.visit(m_view.mapping.instant(m_view.mapping.pixel(m_view.now) - room * m_em), m_view.now, [&](qsizetype i) {
        const Shape shape = this->shape(i);
        if ((shape.kind != ShapeKind::Request && shape.kind != ShapeKind::Response) || !m_layout.hasBegun(i, m_view.now)
            || (shape.ending != Ending::Lost && shape.ending != Ending::Cut) || shape.stopped > m_view.now)
            return;
        const QPointF stop = messageLine(shape).pointAt(travelled(shape));
        if (stop.y() > slot.top() - m_em && stop.y() < slot.bottom() + m_em)
            edge = std::max(edge, stop.x() - m_gutter + room * m_em);
    });
    return edge;
}

QRectF Geometry::handle() const
{
    if (m_view.handle.isEmpty() || m_view.selected < 0 || m_view.selected >= m_layout.shapes().size()
        || !m_layout.hasBegun(m_view.selected, m_view.now))
        return {};
    const Shape shape = this->shape(m_view.selected);
    const double least = 24; // pixels
    const QSizeF size(
        std::max(QFontMetricsF(m_view.font).horizontalAdvance(m_view.handle) + 1.2 * m_em, least), std::max(1.6 * m_em, least));
    const QRectF known = timeRect().adjusted(2, rulerSize() + 2, -2, -2);
    const QRectF whole = bounds(shape).normalized();
    if (whole.right() < known.left() || whole.left() > known.right() || whole.bottom() < known.top() || whole.top() > known.bottom())
        return {};
    // Not by &, which makes nothing of what has just begun: it has a place, and no extent so far.
    const QRectF at(QPointF(std::max(whole.left(), known.left()), std::max(whole.top(), known.top())),
        QPointF(std::min(whole.right(), known.right()), std::min(whole.bottom(), known.bottom())));
    const double gap = 0.7 * m_em;
    // A line that goes down leaves the room above it on its right, one that goes up the room below it.
    QPointF corner(at.center().x() + gap, at.center().y() + gap);
    if (shape.kind == ShapeKind::Request)
        corner.setY(at.center().y() - gap - size.height());
    else if (shape.kind != ShapeKind::Response)
        corner = QPointF(at.center().x() - size.width() / 2, at.bottom() + gap);
    return QRectF({std::clamp(corner.x(), known.left(), std::max(known.left(), known.right() - size.width())),
                      std::clamp(corner.y(), known.top(), std::max(known.top(), known.bottom() - size.height()))},
        size);
}

bool Geometry::isClearOf(std::initializer_list<ShapeKind> marks, const QRectF &box) const
{
    const Instant from = instantAt(box.topLeft()) - overhang();
    const Instant to = std::min(instantAt(box.bottomRight()) + overhang(), m_view.now);
    bool isClear = true;
    m_layout.visit(from, to, [&](qsizetype i) {
        const ShapeKind kind = m_layout.shapes().at(i).kind;
        if (std::ranges::find(marks, kind) != marks.end() && m_layout.hasBegun(i, m_view.now))
            isClear = isClear && !bounds(shape(i)).intersects(box);
    });
    return isClear;
}

QRectF Geometry::retryBox(const Shape &retry, const QSizeF &size) const
{
    const QRectF arc = bounds(retry).normalized();
    const double reach = std::max(0.0, (arc.width() - size.width()) / 2);
    const auto boxAt = [&](double aside) {
        QRectF box({}, size);
        box.moveCenter(arc.center() + QPointF(aside, -1.38 * m_em));
        return box;
    };
    for (const double share : {0.0, 0.25, -0.25, 0.5, -0.5, 0.75, -0.75, 1.0, -1.0}) {
        if (const QRectF box = boxAt(share * reach); isClearOf({ShapeKind::Outcome, ShapeKind::Click}, box))
            return box;
    }
    return boxAt(0);
}

QRectF Geometry::differenceBox(const QString &text) const
{
    const bool isRight = m_view.orientation == Qt::Horizontal;
    const QFontMetricsF metrics(m_view.font);
    const QSizeF size(metrics.horizontalAdvance(text) + 0.7 * m_em, metrics.height() * 1.08);
    const double half = size.width() / 2;
    const double far = isRight ? m_view.size.height() : m_view.size.width();
    const auto boxAt = [&](double across, double aside) {
        QPointF centre = point(m_view.difference.value_or(Instant {}), across);
        centre += isRight ? QPointF(aside, 0) : QPointF(0, aside);
        if (isRight)
            centre.setX(std::max(centre.x(), m_gutter + half)); // the names of the rows are not covered
        return QRectF(centre - QPointF(half, size.height() / 2), size);
    };
    const double foot = far - (isRight ? 0.7 * m_em : half);
    const double head = rulerSize() + (isRight ? 0.7 * m_em : half);
    const double step = (isRight ? half : size.height() / 2) + 0.2 * m_em;
    for (const double across : {foot, head}) {
        for (const double aside : {0.0, -step, step}) {
            if (const QRectF box = boxAt(across, aside); isClearOf({ShapeKind::Order, ShapeKind::Click}, box))
                return box;
        }
    }
    return boxAt(foot, 0);
}

} // namespace idemlab::diagram
