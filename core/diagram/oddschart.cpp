// SPDX-License-Identifier: MIT
#include "diagram/oddschart.h"

#include "analysis/oddsformula.h"
#include "narrate/oddswords.h"
#include "narrate/vocabulary.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace idemlab::diagram {

using namespace analysis;
using namespace Qt::StringLiterals;
using narrate::OddsWords;

namespace {

constexpr double gapLines = 0.7; ///< between two panels
constexpr double beadsApart = 4; ///< radii: each bead takes its time to paint, and a string of them is read as one
constexpr double reachLines = 0.7; ///< so near a dot is meant

/// A number that is easily read, and whose half is, not less than @p number.
double roundUp(double number)
{
    const double power = std::pow(10, std::floor(std::log10(std::max(number, 1.0))));
    for (const double step : {1.0, 1.2, 1.6, 2.0, 2.4, 3.0, 4.0, 5.0, 6.0, 8.0}) {
        if (step * power >= number)
            return step * power;
    }
    return 10 * power;
}

} // namespace

QColor OddsChart::inkOf(Curve curve, const Colors &colors) { return curve == Curve::Doubled ? colors.alarm : colors.accent; }

QColor OddsChart::shade(const QColor &ink, const QColor &paper)
{
    constexpr double share = 0.3;
    const auto mix = [](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {mix(ink.red(), paper.red()), mix(ink.green(), paper.green()), mix(ink.blue(), paper.blue())};
}

Figure OddsChart::figureOf(Curve curve) { return curve == Curve::Doubled ? Figure::Doubled : Figure::Unanswered; }
bool OddsChart::isOn(Curve curve, const Mishap &mishap) { return curve == Curve::Doubled ? mishap.orders > 1 : !mishap.isAnswered; }

OddsChart::OddsChart(const DayOdds &day, const Frame &frame) : m_day(day), m_frame(frame), m_em(QFontMetricsF(frame.font).height())
{
    double most = 1;
    qint64 mostByRetries = 1;
    for (const StrategyOdds &odds : day.strategies) {
        for (const Curve curve : curves) {
            const auto &estimate = odds.estimate(figureOf(curve));
            most = std::max({most, double(odds.count(figureOf(curve))), estimate ? double(estimate->high) : 0});
            for (const Estimates &each : odds.byRetries)
                mostByRetries = std::max(mostByRetries, each[size_t(figureOf(curve))].value_or(Estimate()).high);
        }
    }
    m_most = roundUp(most);
    m_mostByRetries = roundUp(std::max(most, double(mostByRetries)));
    measure();
    for (qsizetype strategy = 0; strategy < day.strategies.size(); ++strategy)
        m_series.push_back({seriesOf(strategy, Curve::Doubled), seriesOf(strategy, Curve::Unanswered)});
}

QFont OddsChart::sized(double factor, bool isBold) const
{
    QFont font = m_frame.font;
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, int(std::lround(font.pixelSize() * factor))));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(isBold);
    return font;
}

QRectF OddsChart::panel(qsizetype strategy) const
{
    const double step = m_plots.height() / double(std::max<qsizetype>(1, m_day.strategies.size()));
    return {m_plots.left(), m_plots.top() + step * double(strategy) + m_head, m_plots.width(), step - m_head - gapLines * m_em};
}

QPointF OddsChart::place(qsizetype strategy, double customers, double count) const
{
    const QRectF box = panel(strategy);
    return {box.left() + box.width() * customers / double(m_day.question.customers), box.bottom() - box.height() * count / m_most};
}

OddsChart::Series OddsChart::seriesOf(qsizetype strategy, Curve curve) const
{
    const auto &mishaps = m_day.strategies.at(strategy).mishaps;
    Series series;
    for (size_t i = 0; i < mishaps.size(); ++i) {
        if (!isOn(curve, mishaps[i]))
            continue;
        series.mishaps.push_back(i);
        const QPointF at = place(strategy, mishaps[i].customer, double(series.mishaps.size()));
        if (series.dots.isEmpty() || QLineF(series.dots.constLast(), at).length() >= beadsApart * radius())
            series.dots.append(at);
    }
    return series;
}

QPointF OddsChart::placeOf(const Customer &customer) const
{
    const Mishap &mishap = m_day.strategies.at(customer.strategy).mishaps[customer.mishap];
    const Curve curve = isOn(Curve::Doubled, mishap) ? Curve::Doubled : Curve::Unanswered;
    const auto &all = m_series[size_t(customer.strategy)][size_t(curve)].mishaps;
    const auto position = std::ranges::lower_bound(all, customer.mishap) - all.begin();
    return place(customer.strategy, mishap.customer, double(position + 1));
}

std::optional<OddsChart::Customer> OddsChart::customerAt(QPointF point) const
{
    const double reach = reachLines * m_em;
    std::optional<Customer> nearest;
    double least = reach;
    for (qsizetype strategy = 0; strategy < m_day.strategies.size(); ++strategy) {
        const QRectF box = panel(strategy);
        if (!box.adjusted(-reach, -gapLines * m_em / 2, reach, gapLines * m_em / 2).contains(point))
            continue;
        const auto &mishaps = m_day.strategies.at(strategy).mishaps;
        const double first = (point.x() - reach - box.left()) / box.width() * m_day.question.customers;
        const double last = (point.x() + reach - box.left()) / box.width() * m_day.question.customers;
        for (const Curve curve : curves) {
            const auto &all = m_series[size_t(strategy)][size_t(curve)].mishaps;
            auto at = std::ranges::lower_bound(all, first, {}, [&](size_t mishap) { return double(mishaps[mishap].customer); });
            for (; at != all.end() && mishaps[*at].customer <= last; ++at) {
                const QPointF dot = place(strategy, mishaps[*at].customer, double(at - all.begin() + 1));
                if (const double distance = QLineF(dot, point).length(); distance < least) {
                    least = distance;
                    nearest = Customer {strategy, *at};
                }
            }
        }
    }
    return nearest;
}

void OddsChart::paint(QPainter &p, const Colors &colors) const
{
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    if (m_frame.titled == Titled::Yes)
        paintTitle(p, colors);
    paintEntries(p, colors);
    for (qsizetype strategy = 0; strategy < m_day.strategies.size(); ++strategy) {
        paintPanel(p, colors, strategy);
        paintRetries(p, colors, strategy);
    }
    paintDay(p, colors);
    paintRetriesAxis(p, colors);
    p.restore();
}

void OddsChart::paintTitle(QPainter &p, const Colors &colors) const
{
    const QRectF box = m_frame.box.adjusted(m_em, 0.8 * m_em, -m_em, -0.6 * m_em);
    p.setPen(colors.text);
    p.setFont(sized(1.5, true));
    p.drawText(box, Qt::AlignLeft | Qt::AlignTop, OddsWords::title());
    p.setFont(sized(1));
    p.drawText(
        box.adjusted(0, 2.3 * m_em, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, OddsWords::question(m_day.question, QLocale()));
    p.setFont(sized(0.88));
    p.setPen(colors.muted);
    p.drawText(box, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, OddsWords::notes(m_day.question, QLocale()).join(u'\n'));
}

void OddsChart::paintPanel(QPainter &p, const Colors &colors, qsizetype strategy) const
{
    paintScale(p, colors, strategy);
    for (const Curve curve : curves) {
        const QColor ink = inkOf(curve, colors);
        paintFormula(p, ink, colors.lane, strategy, curve);
        for (const QPointF &dot : m_series[size_t(strategy)][size_t(curve)].dots)
            paintDot(p, dot, curve, ink, colors.lane);
    }
    paintTotals(p, colors, strategy);
}

/// The ground, the name with its money, and what the height means.
void OddsChart::paintScale(QPainter &p, const Colors &colors, qsizetype strategy) const
{
    const QRectF box = panel(strategy);
    const StrategyOdds &odds = m_day.strategies.at(strategy);
    p.fillRect(box, colors.lane);
    p.setPen(QPen(colors.grid, 1));
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = box.bottom() - share * box.height();
        p.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    }
    p.setFont(sized(0.88));
    p.setPen(colors.muted);
    const QLocale locale;
    const auto label = [&](double count, double y) {
        const QRectF room(box.left() - 12.4 * m_em, y - m_em, 12 * m_em, 2 * m_em);
        p.drawText(room, Qt::AlignRight | Qt::AlignVCenter, locale.toString(qint64(count)));
    };
    label(m_most, box.top() + 0.45 * m_em);
    if (box.height() > 1.57 * m_em) // or it would lie on the other
        label(0, box.bottom() - 0.4 * m_em);

    const qint64 surplus = odds.count(Figure::SurplusOrders);
    const QRectF name = m_isStacked
        ? QRectF(m_frame.box.left() + m_em, box.top() - m_head, box.right() - m_frame.box.left() - m_em, 1.3 * m_em)
        : QRectF(m_frame.box.left() + m_em, box.center().y() - 1.25 * m_em, box.left() - m_frame.box.left() - m_em, 1.3 * m_em);
    p.setFont(sized(1, true));
    p.setPen(colors.text);
    p.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, narrate::Vocabulary::shortStrategy(odds.strategy));
    p.setFont(sized(0.88, surplus > 0));
    p.setPen(surplus > 0 ? colors.alarm : colors.good);
    const int side = m_isStacked ? Qt::AlignRight : Qt::AlignLeft;
    p.drawText(name.translated(0, m_isStacked ? 0 : 1.25 * m_em), side | Qt::AlignVCenter,
        u"+"_s + narrate::Vocabulary::money(surplus * m_day.question.amount, locale));
}

void OddsChart::paintFormula(QPainter &p, const QColor &ink, const QColor &paper, qsizetype strategy, Curve curve) const
{
    const StrategyOdds &odds = m_day.strategies.at(strategy);
    const auto &whole = odds.estimate(figureOf(curve));
    if (!whole)
        return;
    QPolygonF band {place(strategy, 0, 0)};
    QPolygonF upper;
    const double customers = m_day.question.customers;
    for (size_t hour = 0; hour < odds.course.size(); ++hour) {
        const Estimate &estimate = *odds.course[hour][size_t(figureOf(curve))];
        const double so = customers * double(hour + 1) / hours;
        band.append(place(strategy, so, double(estimate.low)));
        upper.prepend(place(strategy, so, double(estimate.high)));
    }
    p.setPen(Qt::NoPen);
    p.setBrush(shade(ink, paper));
    p.drawPolygon(band + upper);
    p.setPen(QPen(ink, std::max(1.0, 0.05 * m_em)));
    p.drawLine(place(strategy, 0, 0), place(strategy, customers, whole->expected));
}

/// How the day ended, where the curves end.
void OddsChart::paintTotals(QPainter &p, const Colors &colors, qsizetype strategy) const
{
    const QRectF box = panel(strategy);
    const StrategyOdds &odds = m_day.strategies.at(strategy);
    std::array<double, curves.size()> heights {};
    for (const Curve curve : curves)
        heights[size_t(curve)] = place(strategy, 0, double(odds.count(figureOf(curve)))).y();
    const double apart = 1.15 * m_em;
    const bool isDoubledAbove = heights[0] <= heights[1];
    double &high = isDoubledAbove ? heights[0] : heights[1];
    double &low = isDoubledAbove ? heights[1] : heights[0];
    low = std::min(low, box.bottom() - 0.3 * m_em);
    high = std::min(high, low - apart);
    high = std::max(high, box.top() + 0.3 * m_em);
    low = std::max(low, high + apart);
    p.setFont(sized(0.88, true));
    for (const Curve curve : curves) {
        const double y = heights[size_t(curve)];
        const QColor ink = inkOf(curve, colors);
        paintDot(p, {box.right() + 0.8 * m_em, y}, curve, ink, colors.background);
        p.setPen(ink);
        p.drawText(QRectF(box.right() + 1.3 * m_em, y - m_em, 20 * m_em, 2 * m_em), Qt::AlignLeft | Qt::AlignVCenter,
            QLocale().toString(odds.count(figureOf(curve))));
    }
}

void OddsChart::paintDay(QPainter &p, const Colors &colors) const
{
    const double bottom = m_plots.bottom() - gapLines * m_em;
    p.setFont(sized(0.88));
    p.setPen(colors.muted);
    for (quint32 hour = 0; hour <= hours; hour += 6) {
        const double x = m_plots.left() + m_plots.width() * hour / hours;
        p.drawLine(QPointF(x, bottom), QPointF(x, bottom + 0.3 * m_em));
        p.drawText(
            QRectF(x - 4 * m_em, bottom + 0.3 * m_em, 8 * m_em, 1.2 * m_em), Qt::AlignHCenter | Qt::AlignVCenter, u"%1:00"_s.arg(hour));
    }
    const double width = QFontMetricsF(p.font()).horizontalAdvance(OddsWords::timeOfDay()) + 2;
    const double left = std::min(m_plots.center().x() - width / 2, m_frame.box.right() - width);
    p.drawText(QRectF(std::max(left, m_frame.box.left()), bottom + 1.5 * m_em, width, 1.3 * m_em), Qt::AlignHCenter | Qt::AlignVCenter,
        OddsWords::timeOfDay());
}

/// Told apart by shape, too: a full diamond and an empty circle.
void OddsChart::paintDot(QPainter &p, QPointF at, Curve curve, const QColor &ink, const QColor &paper, double scale) const
{
    const double r = scale * radius();
    if (curve == Curve::Doubled) {
        p.setPen(Qt::NoPen);
        p.setBrush(ink);
        const std::array corners {at - QPointF(0, r), at + QPointF(r, 0), at + QPointF(0, r), at - QPointF(r, 0)};
        p.drawConvexPolygon(corners.data(), int(corners.size()));
    } else {
        p.setPen(QPen(ink, 0.08 * m_em));
        p.setBrush(paper);
        p.drawEllipse(at, 0.85 * r, 0.85 * r);
    }
}

QRectF OddsChart::markOf(const Customer &customer) const
{
    const double reach = 3 * radius() + 0.4 * m_em;
    return QRectF(-reach, -reach, 2 * reach, 2 * reach).translated(placeOf(customer));
}

void OddsChart::paintMark(QPainter &p, const Colors &colors, const Customer &customer) const
{
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(Qt::NoBrush);
    const QPointF at = placeOf(customer);
    p.setPen(QPen(colors.background, 0.4 * m_em));
    p.drawEllipse(at, 3 * radius(), 3 * radius());
    p.setPen(QPen(colors.text, 0.16 * m_em));
    p.drawEllipse(at, 3 * radius(), 3 * radius());
    p.restore();
}

} // namespace idemlab::diagram
