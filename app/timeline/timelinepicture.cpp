// SPDX-License-Identifier: MIT
// What the timeline shows, and where it stands.
#include "timeline/timelineview.h"

#include "selection/selection.h"
#include "session/session.h"
#include "theme/type.h"
#include "timeline/messageplan.h"
#include "timeline/timeaxis.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace idemlab::timeline {

using diagram::Geometry;
using model::Direction;

namespace {

constexpr double leastSqueeze = 0.75; ///< of its rows, before it begins to scroll

/// Of the rows' least height, so that they have room in @p across pixels.
double squeezeInto(double across, const diagram::Layout &layout, diagram::View view)
{
    view.squeeze = 1;
    const double whole = Geometry::leastAcross(layout, view);
    view.squeeze = 0;
    const double ruler = Geometry::leastAcross(layout, view);
    return std::clamp((across - ruler) / std::max(whole - ruler, 1.0), leastSqueeze, 1.0);
}

} // namespace

diagram::Picture TimelineView::picture() const
{
    diagram::Picture shown;
    shown.view.size = size();
    if (!m_bar->isHidden())
        shown.view.size -= m_orientation == Qt::Horizontal ? QSizeF(m_bar->width(), 0) : QSizeF(0, m_bar->height());
    shown.view.font = font();
    shown.view.mapping = m_axis.mapping();
    shown.view.orientation = m_orientation;
    shown.view.scrolled = m_scrolled;
    shown.view.now = m_selection.knownUntil(m_session.now());
    shown.view.playhead = m_selection.playhead();
    shown.view.fadesLater = m_selection.showsLater();
    shown.view.selected = selectedShape();
    shown.view.hovered = m_hovered;
    shown.view.hasFocus = hasFocus();
    shown.view.isCalm = theme::motionMs(this) == 0 || !m_session.isPlaying() || !m_selection.isLive(); // what stands still is at rest
    shown.colors = diagram::Colors::on(palette().color(QPalette::Window));
    shown.words = narrate::diagramWords(trace().api());
    if (hasWhatIf())
        shown.view.handle = shown.words.whatIf;
    shown.rowNames = diagram::rowNames(layout(), shown.words);
    if (m_orientation == Qt::Vertical)
        shown.view.nameWidths = Geometry::nameWidths(font(), shown.rowNames);
    shown.view.hasRuler = m_hasRuler;
    const double across = roomAcross();
    shown.view.isDense = isStrip() || Geometry::leastAcross(layout(), shown.view) > across; // the orders must be seen, whatever the room
    if (!isStrip() && shown.view.isDense)
        shown.view.squeeze = squeezeInto(across, layout(), shown.view);
    shown.view.leastGutter = m_axis.gutter();
    shown.view.difference = m_difference;
    const bool isAtTheEnd = m_selection.isLive() || m_selection.showsLater();
    shown.view.hasNext = !isStrip() && isAtTheEnd && m_session.messagesSent(Direction::Request) > 0;
    if (shown.view.hasNext)
        shown.next = nextMessages(m_session);
    return shown;
}

diagram::Geometry TimelineView::diagramGeometry() const { return diagram::geometryOf(layout(), picture()); }

QRect TimelineView::rectOfEvent(qsizetype event) const
{
    const qsizetype shape = layout().shapeOf(event);
    if (shape < 0)
        return {};
    const diagram::Picture shown = picture();
    if (!layout().hasBegun(shape, shown.view.now))
        return {};
    const Geometry at = diagram::geometryOf(layout(), shown);
    return at.bounds(at.shape(shape)).normalized().toAlignedRect();
}

QRect TimelineView::rectOfNext(Direction direction) const { return diagramGeometry().nextSlot(direction).toAlignedRect(); }

QRect TimelineView::rectOfHandle() const { return diagramGeometry().handle().toAlignedRect(); }

qsizetype TimelineView::eventAt(QPoint point) const
{
    const diagram::Hit hit = diagramGeometry().hit(point);
    return hit.kind == diagram::Hit::Kind::Shape ? layout().shapes().at(hit.shape).event : -1;
}

double TimelineView::leastHeight(const QFont &font) const
{
    diagram::View view;
    view.font = font;
    view.isDense = true;
    view.hasRuler = m_hasRuler;
    view.squeeze = isStrip() ? 1 : leastSqueeze; // strips give way together
    return Geometry::leastAcross(layout(), view);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    const diagram::Picture shown = picture();
    QPainter painter(this);
    diagram::paint(painter, layout(), shown);
    if (layout().shapes().isEmpty() && !isStrip())
        paintHint(painter, diagram::geometryOf(layout(), shown));
}

void TimelineView::paintHint(QPainter &painter, const Geometry &at) const
{
    const QRectF room = QRectF(rect()).adjusted(at.gutter() + 2.2 * at.em(), at.rulerSize(), -at.em(), 0); // clear of the playhead at zero
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const bool playsByItself = !m_session.plan().script.isEmpty();
    if (m_isInviting && playsByItself && m_session.isPlaying())
        return;
    const QString text = !m_isInviting ? tr("Answer the lesson's question first. Then its run appears here.")
        : playsByItself                ? tr("Press Space to play it. What happens appears here.")
                                       : tr("Press Order. What it sets off appears here.");
    for (const auto type : {theme::Type::Heading, theme::Type::Body, theme::Type::Caption}) {
        painter.setFont(theme::font(type));
        if (painter.boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, text).height() > room.height())
            continue; // and where none fits, the verdict says it as well
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, text);
        return;
    }
}

} // namespace idemlab::timeline
