// SPDX-License-Identifier: MIT
#include "diagram/geometry.h"

#include <algorithm>
#include <cmath>

namespace idemlab::diagram {

using namespace model;

namespace {

/// Heights in lines of text.
double leastLines(const Row &row, const View &view)
{
    const int mostSlots = row.kind == RowKind::Client ? 8 : 5; // more share the room of so many, so that all rows can be seen
    const int slots = std::min(row.lines, mostSlots);
    if (view.isDense) {
        switch (row.kind) {
        case RowKind::User: return 1.5;
        case RowKind::Client: return 0.3 + 1.6 * slots;
        case RowKind::Network: return 2.8;
        case RowKind::Server:
        case RowKind::Keys: return 0.3 + slots;
        case RowKind::Orders: return 1.9;
        }
    }
    switch (row.kind) {
    case RowKind::User: return 2.0;
    case RowKind::Client: return 0.9 + (slots == 1 ? 1.75 : 2.2) * slots;
    case RowKind::Network: return 4.5;
    case RowKind::Server: return 0.7 + 1.1 * slots;
    case RowKind::Keys: return 0.7 + 1.25 * slots;
    case RowKind::Orders: return 2.7;
    }
    Q_UNREACHABLE();
}

double leastHeight(const Layout &layout, const View &view, qsizetype row)
{
    const double height = leastLines(layout.rows().at(row), view) * view.squeeze * QFontMetricsF(view.font).height();
    return view.orientation == Qt::Vertical ? std::max(height, view.nameWidths.value(row)) : height;
}

constexpr double mostStretch = 1.35; ///< of all rows but the network, which takes what is left
constexpr double mostNetwork = 24; ///< lines
/// In lines, between marks of one instant; so many stand beside each other, the rest behind the last.
constexpr int mostBeside = 3;
constexpr double clickStep = 1.6;
constexpr double lookUpStep = 0.95;
constexpr double orderStep = 2.2;

} // namespace

Geometry::Geometry(const Layout &layout, const View &view, double gutter)
    : m_layout(layout), m_view(view), m_em(QFontMetricsF(view.font).height()), m_gutter(gutter)
{
    placeRows();
}

double Geometry::gutterFor(const QFont &font, Qt::Orientation orientation, const QStringList &names)
{
    const QFontMetricsF metrics(font);
    if (orientation == Qt::Vertical)
        return 2.2 * metrics.height();
    double widest = 0;
    for (const QString &name : names)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    return std::min(widest, 11 * metrics.height()) + 1.9 * metrics.height();
}

double Geometry::leastAcross(const Layout &layout, const View &view)
{
    double least = view.hasRuler ? 1.7 * QFontMetricsF(view.font).height() : 0;
    for (qsizetype row = 0; row < layout.rows().size(); ++row)
        least += leastHeight(layout, view, row);
    return least;
}

QList<double> Geometry::nameWidths(const QFont &font, const QStringList &names)
{
    QFont strong = font;
    strong.setBold(true);
    const QFontMetricsF metrics(strong);
    QList<double> widths;
    for (const QString &name : names)
        widths.append(std::min(metrics.horizontalAdvance(name), 7 * metrics.height()) + 0.5 * metrics.height());
    return widths;
}

void Geometry::placeRows()
{
    const auto &rows = m_layout.rows();
    double least = 0;
    for (qsizetype row = 0; row < rows.size(); ++row)
        least += leastHeight(m_layout, m_view, row);
    m_needed = rulerSize() + least;
    const double room = (m_view.orientation == Qt::Horizontal ? m_view.size.height() : m_view.size.width()) - rulerSize();
    const double stretch = std::clamp(room / least, 1.0, mostStretch);
    const double spare = std::max(0.0, room - least * stretch);
    double at = rulerSize() - m_view.scrolled;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        double height = leastHeight(m_layout, m_view, row) * stretch;
        if (rows.at(row).kind == RowKind::Network)
            height = std::min(height + spare, std::max(height, mostNetwork * m_em));
        m_bands.append({at, at + height});
        at += height;
    }
}

double Geometry::timeLength() const
{
    const double whole = m_view.orientation == Qt::Horizontal ? m_view.size.width() : m_view.size.height();
    return std::max(whole - m_gutter, 1.0);
}

QRectF Geometry::timeRect() const
{
    return m_view.orientation == Qt::Horizontal ? QRectF(m_gutter, 0, timeLength(), m_view.size.height())
                                                : QRectF(0, m_gutter, m_view.size.width(), timeLength());
}

QRectF Geometry::runRect() const
{
    const QRectF time = timeRect();
    return m_view.orientation == Qt::Horizontal ? time.adjusted(0, rulerSize(), 0, 0) : time.adjusted(rulerSize(), 0, 0, 0);
}

QPointF Geometry::point(Instant t, double across) const
{
    const double along = m_gutter + m_view.mapping.pixel(t);
    return m_view.orientation == Qt::Horizontal ? QPointF(along, across) : QPointF(across, along);
}

QRectF Geometry::rect(Instant from, Instant to, double top, double bottom) const { return QRectF(point(from, top), point(to, bottom)); }

Instant Geometry::instantAt(QPointF p) const
{
    return m_view.mapping.instant((m_view.orientation == Qt::Horizontal ? p.x() : p.y()) - m_gutter);
}

Instant Geometry::firstVisible() const { return m_view.mapping.instant(0); }
Instant Geometry::lastVisible() const { return m_view.mapping.instant(timeLength()); }
Duration Geometry::overhang() const { return Duration(std::llround((4 + mostBeside * orderStep) * m_em / m_view.mapping.scale * 1000)); }

Geometry::Band Geometry::bandOf(RowKind kind, ClientId client) const
{
    const auto &rows = m_layout.rows();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).kind == kind && (kind != RowKind::Client || rows.at(i).client == client))
            return m_bands.at(i);
    }
    return {};
}

Geometry::Band Geometry::slotOf(RowKind kind, ClientId client, int slot) const
{
    const auto &rows = m_layout.rows();
    const auto row = std::ranges::find_if(
        rows, [&](const Row &each) { return each.kind == kind && (kind != RowKind::Client || each.client == client); });
    if (row == rows.cend())
        return {};
    const Band &whole = m_bands.at(row - rows.cbegin());
    const double margin = 0.22 * m_em;
    const double each = (whole.bottom - whole.top - 2 * margin) / row->lines;
    const double top = whole.top + margin + slot * each;
    const double pad = std::max(each * 0.08, 1.0);
    const double most = (kind == RowKind::Client ? 1.6 : 1.2) * m_em; // bars do not grow with the room
    const double height = std::max(std::min(each - 2 * pad, most), 1.0);
    const double from = kind == RowKind::Client ? top + each - pad - height : top + pad;
    return {from, from + height};
}

bool Geometry::hasWords(RowKind kind, ClientId client, int slot) const
{
    const Band at = slotOf(kind, client, slot);
    return at.bottom - at.top >= 0.75 * m_em;
}

QRectF Geometry::bandRect(qsizetype row) const
{
    const Band &at = m_bands.at(row);
    return m_view.orientation == Qt::Horizontal ? QRectF(0, at.top, m_view.size.width(), at.bottom - at.top)
                                                : QRectF(at.top, 0, at.bottom - at.top, m_view.size.height());
}

QRectF Geometry::rulerRect() const
{
    return m_view.orientation == Qt::Horizontal ? QRectF(0, 0, m_view.size.width(), rulerSize())
                                                : QRectF(0, 0, rulerSize(), m_view.size.height());
}

QLineF Geometry::messageLine(const Shape &message) const
{
    const Band network = bandOf(RowKind::Network);
    const bool isRequest = message.kind == ShapeKind::Request;
    return QLineF(
        point(message.from, isRequest ? network.top : network.bottom), point(message.to, isRequest ? network.bottom : network.top));
}

QLineF Geometry::stem(const Shape &message) const
{
    const bool isRequest = message.kind == ShapeKind::Request;
    const Instant at = isRequest ? message.from : message.to;
    const QLineF down(point(at, slotOf(RowKind::Client, message.client, message.slot).bottom), point(at, bandOf(RowKind::Network).top));
    return isRequest ? down : QLineF(down.p2(), down.p1());
}

double Geometry::travelled(const Shape &message) const
{
    const bool isStopped = message.ending == Ending::Lost || message.ending == Ending::Cut;
    const double whole = toMs(message.to - message.from);
    const double soFar = whole <= 0 ? 1.0 : std::clamp(toMs(m_view.now - message.from) / whole, 0.0, 1.0);
    return isStopped && whole > 0 ? std::min(soFar, toMs(message.stopped - message.from) / whole) : soFar;
}

double Geometry::labelAt(const Shape &message) const
{
    // Clear of the cross half way of what is lost, and of the head of the request that an answer meets.
    const bool isLost = message.ending == Ending::Lost || message.ending == Ending::Cut;
    const bool isRequest = message.kind == ShapeKind::Request;
    return isLost && !isRequest ? 0.27 : message.slot % 2 == 0 ? 0.33 : isRequest ? 0.18 : 0.48;
}

Instant Geometry::endOf(const Shape &shape) const
{
    return shape.ending == Ending::Open || shape.to == Instant::max() ? std::max(m_view.now, shape.from) : shape.to;
}

QRectF Geometry::bounds(const Shape &shape) const
{
    const auto mark = [&](double across, double radius, double step = 0) {
        const double aside = std::min(shape.beside, mostBeside) * step * m_em;
        const QPointF centre = point(shape.from, across) + (m_view.orientation == Qt::Horizontal ? QPointF(aside, 0) : QPointF(0, aside));
        return QRectF(centre - QPointF(radius, radius), centre + QPointF(radius, radius));
    };
    const auto bar = [&](RowKind kind) {
        const Band at = slotOf(kind, shape.client, shape.slot);
        return rect(shape.from, endOf(shape), at.top, at.bottom);
    };
    switch (shape.kind) {
    case ShapeKind::Click:
        return mark(bandOf(RowKind::User).middle(), (m_view.isTerse ? 0.5 : m_view.isDense ? 0.62 : 0.75) * m_em, clickStep);
    case ShapeKind::Attempt:
    case ShapeKind::Retry: return bar(RowKind::Client);
    case ShapeKind::Outcome: {
        const Band at = slotOf(RowKind::Client, shape.client, shape.slot);
        return mark(at.middle(), std::min(0.62 * m_em, std::max(at.bottom - at.top, 0.3 * m_em)));
    }
    case ShapeKind::Work:
    case ShapeKind::Waiting: return bar(RowKind::Server);
    case ShapeKind::Key: return bar(RowKind::Keys);
    case ShapeKind::LookUp: {
        const Band at = slotOf(RowKind::Keys, {}, std::min(shape.slot, 2));
        return mark((at.top + at.bottom) / 2, 0.42 * m_em, lookUpStep);
    }
    case ShapeKind::Order: {
        const double size = m_view.isTerse ? 0.62 : m_view.isDense ? 0.8 : 1.0;
        const Band orders = bandOf(RowKind::Orders);
        const double rim = shape.isSurplus ? 0.17 * m_em : 0; // of its halo
        const double most = std::max((orders.bottom - orders.top) / 2 - rim, 0.5 * m_em); // a squeezed row is the last of the picture
        return mark(orders.middle(), std::min((shape.isSurplus ? 1.15 : 0.9) * size * m_em, most), orderStep * size);
    }
    case ShapeKind::Down: return rect(shape.from, endOf(shape), bandOf(RowKind::Server).top, bandOf(RowKind::Orders).bottom);
    case ShapeKind::Request:
    case ShapeKind::Response: {
        const QLineF line = messageLine(shape);
        return QRectF(line.p1(), line.pointAt(travelled(shape))).normalized();
    }
    }
    Q_UNREACHABLE();
}

} // namespace idemlab::diagram
