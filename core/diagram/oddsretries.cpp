// SPDX-License-Identifier: MIT
// The part of the chart that shows what a day comes to after any number of retries.
#include "diagram/oddschart.h"

#include "analysis/oddsformula.h"
#include "narrate/oddswords.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace idemlab::diagram {

using namespace analysis;
using narrate::OddsWords;

namespace {

constexpr double playedScale = 1.7; ///< a count is larger than a customer
constexpr quint32 retriesApart = 2; ///< two numbers below

} // namespace

QRectF OddsChart::retriesPanel(qsizetype strategy) const
{
    const QRectF day = panel(strategy);
    return m_retries.isEmpty() ? QRectF() : QRectF(m_retries.left(), day.top(), m_retries.width(), day.height());
}

QPointF OddsChart::placeByRetries(qsizetype strategy, quint32 retries, double count) const
{
    const QRectF box = retriesPanel(strategy).adjusted(0.5 * m_em, 0, -0.5 * m_em, 0);
    return {box.left() + box.width() * retries / OddsQuestion::mostRetries, box.bottom() - box.height() * count / m_mostByRetries};
}

/// By formula for each number, and what was played where it fell.
void OddsChart::paintRetries(QPainter &p, const Colors &colors, qsizetype strategy) const
{
    if (m_retries.isEmpty())
        return;
    paintRetriesGround(p, colors, strategy);
    for (const Curve curve : curves)
        paintRetriesFormula(p, inkOf(curve, colors), colors.lane, strategy, curve);
    for (const Curve curve : {Curve::Unanswered, Curve::Doubled}) { // what matters more lies above
        const auto count = double(m_day.strategies.at(strategy).count(figureOf(curve)));
        paintDot(p, placeByRetries(strategy, m_day.question.retries, count), curve, inkOf(curve, colors), colors.lane, playedScale);
    }
}

/// The scale, the number of retries that was played, and a line at the number of customers who miss their first answer.
void OddsChart::paintRetriesGround(QPainter &p, const Colors &colors, qsizetype strategy) const
{
    const QRectF box = retriesPanel(strategy);
    p.fillRect(box, colors.lane);
    p.setPen(QPen(colors.grid, 1));
    for (const double share : {0.0, 0.5, 1.0})
        p.drawLine(QPointF(box.left(), box.bottom() - share * box.height()), QPointF(box.right(), box.bottom() - share * box.height()));
    const double played = placeByRetries(strategy, m_day.question.retries, 0).x();
    p.drawLine(QPointF(played, box.top()), QPointF(played, box.bottom()));
    p.setFont(sized(0.88));
    p.setPen(colors.muted);
    p.drawText(QRectF(box.left() - 12.4 * m_em, box.top() - 0.55 * m_em, 12 * m_em, 2 * m_em), Qt::AlignRight | Qt::AlignVCenter,
        QLocale().toString(qint64(m_mostByRetries)));
    if (m_day.question.outages > 0)
        return;
    const double missed = placeByRetries(strategy, 0, firstAnswersMissed(m_day.question)).y();
    if (missed < box.top())
        return;
    p.setPen(QPen(colors.muted, std::max(1.0, 0.06 * m_em), Qt::DashLine));
    p.drawLine(QPointF(box.left(), missed), QPointF(box.right(), missed));
}

void OddsChart::paintRetriesFormula(QPainter &p, const QColor &ink, const QColor &paper, qsizetype strategy, Curve curve) const
{
    QPolygonF line;
    QPolygonF band;
    QPolygonF upper;
    const auto &all = m_day.strategies.at(strategy).byRetries;
    for (quint32 retries = 0; retries < all.size(); ++retries) {
        const auto &estimate = all[retries][size_t(figureOf(curve))];
        if (!estimate)
            return;
        line.append(placeByRetries(strategy, retries, estimate->expected));
        band.append(placeByRetries(strategy, retries, double(estimate->low)));
        upper.prepend(placeByRetries(strategy, retries, double(estimate->high)));
    }
    p.setPen(Qt::NoPen);
    p.setBrush(shade(ink, paper));
    p.drawPolygon(band + upper);
    p.setPen(QPen(ink, std::max(1.0, 0.08 * m_em)));
    p.drawPolyline(line);
}

void OddsChart::paintRetriesAxis(QPainter &p, const Colors &colors) const
{
    if (m_retries.isEmpty())
        return;
    const qsizetype last = m_day.strategies.size() - 1;
    const double bottom = retriesPanel(last).bottom();
    p.setFont(sized(0.88));
    p.setPen(colors.muted);
    for (quint32 retries = 0; retries <= OddsQuestion::mostRetries; retries += retriesApart) {
        const double x = placeByRetries(last, retries, 0).x();
        p.drawLine(QPointF(x, bottom), QPointF(x, bottom + 0.3 * m_em));
        p.drawText(QRectF(x - 2 * m_em, bottom + 0.3 * m_em, 4 * m_em, 1.2 * m_em), Qt::AlignHCenter | Qt::AlignVCenter,
            QLocale().toString(retries));
    }
    const QRectF below(m_retries.left() - m_em, bottom + 1.5 * m_em, m_retries.width() + 1.8 * m_em, 1.3 * m_em);
    p.drawText(below, Qt::AlignHCenter | Qt::AlignVCenter, OddsWords::retriesAxis());
}

} // namespace idemlab::diagram
