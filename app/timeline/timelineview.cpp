// SPDX-License-Identifier: MIT
#include "timeline/timelineview.h"

#include "narrate/narrator.h"
#include "selection/selection.h"
#include "session/session.h"
#include "theme/named.h"
#include "theme/type.h"
#include "timeline/accessibletimeline.h"
#include "timeline/messageplan.h"
#include "timeline/timeaxis.h"

#include <QAccessible>
#include <QAction>
#include <QEvent>
#include <QHelpEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace idemlab::timeline {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using diagram::Geometry;
using model::Instant;

TimelineView::TimelineView(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, QWidget *parent)
    : TimelineView(session, selection, narrator, *new TimeAxis, -1, parent)
{
    m_axis.setParent(this);
    setObjectName(u"timeline"_s);
    addActions();
    retranslate();
}

TimelineView::TimelineView(session::Session &session, selection::Selection &selection, narrate::Narrator &narrator, TimeAxis &axis,
    qsizetype strip, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_selection(selection)
    , m_narrator(narrator)
    , m_axis(axis)
    , m_strip(strip)
    , m_bar(theme::named<QScrollBar>(u"rows"_s, this))
    , m_zoomIn(theme::named<QAction>(u"zoomIn"_s, this))
    , m_zoomOut(theme::named<QAction>(u"zoomOut"_s, this))
    , m_fit(theme::named<QAction>(u"fit"_s, this))
    , m_down(theme::named<QAction>(u"timeRunsDown"_s, this))
{
    installAccessibleTimeline();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_bar->hide();
    connectAll();
    connectTrace();
    retranslate();
    takeNewEvents();
}

TimelineView::~TimelineView()
{
    if (isStrip())
        m_axis.forget(this);
}

bool TimelineView::isGone() const { return m_strip >= m_session.stripCount(); }
bool TimelineView::isCurrent() const { return !isStrip() || m_session.currentStrip() == m_strip; }

void TimelineView::addActions()
{
    // Named by a key that needs no Shift, with which + makes letters larger: = on an American keyboard, ; on a Japanese one.
    m_zoomIn->setShortcuts({QKeySequence(u"Ctrl+="_s), QKeySequence(u"Ctrl+;"_s), QKeySequence(u"Ctrl++"_s)});
    m_zoomOut->setShortcut(QKeySequence(u"Ctrl+-"_s));
    m_fit->setShortcut(QKeySequence(u"Ctrl+0"_s));
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
    connect(m_bar, &QScrollBar::valueChanged, this, [this](int value) {
        m_scrolled = value;
        update();
    });
    connect(&m_axis, &TimeAxis::changed, this, qOverload<>(&QWidget::update));
    connect(&m_session, &session::Session::stateChanged, this, qOverload<>(&QWidget::update));
    connect(&m_selection, &selection::Selection::playheadChanged, this, [this] {
        if (m_selection.isLive() && !m_axis.isFollowing())
            m_axis.setFollowing(Following::End);
        takeNewEvents();
    });
    connect(&m_selection, &selection::Selection::laterChanged, this, &TimelineView::takeNewEvents);
    connect(&m_selection, &selection::Selection::eventChanged, this, [this] {
        const qsizetype shape = selectedShape();
        if (shape >= 0)
            bringIntoView(layout().shapes().at(shape));
        update();
        tellFocus(this);
    });
}

void TimelineView::connectTrace()
{
    if (isStrip()) {
        connect(&m_session, &session::Session::clockMoved, this, &TimelineView::takeNewEvents);
        connect(&m_session, &session::Session::runsChanged, this, qOverload<>(&QWidget::update));
        return;
    }
    connect(&m_session, &session::Session::runsChanged, this, &TimelineView::takeNewEvents);
    connect(&m_session, &session::Session::traceGrew, this, &TimelineView::takeNewEvents);
    connect(&m_session, &session::Session::clockMoved, this, &TimelineView::followRun);
}

void TimelineView::setRuler(bool hasRuler)
{
    m_hasRuler = hasRuler;
    update();
}

void TimelineView::setDifference(std::optional<Instant> at)
{
    if (at == m_difference)
        return;
    m_difference = at;
    update();
}

QSize TimelineView::sizeHint() const { return {200 * theme::unit(), 100 * theme::unit()}; }
QSize TimelineView::minimumSizeHint() const { return {60 * theme::unit(), 11 * theme::unit()}; }
const model::Trace &TimelineView::trace() const { return isStrip() ? m_session.traceOf(m_strip) : m_session.trace(); }
QString TimelineView::sentenceOf(qsizetype event) const { return m_narrator.sentence(trace(), event); }
qsizetype TimelineView::knownEvents() const { return isGone() ? 0 : m_selection.knownCount(trace()); }
QString TimelineView::timedSentenceOf(qsizetype event) const { return m_narrator.timedSentence(trace(), event); }
qsizetype TimelineView::selectedEvent() const { return isCurrent() ? m_selection.selected().value_or(-1) : -1; }

qsizetype TimelineView::selectedShape() const { return selectedEvent() >= 0 ? layout().shapeOf(selectedEvent()) : -1; }

void TimelineView::select(qsizetype event)
{
    if (!isCurrent())
        m_session.lookAt(m_strip);
    m_selection.selectEvent(event);
}

const diagram::Layout &TimelineView::layout() const
{
    if (!isGone())
        m_layout.update(trace());
    return m_layout;
}

/// Another run is seen from its beginning.
void TimelineView::takeNewEvents()
{
    if (isGone())
        return;
    if (std::exchange(m_trace, trace().number()) != trace().number()) {
        m_hovered = -1;
        m_whatIf.reset();
        m_axis.setFollowing(Following::End);
        m_scrolled = 0;
        m_told = tellEvents(this, m_told, 0);
    }
    m_told = tellEvents(this, m_told, knownEvents());
    followRun();
}

bool TimelineView::hasWhatIf() const
{
    const qsizetype event = selectedEvent();
    if (event < 0 || event >= trace().size())
        return false;
    if (!m_whatIf || m_whatIf->first != event) // to find it out means to count messages
        m_whatIf = {event, canBeAsked(trace(), event)};
    return m_whatIf->second;
}

void TimelineView::setInviting(bool invites)
{
    m_isInviting = invites;
    update();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    followRun();
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const qsizetype at = eventAt(help->pos());
    const auto hit = diagramGeometry().hit(help->pos());
    if (at >= 0)
        QToolTip::showText(help->globalPos(), u"%1 — %2%3"_s.arg(m_narrator.time(trace().at(at).at), sentenceOf(at), whatIfHint(at)), this);
    else if (hit.kind == diagram::Hit::Kind::Handle)
        QToolTip::showText(help->globalPos(), tr("See what would have come of it if this message had met something else"), this);
    else if (hit.kind == diagram::Hit::Kind::NextRequest || hit.kind == diagram::Hit::Kind::NextResponse)
        QToolTip::showText(help->globalPos(), tr("Click to plan what the network does with this message."), this);
    else
        QToolTip::hideText();
    return true;
}

/// In a line of its own; empty where there is nothing to ask.
QString TimelineView::whatIfHint(qsizetype event) const
{
    if (!canBeAsked(trace(), event))
        return {};
    return u'\n'
        + (hasWhatIf() && selectedEvent() == event ? tr("“What if?” beside it tells what else could have become of it.")
                                                   : tr("Click it to ask what else could have become of it."));
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
    setAccessibleName(isStrip() ? tr("Timeline of strip %1").arg(m_strip + 1) : tr("Timeline"));
    setAccessibleDescription(tr("Every event of the run in the order of time. Left and Right go from one to the next, and Return asks what "
                                "else could have become of it."));
    m_zoomIn->setText(tr("&Zoom In"));
    m_zoomOut->setText(tr("Zoom &Out"));
    m_fit->setText(tr("&Whole Run"));
    m_down->setText(tr("Time &Runs Down"));
}

} // namespace idemlab::timeline
