// SPDX-License-Identifier: MIT
// What of the timeline is in view: along the axis of time, and across the rows.
#include "timeline/timelineview.h"

#include "selection/selection.h"
#include "session/session.h"
#include "theme/type.h"
#include "timeline/timeaxis.h"

#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace idemlab::timeline {

using diagram::Geometry;
using model::Instant;

namespace {

constexpr double leastFollowScale = 0.045; ///< pixels per millisecond: what the view shrinks to before it begins to scroll
constexpr double mostFollowScale = 0.30;

} // namespace

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->pixelDelta().isNull() ? event->angleDelta() : event->pixelDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        const Geometry at = diagramGeometry();
        m_axis.move(m_axis.mapping().zoomedAround(along(event->position()) - at.gutter(), std::pow(1.0015, turned.y())));
    } else if (isStrip() && !(event->modifiers() & Qt::ShiftModifier) && turned.x() == 0) {
        event->ignore(); // of strips above each other, the wheel goes from one to the next
        return;
    } else if (m_orientation == Qt::Vertical) {
        pan(-turned.y(), -turned.x());
    } else if ((event->modifiers() & Qt::ShiftModifier) || turned.x() != 0) {
        pan(-(turned.x() != 0 ? turned.x() : turned.y()), 0);
    } else {
        const bool hasMoreRows = diagramGeometry().neededAcross() > height();
        pan(hasMoreRows ? 0 : -turned.y(), hasMoreRows ? -turned.y() : 0);
    }
    event->accept();
}

void TimelineView::zoom(double factor)
{
    const Geometry at = diagramGeometry();
    const qsizetype selected = selectedShape();
    const Instant centre = selected >= 0 ? layout().shapes().at(selected).from
                                         : m_selection.playhead().value_or(at.instantAt({width() / 2.0, height() / 2.0}));
    m_axis.move(m_axis.mapping().zoomedAround(m_axis.mapping().pixel(centre), factor));
}

void TimelineView::pan(double alongPixels, double acrossPixels)
{
    if (alongPixels != 0) {
        diagram::TimeMapping mapping = m_axis.mapping().scrolledBy(alongPixels);
        const double length = diagramGeometry().timeLength();
        const auto half = model::Duration(qint64(length / 2 / mapping.scale * 1000));
        mapping.origin =
            std::clamp(mapping.origin, Instant {} - half, std::max({m_session.now(), layout().end(), m_axis.end()}) - half / 4);
        m_axis.move(mapping);
    }
    m_scrolled += acrossPixels;
    fitBar();
    update();
}

double TimelineView::roomAcross() const { return m_orientation == Qt::Horizontal ? height() : width(); }

/// Rows that have no room can be scrolled to, and it is to be seen that they are there. Of strips, all rows have room.
void TimelineView::fitBar()
{
    const bool isRight = m_orientation == Qt::Horizontal;
    const double most = std::max(diagramGeometry().neededAcross() - roomAcross(), 0.0);
    m_scrolled = std::clamp(m_scrolled, 0.0, most);
    const QSignalBlocker quiet(m_bar);
    m_bar->setOrientation(isRight ? Qt::Vertical : Qt::Horizontal);
    m_bar->setRange(0, int(std::ceil(most)));
    m_bar->setPageStep(int(roomAcross()));
    m_bar->setSingleStep(5 * theme::unit());
    m_bar->setValue(int(std::round(m_scrolled)));
    const QSize size = m_bar->sizeHint();
    m_bar->setGeometry(
        isRight ? QRect(width() - size.width(), 0, size.width(), height()) : QRect(0, height() - size.height(), width(), size.height()));
    m_bar->setVisible(!isStrip() && most >= 1);
}

void TimelineView::bringIntoView(const diagram::Shape &shape)
{
    const Geometry at = diagramGeometry();
    if (shape.from >= at.firstVisible() && shape.from <= at.lastVisible())
        return;
    diagram::TimeMapping mapping = m_axis.mapping();
    mapping.origin = shape.from - model::Duration(qint64(at.timeLength() / 3 / mapping.scale * 1000));
    m_axis.move(mapping);
}

/// The whole run stays in view until it would get too small to read; then, unless all of it was asked for, the view goes with its end.
void TimelineView::followRun()
{
    if (isGone())
        return;
    fitBar();
    diagram::Picture shown = picture();
    if (isStrip()) {
        m_axis.setNeeds(this, layout().end(), Geometry::gutterFor(font(), m_orientation, shown.rowNames));
        shown.view.leastGutter = m_axis.gutter();
    }
    if (m_axis.isFollowing()) {
        const Geometry at = diagram::geometryOf(layout(), shown);
        const double em = at.em();
        // Marks at the start need room on their left.
        const double room = at.timeLength() - 1.5 * em - at.roomBehind();
        // By the clock on the wall time goes on while nothing happens, and nobody wants to look at that.
        const Instant now = m_session.isQuiet() ? Instant {} : m_session.now();
        const Instant end = std::max({now, layout().end(), m_axis.end()});
        diagram::TimeMapping mapping;
        const double least = m_axis.following() == Following::WholeRun ? diagram::TimeMapping::least : leastFollowScale;
        mapping.scale = std::clamp(std::max(room, 40.0) / std::max(model::toMs(end), 1.0), least, mostFollowScale);
        const auto shownSpan = model::Duration(qint64(std::max(room, 40.0) / mapping.scale * 1000));
        const Instant first = end - Instant {} > shownSpan ? end - shownSpan : Instant {};
        mapping.origin = first - model::Duration(qint64(1.5 * em / mapping.scale * 1000));
        m_axis.follow(mapping);
    }
    update();
}

void TimelineView::fit()
{
    m_axis.setFollowing(Following::WholeRun);
    m_scrolled = 0;
    followRun();
}

void TimelineView::setTimeRunsDown(bool down)
{
    m_orientation = down ? Qt::Vertical : Qt::Horizontal;
    m_down->setChecked(down);
    m_axis.setFollowing(Following::End);
    m_scrolled = 0;
    followRun();
}

} // namespace idemlab::timeline
