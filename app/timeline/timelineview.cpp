// SPDX-License-Identifier: MIT
#include "timeline/timelineview.h"

#include "narrate/narrator.h"
#include "selection/selection.h"
#include "session/session.h"
#include "theme/type.h"
#include "timeline/accessibletimeline.h"
#include "timeline/messageplan.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace idemlab::timeline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using diagram::Geometry;
using model::Direction;
using model::Instant;

namespace {

constexpr double leastFollowScale = 0.055; ///< pixels per millisecond: what the view shrinks to before it begins to scroll
constexpr double mostFollowScale = 0.30;

} // namespace

TimelineView::TimelineView(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_selection(selection)
    , m_narrator(narrator)
    , m_zoomIn(new QAction(this))
    , m_zoomOut(new QAction(this))
    , m_fit(new QAction(this))
    , m_down(new QAction(this))
{
    setObjectName(u"timeline"_s);
    installAccessibleTimeline();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    addActions();
    connectAll();
    retranslate();
    takeReset();
}

void TimelineView::addActions()
{
    m_zoomIn->setObjectName(u"zoomIn"_s);
    m_zoomIn->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    m_zoomOut->setObjectName(u"zoomOut"_s);
    m_zoomOut->setShortcut(QKeySequence(u"Ctrl+-"_s));
    m_fit->setObjectName(u"fit"_s);
    m_fit->setShortcut(QKeySequence(u"Ctrl+0"_s));
    m_down->setObjectName(u"timeRunsDown"_s);
    m_down->setCheckable(true);
    m_down->setShortcut(QKeySequence(u"Ctrl+Shift+T"_s));
    connect(m_zoomIn, &QAction::triggered, this, &TimelineView::zoomIn);
    connect(m_zoomOut, &QAction::triggered, this, &TimelineView::zoomOut);
    connect(m_fit, &QAction::triggered, this, &TimelineView::fit);
    connect(m_down, &QAction::triggered, this, &TimelineView::setTimeRunsDown);
    QWidget::addActions({m_zoomIn, m_zoomOut, m_fit, m_down});
}

void TimelineView::connectAll()
{
    connect(&m_session, &session::Session::traceReset, this, &TimelineView::takeReset);
    connect(&m_session, &session::Session::traceGrew, this, &TimelineView::takeGrowth);
    connect(&m_session, &session::Session::clockMoved, this, &TimelineView::followRun);
    connect(&m_session, &session::Session::stateChanged, this, qOverload<>(&QWidget::update));
    connect(&m_selection, &selection::Selection::playheadChanged, this, [this] {
        if (m_selection.isLive())
            m_isFollowing = true;
        followRun();
    });
    connect(&m_selection, &selection::Selection::eventChanged, this, [this] {
        const qsizetype shape = selectedShape();
        if (shape >= 0)
            bringIntoView(m_layout.shapes().at(shape));
        update();
        tellFocus(this);
    });
}

QSize TimelineView::sizeHint() const { return {200 * theme::unit(), 100 * theme::unit()}; }
QSize TimelineView::minimumSizeHint() const { return {60 * theme::unit(), 30 * theme::unit()}; }
const model::Trace &TimelineView::trace() const { return m_session.trace(); }
QString TimelineView::sentenceOf(qsizetype event) const { return m_narrator.sentence(trace(), event); }
qsizetype TimelineView::selectedEvent() const { return m_selection.event().value_or(-1); }

qsizetype TimelineView::selectedShape() const
{
    return m_selection.event() ? m_layout.shapeOf(*m_selection.event()) : -1;
}

QRect TimelineView::rectOfEvent(qsizetype event) const
{
    const qsizetype shape = m_layout.shapeOf(event);
    if (shape < 0)
        return {};
    const diagram::Picture shown = picture();
    return diagram::geometryOf(m_layout, shown).bounds(m_layout.shapes().at(shape)).normalized().toAlignedRect();
}

QRect TimelineView::rectOfNext(Direction direction) const
{
    const diagram::Picture shown = picture();
    return shown.next.areShown ? diagram::geometryOf(m_layout, shown).nextSlot(direction).toAlignedRect() : QRect();
}

qsizetype TimelineView::eventAt(QPoint point) const
{
    const diagram::Picture shown = picture();
    const diagram::Hit hit = diagram::geometryOf(m_layout, shown).hit(point);
    return hit.kind == diagram::Hit::Kind::Shape ? m_layout.shapes().at(hit.shape).event : -1;
}

void TimelineView::select(qsizetype event) { m_selection.selectEvent(event); }

void TimelineView::takeReset()
{
    m_layout.reset();
    m_layout.update(trace());
    m_hovered = -1;
    m_isFollowing = true;
    m_scrolled = 0;
    followRun();
}

void TimelineView::takeGrowth()
{
    m_layout.update(trace());
    followRun();
}

diagram::Picture TimelineView::picture() const
{
    diagram::Picture shown;
    shown.view.size = size();
    shown.view.font = font();
    shown.view.mapping = m_mapping;
    shown.view.orientation = m_orientation;
    shown.view.scrolled = m_scrolled;
    shown.view.now = m_session.now();
    shown.view.playhead = m_selection.playhead();
    shown.view.selected = selectedShape();
    shown.view.hovered = m_hovered;
    shown.view.hasFocus = hasFocus();
    shown.view.isCalm = theme::motionMs(this) == 0;
    shown.colors = diagram::Colors::on(palette().color(QPalette::Window));
    shown.words = narrate::diagramWords();
    shown.rowNames = diagram::rowNames(m_layout, trace(), shown.words);
    shown.next = nextMessages(m_session);
    return shown;
}

/// The whole run stays in view until it would get too small to read; then the view goes with its end.
void TimelineView::followRun()
{
    if (m_isFollowing) {
        const diagram::Picture shown = picture();
        const Geometry at = diagram::geometryOf(m_layout, shown);
        const double em = at.em();
        // Marks at the start need room on their left, and the slots of the messages to come on the right.
        const double room = at.timeLength() - 1.5 * em - (m_orientation == Qt::Horizontal ? 9.5 : 3) * em;
        const Instant end = std::max(m_session.now(), m_layout.end());
        m_mapping.scale = std::clamp(std::max(room, 40.0) / std::max(model::toMs(end), 1.0), leastFollowScale, mostFollowScale);
        const auto shownSpan = model::Duration(qint64(std::max(room, 40.0) / m_mapping.scale * 1000));
        const Instant first = end - Instant {} > shownSpan ? end - shownSpan : Instant {};
        m_mapping.origin = first - model::Duration(qint64(1.5 * em / m_mapping.scale * 1000));
    }
    update();
}

void TimelineView::fit()
{
    m_isFollowing = true;
    m_scrolled = 0;
    followRun();
}

void TimelineView::setTimeRunsDown(bool down)
{
    m_orientation = down ? Qt::Vertical : Qt::Horizontal;
    m_down->setChecked(down);
    fit();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    const diagram::Picture shown = picture();
    QPainter painter(this);
    diagram::paint(painter, m_layout, shown);
    if (m_layout.shapes().isEmpty())
        paintHint(painter, diagram::geometryOf(m_layout, shown));
}

void TimelineView::paintHint(QPainter &painter, const Geometry &at) const
{
    const QRectF room = QRectF(rect()).adjusted(at.gutter() + at.em(), at.rulerSize(), -at.em(), 0);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.setFont(theme::font(theme::Type::Heading));
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, tr("Press Order. What it sets off appears here."));
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    pan(0, 0);
    followRun();
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype at = eventAt(help->pos());
    const diagram::Picture shown = picture();
    const auto hit = diagram::geometryOf(m_layout, shown).hit(help->pos());
    if (at >= 0)
        QToolTip::showText(help->globalPos(), u"%1 — %2"_s.arg(m_narrator.time(trace().at(at).at), sentenceOf(at)), this);
    else if (hit.kind == diagram::Hit::Kind::NextRequest || hit.kind == diagram::Hit::Kind::NextResponse)
        QToolTip::showText(help->globalPos(), tr("Click to plan what the network does with this message."), this);
    else
        QToolTip::hideText();
    return true;
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        followRun();
}

void TimelineView::retranslate()
{
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("Every event of the run in the order of time. Left and Right go from one to the next."));
    m_zoomIn->setText(tr("&Zoom In"));
    m_zoomOut->setText(tr("Zoom &Out"));
    m_fit->setText(tr("&Whole Run"));
    m_down->setText(tr("Time &Runs Down"));
}

} // namespace idemlab::timeline
