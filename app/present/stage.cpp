// SPDX-License-Identifier: MIT
#include "present/stage.h"

#include "narrate/vocabulary.h"
#include "selection/selection.h"
#include "session/session.h"
#include "verdict/verdictstamp.h"

#include <QGuiApplication>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace idemlab::present {

using diagram::Geometry;
using model::EventKind;
using model::Instant;

namespace {

QFont sized(int pixels, bool isBold)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// How much an event says to somebody who can hear one sentence at a time.
int weightOf(EventKind kind)
{
    switch (kind) {
    case EventKind::OrderCreated:
    case EventKind::RequestLost:
    case EventKind::ResponseLost:
    case EventKind::ConnectionCut:
    case EventKind::ServerCrashed: return 3;
    case EventKind::Clicked:
    case EventKind::TimedOut:
    case EventKind::LibraryResent:
    case EventKind::RequestDuplicated:
    case EventKind::KeyLookedUp:
    case EventKind::Settled:
    case EventKind::Refused:
    case EventKind::GaveUp:
    case EventKind::ServerFailed: return 2;
    case EventKind::AttemptStarted:
    case EventKind::FaultSpent:
    case EventKind::FaultSet:
    case EventKind::FaultPlanned:
    case EventKind::SettingChanged: return 0;
    default: return 1;
    }
}

/// Of all that happened at the instant of the last of @p count events, the one to tell; -1: none.
qsizetype tellingEvent(const model::Trace &trace, qsizetype count)
{
    qsizetype best = count - 1;
    for (qsizetype i = best; i >= 0 && trace.at(i).at == trace.at(count - 1).at; --i) {
        if (weightOf(trace.at(i).kind) > weightOf(trace.at(best).kind))
            best = i;
    }
    return best;
}

int headSize(const Sizes &sizes, size_t runs) { return runs == 1 ? sizes.alone() : sizes.strip(); }
double headHeight(const Sizes &sizes, size_t runs) { return 1.7 * headSize(sizes, runs); }

} // namespace

Stage::Stage(const session::Session &session, const selection::Selection &selection) : m_session(session), m_selection(selection) { }

Stage::Part &Stage::part(qsizetype strip)
{
    while (qsizetype(m_parts.size()) <= strip)
        m_parts.emplace_back();
    return *std::next(m_parts.begin(), strip);
}

const analysis::Judgement &Stage::judgementOf(qsizetype strip)
{
    const model::Trace &trace = m_session.traceOf(strip);
    return part(strip).ledger.judgementAt(trace, m_selection.eventCount(trace));
}

QString Stage::caption()
{
    const qsizetype current = m_session.currentStrip();
    const model::Trace &trace = m_session.traceOf(current);
    narrate::Narrator &narrator = part(current).narrator;
    if (m_selection.isLive() && m_session.isQuiet() && trace.size() > 2)
        return narrator.verdict(trace, judgementOf(current));
    const qsizetype telling = tellingEvent(trace, m_selection.eventCount(trace));
    return telling < 0 ? QString() : narrator.sentence(trace, telling);
}

QString Stage::upcoming()
{
    const qsizetype current = m_session.currentStrip();
    const model::Trace &trace = m_session.traceOf(current);
    const qsizetype shown = m_selection.eventCount(trace);
    if (shown >= trace.size())
        return {};
    const qsizetype telling = tellingEvent(trace, trace.countAt(trace.at(shown).at));
    return part(current).narrator.sentence(trace, telling);
}

QString Stage::outcomes()
{
    QStringList lines;
    for (qsizetype i = 0; i < m_session.stripCount(); ++i) {
        const analysis::Judgement judgement = judgementOf(i);
        const QString name = narrate::Vocabulary::strip(m_session.settingsOf(i).strategy, m_session.whatIfOf(i));
        const QString score = part(i).narrator.score(judgement);
        if (verdict::moodOf(judgement) == verdict::Mood::Waiting)
            //: a run that is not decided yet, and its score so far
            lines.append(tr("%1: %2").arg(name, score));
        else
            //: a run, its verdict, and the score
            lines.append(tr("%1: %2. %3").arg(name, narrate::Vocabulary::verdict(judgement.verdict), score));
    }
    return lines.join(u'\n');
}

void Stage::update(const Sizes &sizes, const diagram::Colors &colors)
{
    m_parts.resize(size_t(m_session.stripCount()));
    for (qsizetype i = 0; i < m_session.stripCount(); ++i) {
        Part &each = part(i);
        const model::Trace &trace = m_session.traceOf(i);
        each.layout.update(trace);
        each.picture.colors = colors;
        each.picture.words = narrate::diagramWords();
        each.picture.rowNames = diagram::rowNames(each.layout, each.picture.words);
        diagram::View &view = each.picture.view;
        view.font = sized(sizes.diagram(), false);
        view.now = m_session.now();
        view.playhead = m_selection.playhead();
        view.isCalm = true;
        view.isDense = true;
        view.selected = i == m_session.currentStrip() && m_selection.event() ? each.layout.shapeOf(*m_selection.event()) : -1;
    }
}

/// All runs begin at one place and go by one scale.
void Stage::align(double width, const Sizes &sizes, Instant expectedEnd)
{
    const double em = QFontMetricsF(sized(sizes.diagram(), false)).height();
    double gutter = 0;
    Instant end = std::max(expectedEnd, m_session.now());
    for (const Part &each : m_parts) {
        gutter = std::max(gutter, Geometry::gutterFor(each.picture.view.font, Qt::Horizontal, each.picture.rowNames));
        end = std::max(end, each.layout.end());
    }
    const double leastSpan = expectedEnd > Instant {} ? 1 : 3000; // ms: where nobody knows, what one order takes
    diagram::TimeMapping mapping;
    mapping.scale = std::max(width - gutter - 4 * em, 40.0) / std::max(model::toMs(end), leastSpan);
    mapping.origin = Instant {} - model::Duration(qint64(em / mapping.scale * 1000));
    for (Part &each : m_parts) {
        each.picture.view.mapping = mapping;
        each.picture.view.leastGutter = gutter;
    }
}

QList<double> Stage::heightsIn(double room, const Sizes &sizes)
{
    const double head = headHeight(sizes, m_parts.size());
    const double folded = head + 2.1 * QFontMetricsF(sized(sizes.diagram(), false)).height();
    const auto count = double(m_parts.size());
    QList<double> least;
    for (const Part &each : m_parts)
        least.append(head + Geometry::leastAcross(each.layout, each.picture.view));
    const double needed = std::accumulate(least.cbegin(), least.cend(), 0.0);
    QList<double> heights;
    if (needed <= room || m_parts.size() == 1) {
        for (const double each : std::as_const(least))
            heights.append(each + (room - needed) / count);
        return heights;
    }
    const qsizetype current = m_session.currentStrip();
    const double left = room - folded * (count - 1);
    const bool isRoomForOne = left >= least.at(current);
    for (qsizetype i = 0; i < least.size(); ++i)
        heights.append(!isRoomForOne ? room / count : i == current ? left : folded);
    return heights;
}

void Stage::paint(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors, Instant expectedEnd)
{
    update(sizes, colors);
    align(box.width(), sizes, expectedEnd);
    for (Part &each : m_parts)
        each.picture.view.hasRuler = m_parts.size() == 1;
    const QList<double> heights = heightsIn(box.height(), sizes);
    const double head = headHeight(sizes, m_parts.size());
    double top = box.top();
    for (qsizetype i = 0; i < heights.size(); ++i) {
        Part &each = part(i);
        paintHead(painter, {box.left(), top, box.width(), head}, i, sizes, colors);
        const QRectF below(box.left(), top + head, box.width(), heights.at(i) - head);
        const double least = Geometry::leastAcross(each.layout, each.picture.view);
        const bool isWhole = below.height() >= least || heights.size() == 1;
        each.picture.view.size = {box.width(), isWhole ? below.height() : least};
        painter.save();
        painter.translate(below.topLeft());
        if (isWhole) {
            painter.setClipRect(QRectF({}, below.size()), Qt::IntersectClip);
        } else {
            const Geometry::Band orders = diagram::geometryOf(each.layout, each.picture).bandOf(diagram::RowKind::Orders);
            painter.translate(0, -orders.top);
            painter.setClipRect(
                QRectF(0, orders.top, box.width(), std::min(orders.bottom - orders.top, below.height())), Qt::IntersectClip);
        }
        diagram::paint(painter, each.layout, each.picture);
        painter.restore();
        top += heights.at(i);
    }
}

/// Sign, name, verdict and score in one line.
void Stage::paintHead(QPainter &painter, const QRectF &box, qsizetype strip, const Sizes &sizes, const diagram::Colors &colors)
{
    const analysis::Judgement judgement = judgementOf(strip);
    const verdict::Mood mood = verdict::moodOf(judgement);
    const QColor ink = verdict::colorOf(mood, colors);
    const bool isAlone = m_session.stripCount() == 1;
    const int size = headSize(sizes, m_parts.size());
    if (!isAlone && strip == m_session.currentStrip())
        painter.fillRect(QRectF(box.left(), box.top(), size * 0.25, box.height()), colors.accent);
    const double radius = 0.6 * size;
    double left = box.left() + 0.6 * size;
    verdict::paintSign(painter, QPointF(left + radius, box.center().y()), radius, mood, ink, colors.background);
    left += 2 * radius + 0.5 * size;
    const auto put = [&](const QString &text, bool isBold, const QColor &color) {
        const QFont font = sized(size, isBold);
        painter.setFont(font);
        painter.setPen(color);
        const QString fitting = QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.right() - left);
        painter.drawText(QRectF(left, box.top(), box.right() - left, box.height()), Qt::AlignLeft | Qt::AlignVCenter, fitting);
        left += QFontMetricsF(font).horizontalAdvance(fitting) + 0.9 * size;
    };
    put(narrate::Vocabulary::strip(m_session.settingsOf(strip).strategy, m_session.whatIfOf(strip)), true, colors.text);
    if (mood != verdict::Mood::Waiting)
        put(narrate::Vocabulary::verdict(judgement.verdict), true, ink);
    put(part(strip).narrator.score(judgement), false, colors.text);
}

} // namespace idemlab::present
