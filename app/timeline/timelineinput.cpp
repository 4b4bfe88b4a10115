// SPDX-License-Identifier: MIT
// Mouse and keyboard on the timeline.
#include "timeline/timelineview.h"

#include "announce/announcer.h"
#include "narrate/narrator.h"
#include "selection/selection.h"
#include "session/session.h"
#include "timeline/messageplan.h"

#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <cmath>

namespace idemlab::timeline {

using diagram::Geometry;
using diagram::Hit;
using model::Instant;

double TimelineView::along(QPointF point) const { return m_orientation == Qt::Horizontal ? point.x() : point.y(); }

bool TimelineView::isOnPlayhead(QPointF point, const Geometry &at) const
{
    return m_selection.playhead() && std::abs(along(at.point(*m_selection.playhead(), 0)) - along(point)) < 4;
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_dragFrom = event->pos();
    m_hasMoved = false;
    m_drag = Drag::Pan;
    if (event->button() == Qt::LeftButton)
        pressAt(event->pos());
}

void TimelineView::pressAt(QPoint point)
{
    if (!isCurrent())
        m_session.lookAt(m_strip);
    const Geometry at = diagramGeometry();
    const Hit hit = at.hit(point);
    switch (hit.kind) {
    case Hit::Kind::Ruler:
        m_drag = Drag::Scrub;
        m_selection.setPlayhead(std::clamp(at.instantAt(point), Instant {}, m_session.now()));
        break;
    case Hit::Kind::Shape: m_selection.selectEvent(layout().shapes().at(hit.shape).event); break;
    case Hit::Kind::NextRequest:
    case Hit::Kind::NextResponse:
    case Hit::Kind::Handle: break; // their menu opens on release
    case Hit::Kind::Nothing:
        if (isOnPlayhead(point, at))
            m_drag = Drag::Scrub;
        break;
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const Geometry at = diagramGeometry();
    if (m_drag == Drag::None) {
        const Hit hit = at.hit(event->position());
        if (m_hovered != hit.shape)
            update();
        m_hovered = hit.shape;
        const bool isButton = hit.kind != Hit::Kind::Nothing && hit.kind != Hit::Kind::Ruler;
        setCursor(hit.kind == Hit::Kind::Ruler || isOnPlayhead(event->position(), at) ? Qt::SplitHCursor
                : isButton                                                            ? Qt::PointingHandCursor
                                                                                      : Qt::ArrowCursor);
        return;
    }
    if (m_drag == Drag::Scrub) {
        m_hasMoved = true;
        m_selection.setPlayhead(std::clamp(at.instantAt(event->position()), Instant {}, m_session.now()));
        return;
    }
    const QPoint moved = event->pos() - m_dragFrom;
    if (!m_hasMoved && moved.manhattanLength() < 6)
        return;
    m_hasMoved = true;
    m_dragFrom = event->pos();
    pan(-along(moved), -(m_orientation == Qt::Horizontal ? moved.y() : moved.x()));
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag was = std::exchange(m_drag, Drag::None);
    if (event->button() != Qt::LeftButton || m_hasMoved || was != Drag::Pan) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    const Hit hit = diagramGeometry().hit(event->pos());
    if (hit.kind == Hit::Kind::Nothing)
        m_selection.clearEvent();
    else if (hit.kind != Hit::Kind::Shape)
        openMenuFor(hit, event->globalPosition().toPoint());
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Hit hit = diagramGeometry().hit(event->pos());
    if (hit.kind == Hit::Kind::Nothing)
        fit();
    else if (hit.kind == Hit::Kind::Ruler)
        m_selection.goLive();
}

void TimelineView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void TimelineView::selectBeside(int step)
{
    if (trace().isEmpty())
        return;
    if (!isCurrent())
        m_session.lookAt(m_strip);
    const qsizetype last = m_selection.eventCount(trace()) - 1;
    const qsizetype from = m_selection.selected().value_or(step > 0 ? -1 : last + 1);
    for (qsizetype i = from + step; i >= 0 && i <= last; i += step) {
        if (layout().shapeOf(i) >= 0) {
            m_selection.selectEvent(i);
            return;
        }
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool hasShift = event->modifiers() & Qt::ShiftModifier;
    const double page = 0.2 * (m_orientation == Qt::Horizontal ? width() : height());
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int way = event->key() == Qt::Key_Left ? -1 : 1;
        if (hasShift)
            pan(way * page, 0);
        else
            selectBeside(way);
        break;
    }
    case Qt::Key_Up: pan(0, -0.2 * height()); break;
    case Qt::Key_Down: pan(0, 0.2 * height()); break;
    case Qt::Key_Home:
    case Qt::Key_End:
        m_selection.clearEvent();
        selectBeside(event->key() == Qt::Key_Home ? 1 : -1);
        break;
    case Qt::Key_Escape:
        m_selection.clearEvent();
        m_selection.goLive();
        break;
    case Qt::Key_P: movePlayheadToSelected(); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Menu: openMenuForSelected(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void TimelineView::movePlayheadToSelected()
{
    if (!m_selection.selected())
        return;
    m_selection.setPlayhead(trace().at(*m_selection.selected()).at);
    announce::say(this, tr("Playhead at %1").arg(m_narrator.time(*m_selection.playhead())));
}

/// Of the answer to come where nothing is.
void TimelineView::openMenuForSelected()
{
    if (const qsizetype shape = selectedShape(); shape >= 0)
        openMenuFor({Hit::Kind::Shape, shape}, mapToGlobal(rectOfEvent(*m_selection.selected()).center()));
    else if (picture().view.hasNext)
        openMenuFor({Hit::Kind::NextResponse, -1}, mapToGlobal(rectOfNext(model::Direction::Response).bottomLeft()));
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        return; // the Menu key has been taken as a key
    openMenuFor(diagramGeometry().hit(event->pos()), event->globalPos());
}

void TimelineView::openMenuFor(const Hit &hit, QPoint globalPos)
{
    if (!isCurrent())
        m_session.lookAt(m_strip);
    std::optional<PlannedMessage> message;
    std::optional<analysis::OutsideMeaning> meaning;
    if (hit.kind == Hit::Kind::Shape || hit.kind == Hit::Kind::Handle) {
        const qsizetype event = layout().shapes().at(hit.shape).event;
        m_selection.selectEvent(event);
        message = sentMessage(trace(), event);
        meaning = analysis::outsideMeaning(trace(), event);
    } else if (hit.kind == Hit::Kind::NextRequest || hit.kind == Hit::Kind::NextResponse) {
        message = nextMessage(m_session, hit.kind == Hit::Kind::NextRequest ? model::Direction::Request : model::Direction::Response);
    }
    if (message || meaning)
        openPlanMenu(m_session, message, this, globalPos, meaning);
}

} // namespace idemlab::timeline
