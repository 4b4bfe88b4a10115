// SPDX-License-Identifier: MIT
// What stands at a point.
#include "diagram/geometry.h"

#include <algorithm>

namespace idemlab::diagram {

using namespace model;

namespace {

double distanceTo(const QLineF &line, QPointF p)
{
    const QPointF d = line.p2() - line.p1();
    const double length2 = d.x() * d.x() + d.y() * d.y();
    const double t = length2 <= 0 ? 0 : std::clamp(QPointF::dotProduct(p - line.p1(), d) / length2, 0.0, 1.0);
    return QLineF(p, line.p1() + t * d).length();
}

} // namespace

Hit Geometry::hit(QPointF p) const
{
    if (handle().contains(p))
        return {Hit::Kind::Handle, m_view.selected};
    if (rulerRect().contains(p))
        return {Hit::Kind::Ruler, -1};
    const double reach = 0.45 * m_em;
    const auto t = instantAt(p);
    const Duration slack = overhang();
    // The nearest counts; marks come before lines, and lines before bars, since they are harder to hit.
    qsizetype best = -1;
    double bestScore = 1e9;
    m_layout.visit(t - slack, std::min(t + slack, m_view.now), [&](qsizetype i) {
        if (!m_layout.hasBegun(i, m_view.now))
            return;
        const Shape shape = this->shape(i);
        double score = 1e9;
        if (shape.kind == ShapeKind::Request || shape.kind == ShapeKind::Response) {
            const QLineF line = messageLine(shape);
            const double far = travelled(shape);
            double away = distanceTo(QLineF(line.p1(), line.pointAt(far)), p);
            if (shape.kind == ShapeKind::Request || far >= 1)
                away = std::min(away, distanceTo(stem(shape), p));
            score = away <= reach ? 10 + away : score;
        } else if (bounds(shape).normalized().adjusted(-2, -2, 2, 2).contains(p)) {
            score = shape.isMark() ? QLineF(bounds(shape).center(), p).length() / 100 : 1000 - double(i) / 1e7;
            if (shape.kind == ShapeKind::Down)
                score = 2000;
        }
        if (score < bestScore) {
            bestScore = score;
            best = i;
        }
    });
    if (best >= 0 && bestScore < 1000)
        return {Hit::Kind::Shape, best};
    for (const Direction direction : {Direction::Request, Direction::Response}) {
        if (nextSlot(direction).contains(p))
            return {direction == Direction::Request ? Hit::Kind::NextRequest : Hit::Kind::NextResponse, -1};
    }
    return best >= 0 ? Hit {Hit::Kind::Shape, best} : Hit {};
}

} // namespace idemlab::diagram
