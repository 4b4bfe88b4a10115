// SPDX-License-Identifier: MIT
#include "present/stage.h"

#include "analysis/moments.h"
#include "narrate/vocabulary.h"
#include "selection/selection.h"
#include "session/session.h"
#include "verdict/verdictstamp.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <iterator>
#include <optional>

namespace idemlab::present {

using diagram::Geometry;
using model::EventKind;
using model::Instant;

namespace {

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

/// Whether one order lies on another: what is not known yet does not count.
bool areOrdersCrowded(const diagram::Layout &layout, const diagram::View &view)
{
    const Geometry at(layout, view, view.leastGutter);
    std::optional<QRectF> before;
    for (qsizetype i = 0; i < layout.shapes().size(); ++i) {
        if (layout.shapes().at(i).kind != diagram::ShapeKind::Order || !layout.hasBegun(i, view.playhead.value_or(view.now)))
            continue;
        const QRectF box = at.bounds(layout.shapes().at(i));
        if (before && box.left() < before->right() - 1)
            return true;
        before = box;
    }
    return false;
}

/// Of a run that is not whole: its orders and losses, in lines of the diagram's text.
constexpr double outcomeRow = 1.75;
constexpr double usualLine = 1.17; ///< of a line of text, in letters' sizes

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
        const QString score = part(i).narrator.score(judgement, m_session.traceOf(i).api());
        if (diagram::moodOf(judgement) == diagram::Mood::Waiting)
            //: a run that is not decided yet, and its score so far
            lines.append(tr("%1: %2").arg(name, score));
        else
            //: a run, its verdict, and the score
            lines.append(tr("%1: %2. %3").arg(name, narrate::Vocabulary::verdict(judgement.verdict), score));
    }
    return lines.join(u'\n');
}

void Stage::update(const Sizes &sizes, const diagram::Colors &colors, double width)
{
    m_parts.resize(size_t(m_session.stripCount()));
    const int size = m_parts.size() == 1 ? sizes.alone() : m_parts.size() <= 3 ? sizes.strip() : sizes.oneOfMany();
    for (qsizetype i = 0; i < m_session.stripCount(); ++i) {
        Part &each = part(i);
        const model::Trace &trace = m_session.traceOf(i);
        each.layout.update(trace);
        each.picture.colors = colors;
        each.picture.words = narrate::diagramWords(trace.api());
        each.picture.rowNames = diagram::rowNames(each.layout, each.picture.words);
        diagram::View &view = each.picture.view;
        view.now = m_selection.knownUntil(m_session.now());
        view.playhead = m_selection.playhead();
        view.fadesLater = m_selection.showsLater();
        view.isCalm = true;
        view.isDense = true;
        view.difference.reset();
        view.selected = i == m_session.currentStrip() && m_selection.selected() ? each.layout.shapeOf(*m_selection.selected()) : -1;
        const analysis::Judgement judgement = judgementOf(i);
        const diagram::Mood mood = diagram::moodOf(judgement);
        const auto strategy = m_session.settingsOf(i).strategy;
        each.head = StripHead({mood == diagram::Mood::Waiting ? QString() : narrate::Vocabulary::verdict(judgement.verdict),
                                  each.narrator.score(judgement, trace.api()), narrate::Vocabulary::strip(strategy, m_session.whatIfOf(i)),
                                  narrate::Vocabulary::shortStrip(strategy, m_session.whatIfOf(i))},
            mood, width, size, sizes.least());
    }
    markDifference();
}

/// Of two runs, where they part.
void Stage::markDifference()
{
    if (m_parts.size() != 2)
        return;
    const auto at = analysis::firstParting(m_session.traceOf(0), m_session.traceOf(1), m_session.isQuiet());
    for (Part &each : m_parts)
        each.picture.view.difference = at;
}

/// All runs begin at one place and go by one scale.
void Stage::align(double width, Instant expectedEnd)
{
    const double em = QFontMetricsF(m_parts.front().picture.view.font).height();
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
        each.picture.view.isTerse = false;
        each.picture.view.isTerse = areOrdersCrowded(each.layout, each.picture.view);
    }
}

/// Sets what each strip needs at the least, and says whether there is room for all.
bool Stage::fits(double room, const QFont &font, double squeeze)
{
    double needed = 0;
    bool hasRuler = false;
    for (Part &each : m_parts) {
        diagram::View &view = each.picture.view;
        view.font = font;
        view.squeeze = squeeze;
        view.hasRuler = each.isWhole && !hasRuler;
        hasRuler = hasRuler || each.isWhole;
        each.height =
            each.head.height() + (each.isWhole ? Geometry::leastAcross(each.layout, view) : outcomeRow * usualLine * font.pixelSize());
        needed += each.height;
    }
    return needed <= room;
}

void Stage::arrange(double room, const Sizes &sizes)
{
    const auto tryAll = [&] {
        for (const double lines : {1.0, 0.9, 0.8, 0.72}) {
            for (int pixels = sizes.diagram(); pixels >= sizes.leastDiagram(); --pixels) {
                // Some fonts keep half a letter's height between lines.
                const double squeeze = std::min(lines, lines * usualLine * pixels / QFontMetricsF(sized(pixels)).height());
                if (fits(room, sized(pixels), lines < 1 ? squeeze : 1))
                    return true;
            }
        }
        return false;
    };
    const qsizetype current = m_session.currentStrip();
    const bool isPair = m_parts.size() <= 2;
    for (qsizetype i = 0; i < qsizetype(m_parts.size()); ++i)
        part(i).isWhole = isPair || i == current;
    if (!tryAll() && m_parts.size() > 1) {
        for (Part &each : m_parts)
            each.isWhole = isPair && &each == &part(current); // of a pair one at least; of many, all are rows
        std::ignore = tryAll();
    }
    double spare = room;
    double whole = 0;
    for (const Part &each : m_parts) {
        spare -= each.height;
        whole += each.isWhole ? 1 : 0;
    }
    for (Part &each : m_parts)
        each.height = std::max(each.height + (each.isWhole ? spare / whole : 0), each.head.height());
}

void Stage::paint(QPainter &painter, const QRectF &box, const Sizes &sizes, const diagram::Colors &colors, Instant expectedEnd)
{
    update(sizes, colors, box.width());
    arrange(box.height(), sizes);
    align(box.width(), expectedEnd);
    double top = box.top();
    for (qsizetype i = 0; i < qsizetype(m_parts.size()); ++i) {
        Part &each = part(i);
        const double head = each.head.height();
        if (m_parts.size() > 1 && i == m_session.currentStrip())
            painter.fillRect(QRectF(box.left(), top, 0.25 * sizes.strip(), head), colors.accent);
        each.head.paint(painter, {box.left(), top}, colors);
        const QRectF below(box.left(), top + head, box.width(), each.height - head);
        each.picture.view.size = below.size();
        painter.save();
        painter.translate(below.topLeft());
        painter.setClipRect(QRectF({}, below.size()), Qt::IntersectClip);
        if (each.isWhole)
            diagram::paint(painter, each.layout, each.picture);
        else
            diagram::paintOutcome(painter, each.layout, each.picture, below.height());
        painter.restore();
        top += each.height;
    }
}

} // namespace idemlab::present
