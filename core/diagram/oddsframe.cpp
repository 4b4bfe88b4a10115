// SPDX-License-Identifier: MIT
// What stands around the curves of the chart, and the room that it leaves them.
#include "diagram/oddschart.h"

#include "narrate/oddswords.h"
#include "narrate/vocabulary.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace idemlab::diagram {

using namespace analysis;
using namespace Qt::StringLiterals;
using narrate::OddsWords;

namespace {

constexpr double retriesShare = 0.42; ///< of the room for curves
constexpr double leastDay = 11; ///< lines' heights: so wide are the curves of the day at least
constexpr double leastRetries = 4.5; ///< and those over retries, or there are none
constexpr double nameLines = 1.35; ///< above a panel whose name is not beside it
constexpr double legendLine = 1.3;
constexpr double axisLines = 2.4; ///< below the panels
constexpr double leastPanel = 2.3; ///< with the gap

} // namespace

void OddsChart::measure()
{
    const bool isTitled = m_frame.titled == Titled::Yes;
    layLegend(m_frame.box.top() + (isTitled ? 5.6 : 0) * m_em + 0.1 * m_em);
    measureAcross();
    m_head = m_isStacked ? nameLines * m_em : 0;
    layCaptions();
    m_plots.setTop(m_captions.back().box.bottom() + 0.2 * m_em);
    m_plots.setBottom(m_frame.box.bottom() - ((isTitled ? 3.6 : 0) + axisLines) * m_em);
    m_retries.setTop(m_plots.top());
    m_retries.setBottom(m_plots.bottom());
}

/// Where there is no room for both, the names give way to the day, and the curves over retries to both.
void OddsChart::measureAcross()
{
    const QFontMetricsF strong(sized(1, true));
    double names = 0;
    for (const StrategyOdds &odds : m_day.strategies)
        names = std::max(names, strong.horizontalAdvance(narrate::Vocabulary::shortStrategy(odds.strategy)));
    const QFontMetricsF small(sized(0.88));
    const QString largest = QLocale().toString(qint64(m_most));
    const double scale = small.horizontalAdvance(largest) + 0.6 * m_em;
    const double totals = small.horizontalAdvance(largest) + 2.7 * m_em;
    m_isStacked = m_frame.box.width() - names - scale - totals - 1.6 * m_em < leastDay * m_em;
    m_plots = m_frame.box.adjusted((m_isStacked ? 0 : names + 0.6 * m_em) + scale + m_em, 0, -totals, 0);
    const double retries = std::min(retriesShare * m_plots.width(), m_plots.width() - leastDay * m_em);
    const double width = retries - small.horizontalAdvance(QLocale().toString(qint64(m_mostByRetries))) - 1.2 * m_em;
    if (width < leastRetries * m_em)
        return;
    m_retries = QRectF(m_frame.box.right() - 0.8 * m_em - width, 0, width, 1);
    m_plots.setRight(m_plots.right() - retries);
}

/// One after the other, sentence by sentence, in as many lines as it takes.
void OddsChart::layLegend(double top)
{
    const double left = m_frame.box.left() + 0.8 * m_em;
    const double room = m_frame.box.right() - 0.5 * m_em - left;
    QPointF at(left, top);
    double height = 0; // of the line so far
    const auto place = [&](const QString &text, const QFont &font, std::optional<Curve> curve) {
        const double indent = curve ? 0.8 * m_em : 0;
        const QFontMetricsF metrics(font);
        const double width = std::min(metrics.horizontalAdvance(text) + 1, room - indent);
        if (at.x() > left && at.x() + indent + width > left + room) {
            at = {left, at.y() + height};
            height = 0;
        }
        height = std::max({height, legendLine * m_em, metrics.boundingRect(QRectF(0, 0, width, 1e6), Qt::TextWordWrap, text).height()});
        m_legend.push_back({QRectF(at.x() + indent, at.y(), width, height), text, curve});
        at.rx() += indent + width + 1.4 * m_em;
    };
    for (const Curve curve : curves)
        place(OddsWords::figure(figureOf(curve)), sized(1), curve);
    for (const QStringList sentences = OddsWords::legend(m_day.question); const QString &sentence : sentences)
        place(sentence, sized(0.88), {});
}

/// What the curves of the day count, and what the dashes are: beside each other where there is room.
void OddsChart::layCaptions()
{
    const QFontMetricsF metrics(sized(0.88));
    const double line = 1.2 * m_em;
    const QString dashes = m_retries.isEmpty() || m_day.question.outages > 0 ? QString() : OddsWords::dashes();
    const double dashesWidth = dashes.isEmpty() ? 0 : metrics.horizontalAdvance(dashes) + 2;
    const double width = metrics.horizontalAdvance(OddsWords::customersSoFar()) + 2;
    const double left = std::max(m_frame.box.left() + m_em, m_plots.left() - width - 0.2 * m_em);
    const double right = std::min(m_frame.box.right() - 0.5 * m_em, m_retries.isEmpty() ? m_frame.box.right() : m_retries.right());
    double top = m_legend.back().box.bottom() + 0.1 * m_em;
    if (!dashes.isEmpty()) {
        m_captions.push_back({QRectF(right - dashesWidth, top, dashesWidth, line), dashes});
        if (left + width + m_em > right - dashesWidth)
            top += line;
    }
    m_captions.push_back({QRectF(left, top, width, line), OddsWords::customersSoFar()});
}

double OddsChart::leastHeight() const
{
    const double around = m_frame.box.height() - m_plots.height();
    return around + double(m_day.strategies.size()) * (leastPanel * m_em + m_head);
}

void OddsChart::paintEntries(QPainter &p, const Colors &colors) const
{
    for (const Entry &each : m_legend) {
        if (each.curve)
            paintDot(p, {each.box.left() - 0.6 * m_em, each.box.center().y()}, *each.curve, inkOf(*each.curve, colors), colors.background);
        p.setFont(sized(each.curve ? 1 : 0.88));
        p.setPen(each.curve ? colors.text : colors.muted);
        p.drawText(each.box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, each.text);
    }
    p.setFont(sized(0.88));
    p.setPen(colors.muted);
    for (const Entry &each : m_captions)
        p.drawText(each.box, Qt::AlignRight | Qt::AlignVCenter, each.text);
}

} // namespace idemlab::diagram
