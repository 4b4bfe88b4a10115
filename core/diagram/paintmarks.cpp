// SPDX-License-Identifier: MIT
// What happens at an instant: clicks, look-ups, orders, outcomes.
#include "diagram/brush.h"

#include <QPolygonF>

#include <cmath>
#include <numbers>

namespace idemlab::diagram {

using namespace model;

namespace {

QPolygonF octagon(QPointF centre, double radius)
{
    QPolygonF polygon;
    for (int i = 0; i < 8; ++i) {
        const double angle = (i + 0.5) * std::numbers::pi / 4;
        polygon << centre + radius * QPointF(std::cos(angle), std::sin(angle));
    }
    return polygon;
}

/// Whether a word of that width behind a mark keeps clear of the next mark of the same kind.
bool hasRoom(const Brush &brush, const QList<qsizetype> &shapes, qsizetype index, double width)
{
    const auto &all = brush.layout.shapes();
    const Shape &shape = all.at(shapes.at(index));
    for (qsizetype i = index + 1; i < shapes.size(); ++i) {
        const Shape &next = all.at(shapes.at(i));
        if (next.kind == shape.kind)
            return brush.picture.view.mapping.pixels(next.from - shape.from) > width + 1.9 * brush.em();
    }
    return true;
}

/// Over the arc that ties it (paintbars.cpp): an answer on its way to another attempt passes behind.
void paintRetryNumber(const Brush &brush, const Shape &shape)
{
    if (brush.picture.view.orientation != Qt::Horizontal || !brush.at.hasWords(RowKind::Client, shape.client, shape.slot))
        return;
    const QString text = shape.isChanged ? brush.picture.words.changed : brush.picture.words.retry.arg(shape.number);
    const QPointF middle = brush.at.retryBox(shape, brush.pillBox({}, text).size()).center();
    brush.pill(middle, text, brush.colors().lost, brush.colors().background);
}

void paintClick(const Brush &brush, const QList<qsizetype> &shapes, qsizetype index)
{
    const Shape shape = brush.at.shape(shapes.at(index));
    QPainter &p = brush.p;
    const QRectF box = brush.at.bounds(shape);
    const bool isFirst = shape.number == 1;
    const double r = box.width() / 3;
    if (isFirst) { // the others mean what it meant
        const QString text = brush.picture.words.money(shape.amount);
        const QRectF amount = brush.pillBox({}, text, true);
        const bool isRight = brush.picture.view.orientation == Qt::Horizontal;
        if (hasRoom(brush, shapes, index, amount.width()))
            brush.pill(box.center() + (isRight ? QPointF(0.6 * brush.em() + amount.width() / 2, 0) : QPointF(0, 1.3 * brush.em())), text,
                brush.colors().text, brush.colors().background, true);
    }
    const QPen ring = brush.pen(brush.colors().accent, 1.2);
    p.setPen(ring);
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(box.center(), r * 1.45, r * 1.45);
    if (isFirst)
        p.setPen(Qt::NoPen);
    p.setBrush(isFirst ? brush.colors().accent : brush.colors().background);
    const double disc = isFirst ? r + ring.widthF() / 2 : r;
    p.drawEllipse(box.center(), disc, disc);
    p.setFont(brush.font(Letters::Small, true));
    p.setPen(isFirst ? brush.colors().background : brush.colors().accent);
    p.drawText(box, Qt::AlignCenter, QString::number(shape.number));
}

void paintLookUp(const Brush &brush, const Shape &shape)
{
    QPainter &p = brush.p;
    const QRectF box = brush.at.bounds(shape);
    const QPointF c = box.center();
    const double r = box.width() / 2;
    p.setPen(brush.pen(brush.colors().key(shape.key), 1.2));
    p.setBrush(
        shape.state == KeyState::Absent || shape.state == KeyState::Expired ? brush.colors().background : brush.colors().key(shape.key));
    p.drawPolygon(QPolygonF {c + QPointF(0, -r), c + QPointF(r, 0), c + QPointF(0, r), c + QPointF(-r, 0)});
}

/// The stamp falls on an order that is one too many: large at first, then as it stays.
double stampSize(const Brush &brush, const Shape &shape)
{
    constexpr double fallMs = 260;
    const double age = toMs(brush.picture.view.now - shape.from);
    return !shape.isSurplus || brush.picture.view.isCalm || age >= fallMs ? 1.0 : 1.0 + 1.4 * std::pow(1 - std::max(age, 0.0) / fallMs, 2);
}

void paintOrder(const Brush &brush, const QList<qsizetype> &shapes, qsizetype index)
{
    const Shape shape = brush.at.shape(shapes.at(index));
    QPainter &p = brush.p;
    const QRectF stands = brush.at.bounds(shape);
    const double larger = stampSize(brush, shape);
    const QRectF box(stands.center() - QPointF(stands.width(), stands.height()) * larger / 2, stands.size() * larger);
    const QColor ink = shape.isSurplus ? brush.colors().alarm : brush.colors().good;
    const QString money = brush.picture.words.money(shape.amount);
    const double width = brush.pillBox({}, money, shape.isSurplus).width();
    if (brush.picture.view.orientation == Qt::Horizontal && !brush.picture.view.isTerse && hasRoom(brush, shapes, index, width))
        brush.pill(QPointF(box.right() + width / 2, box.center().y()), money, ink, brush.colors().background, shape.isSurplus);
    p.setPen(shape.isSurplus ? brush.pen(brush.tint(ink, 0.35), brush.picture.view.isTerse ? 1.2 : 3.0) : QPen(Qt::NoPen));
    p.setBrush(ink);
    if (shape.isSurplus)
        p.drawPolygon(octagon(box.center(), box.width() / 2));
    else
        p.drawEllipse(box);
    p.setPen(brush.colors().background);
    p.setFont(brush.font(shape.isSurplus ? Letters::Normal : Letters::Small, true));
    p.drawText(box, Qt::AlignCenter, QStringLiteral("%1%2").arg(shape.number).arg(shape.isSurplus ? QStringLiteral("!") : QString()));
}

void paintOutcome(const Brush &brush, const Shape &shape)
{
    QPainter &p = brush.p;
    const QRectF box = brush.at.bounds(shape);
    const QPointF c = box.center();
    const double r = box.width() / 2;
    const QColor ink = shape.isWrong     ? brush.colors().alarm
        : shape.ending == Ending::Fine   ? brush.colors().good
        : shape.ending == Ending::Failed ? brush.colors().warning
                                         : brush.colors().lost;
    p.setPen(brush.pen(brush.colors().background, 1.0));
    p.setBrush(ink);
    p.drawEllipse(c, r, r);
    p.setPen(brush.pen(brush.colors().background, 1.5));
    p.setBrush(Qt::NoBrush);
    if (shape.isWrong) {
        p.drawLine(c + QPointF(-r * 0.5, -r * 0.2), c + QPointF(r * 0.5, -r * 0.2));
        p.drawLine(c + QPointF(-r * 0.5, r * 0.2), c + QPointF(r * 0.5, r * 0.2));
        p.drawLine(c + QPointF(-r * 0.3, r * 0.5), c + QPointF(r * 0.3, -r * 0.5));
    } else if (shape.ending == Ending::Fine) {
        p.drawPolyline(QPolygonF {c + QPointF(-r * 0.45, 0), c + QPointF(-r * 0.1, r * 0.38), c + QPointF(r * 0.5, -r * 0.35)});
    } else if (shape.ending == Ending::Failed) {
        p.drawLine(c - QPointF(r * 0.38, r * 0.38), c + QPointF(r * 0.38, r * 0.38));
        p.drawLine(c - QPointF(r * 0.38, -r * 0.38), c + QPointF(r * 0.38, -r * 0.38));
    } else {
        p.setFont(brush.font(Letters::Normal, true));
        p.drawText(box, Qt::AlignCenter, QStringLiteral("?"));
    }
}

} // namespace

void paintMarks(const Brush &brush, const QList<qsizetype> &shapes)
{
    for (qsizetype i = 0; i < shapes.size(); ++i) {
        const Shape shape = brush.at.shape(shapes.at(i));
        switch (shape.kind) {
        case ShapeKind::Click: paintClick(brush, shapes, i); break;
        case ShapeKind::LookUp: paintLookUp(brush, shape); break;
        case ShapeKind::Retry: paintRetryNumber(brush, shape); break;
        case ShapeKind::Order: paintOrder(brush, shapes, i); break;
        case ShapeKind::Outcome: paintOutcome(brush, shape); break;
        default: break;
        }
    }
}

} // namespace idemlab::diagram
