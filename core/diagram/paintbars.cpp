// SPDX-License-Identifier: MIT
// What lasts: waiting, working, keys in the store.
#include "diagram/brush.h"

#include <QPainterPath>

#include <algorithm>

namespace idemlab::diagram {

using namespace model;

namespace {

/// In full and, where that does not fit, in short.
QStringList callTexts(const Shape &attempt)
{
    switch (attempt.purpose) {
    case Purpose::PlaceOrder: return {QStringLiteral("POST /orders"), QStringLiteral("POST")};
    case Purpose::IssueKey: return {QStringLiteral("POST /idempotency-keys"), QStringLiteral("POST …-keys"), QStringLiteral("POST")};
    case Purpose::PutOrder:
        return {QStringLiteral("PUT /orders/ID%1").arg(attempt.key), QStringLiteral("PUT ID%1").arg(attempt.key), QStringLiteral("PUT")};
    case Purpose::Read: return {QStringLiteral("GET")};
    case Purpose::Invalid: return {QStringLiteral("?")};
    }
    Q_UNREACHABLE();
}

QString keyText(const Brush &brush, const Shape &shape)
{
    return shape.key > 0 ? ticketName(shape.purpose, shape.key) : brush.picture.words.noKey;
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
}

/// What stands in the bracket: the key, the call, and a timeout.
void paintCall(const Brush &brush, const Shape &shape)
{
    if (!brush.at.hasWords(RowKind::Client, shape.client, shape.slot))
        return;
    QPainter &p = brush.p;
    const QRectF box = brush.at.bounds(shape).normalized();
    const bool isTimedOut = shape.ending == Ending::TimedOut;
    const QColor key = shape.key > 0 ? brush.colors().key(shape.key) : brush.colors().muted;
    const bool isOrder = shape.purpose == Purpose::PlaceOrder || shape.purpose == Purpose::PutOrder;
    const double endRoom = shape.ending == Ending::Open ? 0.2 * brush.em() : 0.8 * brush.em(); // a clock or an outcome stands at its end
    QRectF inner = box.adjusted(0.5 * brush.em(), 0, -endRoom, 0);
    bool saysKey = !isOrder;
    if (isOrder && inner.width() > 1.5 * brush.em()) {
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
        const QPointF end = brush.picture.view.orientation == Qt::Horizontal ? QPointF(box.right(), box.center().y())
                                                                             : QPointF(box.center().x(), box.bottom());
        clock(brush, end, 0.55 * brush.em(), brush.colors().lost);
        p.setFont(brush.font(Letters::Small, true));
        const double width = QFontMetricsF(p.font()).horizontalAdvance(brush.picture.words.timeout) + 0.4 * brush.em();
        if (inner.width() > width) {
            p.setPen(brush.colors().lost);
            p.drawText(QRectF(inner.right() - width + 0.2 * brush.em(), inner.top(), width, inner.height()), Qt::AlignCenter,
                brush.picture.words.timeout);
            inner.setRight(inner.right() - width);
        }
    }
    if (saysKey) // where there is room for one of the two, the colour of the key says more
        brush.label(inner, callTexts(shape), brush.colors().text, brush.tint(key, 0.10));
}

/// Ties a retry to the attempt that it repeats.
void paintRetry(const Brush &brush, const Shape &shape)
{
    QPainter &p = brush.p;
    const QRectF box = brush.at.bounds(shape).normalized();
    const bool isRight = brush.picture.view.orientation == Qt::Horizontal;
    const QPointF from = isRight ? QPointF(box.left(), box.center().y()) : QPointF(box.center().x(), box.top());
    const QPointF to = isRight ? QPointF(box.right(), box.center().y()) : QPointF(box.center().x(), box.bottom());
    const QPointF lift = isRight ? QPointF(0, -1.1 * brush.em()) : QPointF(-1.1 * brush.em(), 0);
    QPainterPath path(from);
    path.cubicTo(from + lift, to + lift, to);
    p.setPen(brush.pen(brush.colors().lost, 1.0, Qt::DotLine));
    p.setBrush(Qt::NoBrush);
    p.drawPath(path);
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
    const double endRoom = shape.ending == Ending::Cut ? 1.8 * brush.em() : 0; // what cut it says so at its end
    brush.label(box.adjusted(0.35 * brush.em(), 0, -endRoom, 0), {isWaiting ? brush.picture.words.waiting : brush.picture.words.working},
        brush.colors().text);
}

/// The parts of a bar of the key store that look-ups leave free, in the order of time.
QList<QRectF> freeOf(const Brush &brush, const QList<qsizetype> &shapes, const QRectF &bar)
{
    const bool isRight = brush.picture.view.orientation == Qt::Horizontal;
    const double pad = 0.3 * brush.em();
    const auto part = [&](double from, double to) {
        return isRight ? QRectF(from, bar.top(), to - from, bar.height()) : QRectF(bar.left() + pad, from, bar.width() - pad, to - from);
    };
    QList<QRectF> free;
    double from = (isRight ? bar.left() : bar.top()) + pad;
    for (const qsizetype i : shapes) {
        const Shape shape = brush.at.shape(i);
        const QRectF mark = shape.kind == ShapeKind::LookUp ? brush.at.bounds(shape) : QRectF();
        if (!mark.intersects(bar))
            continue;
        free.append(part(from, (isRight ? mark.left() : mark.top()) - pad));
        from = std::max(from, (isRight ? mark.right() : mark.bottom()) + pad);
    }
    free.append(part(from, isRight ? bar.right() : bar.bottom()));
    return free;
}

/// No farther than it is to be seen: a run has hundreds that last.
void paintKey(const Brush &brush, const QList<qsizetype> &shapes, qsizetype index)
{
    const Shape shape = brush.at.shape(index);
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
    QStringList texts {QStringLiteral("K%1").arg(shape.key)};
    if (shape.state == KeyState::Stored)
        texts.prepend(QStringLiteral("K%1 → %2").arg(shape.key).arg(shape.status));
    const QList<QRectF> rooms = freeOf(brush, shapes, box & brush.at.timeRect());
    for (const QString &text : std::as_const(texts)) {
        if (std::ranges::any_of(rooms, [&](const QRectF &room) { return brush.label(room, {text}, brush.colors().text); }))
            break;
    }
}

/// From the press to what its client makes of it.
void paintPress(const Brush &brush, const Shape &shape)
{
    const double client = brush.at.bandOf(RowKind::Client, shape.client).bottom;
    brush.p.setPen(brush.pen(brush.colors().muted, 0.6, Qt::DotLine));
    brush.p.drawLine(brush.at.point(shape.from, brush.at.bandOf(RowKind::User).middle()), brush.at.point(shape.from, client));
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
    brush.pill(QPointF(box.center().x(), box.top() + 0.8 * brush.em()), QStringLiteral("⚡ ") + brush.picture.words.down,
        brush.colors().background, brush.colors().alarm, true);
}

} // namespace

void paintBars(const Brush &brush, const QList<qsizetype> &shapes)
{
    for (const qsizetype i : shapes) {
        const Shape shape = brush.at.shape(i);
        switch (shape.kind) {
        case ShapeKind::Attempt: paintAttempt(brush, shape); break;
        case ShapeKind::Work:
        case ShapeKind::Waiting: paintWork(brush, shape); break;
        case ShapeKind::Key: paintKey(brush, shapes, i); break;
        default: break;
        }
    }
    for (const qsizetype i : shapes) {
        const Shape shape = brush.at.shape(i);
        if (shape.kind == ShapeKind::Down)
            paintDown(brush, shape);
        else if (shape.kind == ShapeKind::Retry)
            paintRetry(brush, shape);
        else if (shape.kind == ShapeKind::Click)
            paintPress(brush, shape);
    }
}

void paintCalls(const Brush &brush, const QList<qsizetype> &shapes)
{
    for (const qsizetype i : shapes) {
        const Shape shape = brush.at.shape(i);
        if (shape.kind == ShapeKind::Attempt)
            paintCall(brush, shape);
    }
}

} // namespace idemlab::diagram
