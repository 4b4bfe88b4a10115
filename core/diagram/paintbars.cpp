// SPDX-License-Identifier: MIT
// What lasts: waiting, working, keys in the store.
#include "diagram/brush.h"

#include <QPainterPath>

#include <algorithm>

namespace idemlab::diagram {

using namespace model;

namespace {

QString callText(const Shape &attempt)
{
    switch (attempt.purpose) {
    case Purpose::PlaceOrder: return QStringLiteral("POST /orders");
    case Purpose::IssueKey: return QStringLiteral("POST /idempotency-keys");
    case Purpose::PutOrder: return QStringLiteral("PUT /orders/…");
    case Purpose::Read: return QStringLiteral("GET");
    case Purpose::Invalid: return QStringLiteral("?");
    }
    Q_UNREACHABLE();
}

QString keyText(const Brush &brush, const Shape &shape)
{
    return shape.key > 0 ? QStringLiteral("K%1").arg(shape.key) : brush.picture.words.noKey;
}

void clock(const Brush &brush, QPointF centre, double radius, const QColor &ink)
{
    brush.p.setPen(brush.pen(ink, 1.1));
    brush.p.setBrush(brush.colors().background);
    brush.p.drawEllipse(centre, radius, radius);
    brush.p.drawLine(centre, centre - QPointF(0, radius * 0.6));
    brush.p.drawLine(centre, centre + QPointF(radius * 0.45, radius * 0.2));
}

/// The bracket of a client's waiting.
void paintAttempt(const Brush &brush, const Shape &shape)
{
    QPainter &p = brush.p;
    const QRectF box = brush.at.bounds(shape).normalized();
    const bool isTimedOut = shape.ending == Ending::TimedOut;
    const QColor ink = isTimedOut || shape.ending == Ending::Cut ? brush.colors().lost : brush.colors().waiting;
    const QColor key = shape.key > 0 ? brush.colors().key(shape.key) : brush.colors().muted;
    p.setPen(Qt::NoPen);
    p.setBrush(brush.tint(key, 0.10));
    p.drawRect(box);
    p.setPen(brush.pen(ink, 1.0, shape.ending == Ending::Open ? Qt::DashLine : Qt::SolidLine));
    p.setBrush(Qt::NoBrush);
    if (brush.picture.view.orientation == Qt::Horizontal) {
        p.drawLine(box.topLeft(), box.topRight());
        p.drawLine(box.topRight(), box.bottomRight());
        p.fillRect(QRectF(box.left(), box.top(), 2.2 * brush.stroke(), box.height()), key);
    } else {
        p.drawLine(box.topLeft(), box.bottomLeft());
        p.drawLine(box.bottomLeft(), box.bottomRight());
        p.fillRect(QRectF(box.left(), box.top(), box.width(), 2.2 * brush.stroke()), key);
    }
    const bool isOrder = shape.purpose == Purpose::PlaceOrder || shape.purpose == Purpose::PutOrder;
    const double endRoom = isTimedOut || shape.ending == Ending::Cut ? 1.0 * brush.em() : 0.2 * brush.em();
    QRectF inner = box.adjusted(0.5 * brush.em(), 0, -endRoom, 0);
    bool saysKey = !isOrder;
    if (isOrder && inner.width() > 2.6 * brush.em()) {
        const QString text = keyText(brush, shape);
        p.setFont(brush.font(Letters::Small, true));
        const double width = QFontMetricsF(p.font()).horizontalAdvance(text) + 0.7 * brush.em();
        if (width < inner.width()) {
            brush.pill(QPointF(inner.left() + width / 2, inner.center().y()), text, brush.colors().background, key, true);
            inner.setLeft(inner.left() + width + 0.35 * brush.em());
            saysKey = true;
        }
    }
    if (isTimedOut) {
        const QPointF end = brush.picture.view.orientation == Qt::Horizontal ? QPointF(box.right(), box.center().y()) : QPointF(box.center().x(), box.bottom());
        clock(brush, end, 0.55 * brush.em(), brush.colors().lost);
        p.setFont(brush.font(Letters::Small, true));
        const double width = QFontMetricsF(p.font()).horizontalAdvance(brush.picture.words.timeout) + 0.4 * brush.em();
        if (inner.width() > width) {
            p.setPen(brush.colors().lost);
            p.drawText(QRectF(inner.right() - width + 0.2 * brush.em(), inner.top(), width, inner.height()), Qt::AlignCenter, brush.picture.words.timeout);
            inner.setRight(inner.right() - width);
        }
    }
    if (saysKey) // where there is room for one of the two, the colour of the key says more
        brush.label(inner, callText(shape), brush.colors().text);
}

/// Ties a retry to the attempt that it repeats.
void paintRetry(const Brush &brush, const Shape &shape)
{
    QPainter &p = brush.p;
    const QRectF box = brush.at.bounds(shape).normalized();
    const bool isRight = brush.picture.view.orientation == Qt::Horizontal;
    const QPointF from = isRight ? QPointF(box.left(), box.center().y()) : QPointF(box.center().x(), box.top());
    const QPointF to = isRight ? QPointF(box.right(), box.center().y()) : QPointF(box.center().x(), box.bottom());
    const QPointF lift = isRight ? QPointF(0, -1.5 * brush.em()) : QPointF(-1.5 * brush.em(), 0);
    QPainterPath path(from);
    path.cubicTo(from + lift, to + lift, to);
    p.setPen(brush.pen(brush.colors().lost, 1.0, Qt::DotLine));
    p.setBrush(Qt::NoBrush);
    p.drawPath(path);
    const QString text = brush.picture.words.retry.arg(shape.number);
    p.setFont(brush.font(Letters::Small));
    p.setPen(brush.colors().lost);
    const QPointF top = path.pointAtPercent(0.5);
    const double width = QFontMetricsF(p.font()).horizontalAdvance(text) + 4;
    if (isRight)
        p.drawText(QRectF(top.x() - width / 2, top.y() - 1.05 * brush.em(), width, brush.em()), Qt::AlignCenter, text);
}

void paintWork(const Brush &brush, const Shape &shape)
{
    QPainter &p = brush.p;
    const QRectF box = brush.at.bounds(shape).normalized();
    const bool isWaiting = shape.kind == ShapeKind::Waiting;
    const QColor ink = shape.ending == Ending::Cut || shape.ending == Ending::Failed ? brush.colors().alarm : brush.colors().work;
    p.setPen(brush.pen(ink, 0.7, isWaiting ? Qt::DotLine : Qt::SolidLine));
    p.setBrush(isWaiting ? QBrush(Qt::NoBrush) : QBrush(brush.tint(ink, 0.28)));
    p.drawRoundedRect(box, 3, 3);
    brush.label(box.adjusted(0.35 * brush.em(), 0, 0, 0), isWaiting ? brush.picture.words.waiting : brush.picture.words.working, brush.colors().text);
}

/// No farther than it is to be seen: a run has hundreds that last.
void paintKey(const Brush &brush, qsizetype index)
{
    const Shape &shape = brush.layout.shapes().at(index);
    QPainter &p = brush.p;
    const QRectF whole = brush.at.bounds(shape).normalized();
    const Instant until = std::min(brush.layout.seenUntil(index), brush.at.endOf(shape));
    const QRectF box = whole & brush.at.rect(shape.from, until, -1e6, 1e6).normalized();
    const QColor key = brush.colors().key(shape.key);
    const QColor paper = shape.state == KeyState::Stored ? brush.tint(key, 0.22) : brush.colors().lane;
    if (shape.state == KeyState::Issued) {
        p.setPen(brush.pen(key, 0.8, Qt::DashLine));
        p.setBrush(paper);
        p.drawRect(box);
    } else {
        brush.frame(box, key, 0.8, paper);
    }
    if (shape.state == KeyState::InProgress) {
        p.setPen(Qt::NoPen);
        p.setBrush(QBrush(brush.tint(key, 0.5), Qt::BDiagPattern));
        p.drawRect(box);
    }
    QString text = QStringLiteral("K%1").arg(shape.key);
    if (shape.state == KeyState::Stored)
        text += QStringLiteral(" → %1").arg(shape.status);
    brush.label(box.adjusted(0.75 * brush.em(), 0, 0, 0), text, brush.colors().text); // a look-up may stand at its beginning
}

void paintDown(const Brush &brush, const Shape &shape)
{
    QPainter &p = brush.p;
    const QRectF box = brush.at.bounds(shape).normalized();
    p.setPen(Qt::NoPen);
    p.setBrush(brush.tint(brush.colors().alarm, 0.10));
    p.drawRect(box);
    p.setBrush(QBrush(brush.tint(brush.colors().alarm, 0.35), Qt::DiagCrossPattern));
    p.drawRect(box);
    brush.pill(QPointF(box.center().x(), box.top() + 0.8 * brush.em()), QStringLiteral("⚡ ") + brush.picture.words.down, brush.colors().background, brush.colors().alarm, true);
}

} // namespace

void paintBars(const Brush &brush, const QList<qsizetype> &shapes)
{
    for (const qsizetype i : shapes) {
        const Shape &shape = brush.layout.shapes().at(i);
        switch (shape.kind) {
        case ShapeKind::Attempt: paintAttempt(brush, shape); break;
        case ShapeKind::Work:
        case ShapeKind::Waiting: paintWork(brush, shape); break;
        case ShapeKind::Key: paintKey(brush, i); break;
        default: break;
        }
    }
    for (const qsizetype i : shapes) {
        const Shape &shape = brush.layout.shapes().at(i);
        if (shape.kind == ShapeKind::Down)
            paintDown(brush, shape);
        else if (shape.kind == ShapeKind::Retry)
            paintRetry(brush, shape);
    }
}

} // namespace idemlab::diagram
