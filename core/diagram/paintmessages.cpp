// SPDX-License-Identifier: MIT
// What travels: requests and answers on their slanted lines.
#include "diagram/brush.h"

#include <algorithm>

namespace idemlab::diagram {

using namespace model;

namespace {

void arrowHead(const Brush &brush, const QLineF &line, const QColor &ink)
{
    if (line.length() < 1)
        return;
    const QPointF along = (line.p2() - line.p1()) / line.length();
    const QPointF across(-along.y(), along.x());
    const double size = 0.62 * brush.em();
    const QPointF tip = line.p2();
    const QPointF points[] {tip, tip - along * size + across * size * 0.42, tip - along * size - across * size * 0.42};
    brush.p.setPen(Qt::NoPen);
    brush.p.setBrush(ink);
    brush.p.drawPolygon(points, 3);
}

void cross(const Brush &brush, QPointF at)
{
    const double r = 0.5 * brush.em();
    brush.p.setPen(brush.pen(brush.colors().lost, 2.4));
    brush.p.drawLine(at - QPointF(r, r), at + QPointF(r, r));
    brush.p.drawLine(at - QPointF(r, -r), at + QPointF(r, -r));
}

/// The two ends of a wire that was cut.
void gap(const Brush &brush, QPointF at, const QLineF &line)
{
    const QPointF along = (line.p2() - line.p1()) / std::max(line.length(), 1.0);
    const QPointF across(-along.y(), along.x());
    const double r = 0.55 * brush.em();
    brush.p.setPen(brush.pen(brush.colors().lost, 2.0));
    for (const double side : {-0.28, 0.28}) {
        const QPointF middle = at + along * side * brush.em();
        brush.p.drawLine(middle - across * r + along * 0.3 * r, middle + across * r - along * 0.3 * r);
    }
}

QString textOf(const Brush &brush, const Shape &shape)
{
    const narrate::DiagramWords &words = brush.picture.words;
    if (shape.kind == ShapeKind::Response)
        return (shape.isReplay ? QStringLiteral("↻ ") : QString()) + QString::number(shape.status);
    if (shape.purpose != Purpose::PlaceOrder && shape.purpose != Purpose::PutOrder)
        return {};
    const QString key = shape.key > 0 ? ticketName(shape.purpose, shape.key) : words.noKey;
    return shape.isCopy ? key + QStringLiteral(" · ") + words.copy : key;
}

QColor inkOf(const Brush &brush, const Shape &shape)
{
    if (shape.ending == Ending::Lost || shape.ending == Ending::Cut)
        return brush.colors().lost;
    if (shape.kind == ShapeKind::Response && shape.status >= 400)
        return shape.status >= 500 ? brush.colors().alarm : brush.colors().warning;
    if (shape.ending == Ending::Unheard)
        return brush.colors().muted;
    return shape.key > 0 ? brush.colors().key(shape.key) : brush.colors().muted;
}

bool isStopped(const Shape &shape, double far) { return (shape.ending == Ending::Lost || shape.ending == Ending::Cut) && far >= 0.5; }

void paintLine(const Brush &brush, const Shape &shape)
{
    QPainter &p = brush.p;
    const QLineF whole = brush.at.messageLine(shape);
    const double far = brush.at.travelled(shape);
    const QLineF line(whole.p1(), whole.pointAt(far));
    const QColor ink = inkOf(brush, shape);
    const bool isStopped = diagram::isStopped(shape, far);
    const bool isTravelling = shape.ending == Ending::Open || (!isStopped && far < 1.0);
    if (isTravelling || isStopped) {
        p.setPen(brush.pen(brush.tint(ink, 0.45), 0.5, Qt::DotLine));
        p.drawLine(QLineF(line.p2(), whole.p2()));
    }
    p.setPen(brush.pen(ink, 1.5, shape.isCopy ? Qt::DashLine : Qt::SolidLine));
    p.drawLine(line);
    if (isTravelling) {
        p.setPen(Qt::NoPen);
        p.setBrush(ink);
        p.drawEllipse(line.p2(), 0.34 * brush.em(), 0.34 * brush.em());
    } else if (!isStopped) {
        const QLineF stem = brush.at.stem(shape);
        arrowHead(brush, shape.kind == ShapeKind::Response && stem.length() > 0.7 * brush.em() ? stem : line, ink);
    }
}

/// Behind what waits in the rows below its own.
void paintStem(const Brush &brush, const Shape &shape)
{
    if (shape.kind == ShapeKind::Response && (isStopped(shape, brush.at.travelled(shape)) || brush.at.travelled(shape) < 1))
        return;
    brush.p.setPen(brush.pen(inkOf(brush, shape), 1.0, shape.isCopy ? Qt::DashLine : Qt::SolidLine));
    brush.p.drawLine(brush.at.stem(shape));
}

bool isFree(const QRectF &box, const QList<QRectF> &taken)
{
    return std::ranges::none_of(taken, [&box](const QRectF &other) { return other.intersects(box); });
}

/// Where a message that is not to arrive has come to; adds the room that it takes.
void paintStop(const Brush &brush, const Shape &shape, QList<QRectF> &taken)
{
    const QLineF whole = brush.at.messageLine(shape);
    const double far = brush.at.travelled(shape);
    if (!isStopped(shape, far))
        return;
    const QPointF end = whole.pointAt(far);
    if (shape.ending == Ending::Lost)
        cross(brush, end);
    else
        gap(brush, end, whole);
    const QPointF half(0.5 * brush.em(), 0.5 * brush.em());
    taken.append(QRectF(end - half, end + half));
}

/// And what became of it, where nothing stands so far; or the cross alone must do.
void nameStop(const Brush &brush, const Shape &shape, QList<QRectF> &taken)
{
    const double far = brush.at.travelled(shape);
    if (!isStopped(shape, far))
        return;
    const QString &word = shape.ending == Ending::Lost ? brush.picture.words.lost : brush.picture.words.cut;
    const QPointF side = brush.picture.view.orientation == Qt::Horizontal ? QPointF(1.9 * brush.em(), 0) : QPointF(0, 1.3 * brush.em());
    const QPointF centre = brush.at.messageLine(shape).pointAt(far) + side;
    if (isFree(brush.pillBox(centre, word, true), taken))
        taken.append(brush.pill(centre, word, brush.colors().background, brush.colors().lost, true));
}

/// What a message carries, where nothing stands so far; where all is taken its colour must do.
void paintNote(const Brush &brush, const Shape &shape, QList<QRectF> &taken)
{
    const QLineF whole = brush.at.messageLine(shape);
    const double far = brush.at.travelled(shape);
    const QString text = textOf(brush, shape);
    if (text.isEmpty() || whole.length() <= 4 * brush.em())
        return;
    const double best = brush.at.labelAt(shape);
    for (const double where : {best, best + 0.14, best - 0.14, best + 0.28}) {
        const QRectF box = brush.pillBox(whole.pointAt(where), text, true);
        if (!isFree(box, taken) || where < 0.1 || far <= where + 0.06)
            continue;
        taken.append(brush.pill(whole.pointAt(where), text, inkOf(brush, shape), brush.colors().lane, true));
        return;
    }
}

} // namespace

void paintStops(const Brush &brush, const QList<qsizetype> &marks, double across)
{
    QList<QRectF> taken;
    for (const qsizetype i : marks)
        taken.append(brush.at.bounds(brush.at.shape(i)));
    brush.layout.visit({}, brush.picture.view.now, [&](qsizetype i) {
        const Shape shape = brush.at.shape(i);
        if ((shape.kind != ShapeKind::Request && shape.kind != ShapeKind::Response)
            || (shape.ending != Ending::Lost && shape.ending != Ending::Cut))
            return;
        const double half = 0.6 * brush.em();
        QRectF box(0, 0, 2 * half, 2 * half);
        box.moveCenter(brush.at.point(shape.stopped, across));
        while (!isFree(box, taken) && box.right() < brush.picture.view.size.width())
            box.translate(1, 0);
        taken.append(box);
        cross(brush, box.center());
        const QString &word = shape.ending == Ending::Lost ? brush.picture.words.lost : brush.picture.words.cut;
        const QSizeF size = brush.pillBox({}, word, true).size();
        const QRectF pill(QPointF(box.right() + 0.1 * brush.em(), across - size.height() / 2), size);
        if (isFree(pill, taken)) // or the cross alone must do
            taken.append(brush.pill(pill.center(), word, brush.colors().background, brush.colors().lost, true));
    });
}

void paintStems(const Brush &brush, const QList<qsizetype> &shapes)
{
    for (const qsizetype i : shapes) {
        const Shape shape = brush.at.shape(i);
        if (shape.kind == ShapeKind::Request || shape.kind == ShapeKind::Response)
            paintStem(brush, shape);
    }
}

void paintMessages(const Brush &brush, const QList<qsizetype> &shapes)
{
    const auto visit = [&](const auto &paintPart) {
        for (const qsizetype i : shapes) {
            const Shape shape = brush.at.shape(i);
            if (shape.kind == ShapeKind::Request || shape.kind == ShapeKind::Response)
                paintPart(shape);
        }
    };
    // No line crosses what another says, and of what is said the stops come first.
    QList<QRectF> taken {brush.at.handle()};
    visit([&](const Shape &shape) { paintLine(brush, shape); });
    visit([&](const Shape &shape) { paintStop(brush, shape, taken); });
    visit([&](const Shape &shape) { nameStop(brush, shape, taken); });
    visit([&](const Shape &shape) { paintNote(brush, shape, taken); });
}

} // namespace idemlab::diagram
