// SPDX-License-Identifier: MIT
#include "compare/compareview.h"

#include "analysis/moments.h"
#include "compare/stripview.h"
#include "session/session.h"
#include "theme/page.h"
#include "timeline/timelineview.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace idemlab::compare {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastScale = 0.74; ///< of the font: below this strips scroll instead

/// Position of the strip that shows the branch; -1 where none does.
qsizetype stripOf(const session::Session &session, qsizetype branch)
{
    for (qsizetype i = 0; i < session.stripCount(); ++i) {
        if (session.branchOf(i) == branch)
            return i;
    }
    return -1;
}

/// Where an event stands, or where the run stands that has no more of them.
model::Instant timeAt(const model::Trace &trace, qsizetype event, model::Instant otherwise)
{
    return event < trace.size() ? trace.at(event).at : otherwise;
}

} // namespace

CompareView::CompareView(session::Session &session, selection::Selection &selection, QWidget *parent)
    : QWidget(parent), m_session(session), m_selection(selection), m_scroll(new QScrollArea(this))
{
    setObjectName(u"compare"_s);
    auto *inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    theme::makePageArea(m_scroll);
    m_scroll->setWidget(inner);
    m_scroll->viewport()->installEventFilter(this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    connect(&session, &session::Session::runsChanged, this, &CompareView::takeStrips);
    connect(&session, &session::Session::clockMoved, this, &CompareView::markDifferences);
    // Once the diagrams have taken in what has happened: a run that is played to its end at once has no next tick.
    connect(&session, &session::Session::clockMoved, this, &CompareView::fitRows, Qt::QueuedConnection);
    takeStrips();
}

CompareView::~CompareView()
{
    delete m_scroll; // what is in it stands on the axis
}

/// Folded strips stay folded as long as there are as many.
void CompareView::takeStrips()
{
    if (std::exchange(m_runs, m_session.traceOf(0).number()) == m_session.traceOf(0).number()) {
        showCurrent(); // another of them is looked at
        return;
    }
    while (m_strips.size() > m_session.stripCount())
        drop(m_strips.takeLast());
    while (m_strips.size() < m_session.stripCount())
        add();
    m_marked.clear();
    m_axis.setFollowing(timeline::Following::End);
    for (StripView *each : std::as_const(m_strips))
        each->timeline().setDifference(std::nullopt);
    m_fitted = {};
    fitRows();
    markDifferences();
    QMetaObject::invokeMethod(this, &CompareView::showCurrent, Qt::QueuedConnection); // once the strips have their places
}

/// The other panels tell of it.
void CompareView::showCurrent()
{
    m_column->activate();
    if (const StripView *current = strip(m_session.currentStrip()))
        m_scroll->ensureVisible(0, current->geometry().center().y(), 0, current->height() / 2);
}

/// Whatever is done may have been asked for by something within it.
void CompareView::drop(StripView *strip)
{
    strip->setEnabled(false); // nothing reaches it any more
    strip->hide();
    m_column->removeWidget(strip);
    m_axis.forget(&strip->timeline());
    strip->deleteLater();
}

void CompareView::add()
{
    const qsizetype strip = m_strips.size();
    auto *view = new StripView(m_session, m_selection, m_axis, strip, m_scroll->widget());
    m_strips.append(view);
    m_column->addWidget(view, 1);
    view->show();
    connect(view, &StripView::heightChanged, this, [this] {
        m_fitted = {};
        fitRows();
    });
    connect(view, &StripView::closeAsked, this, [this, strip] { m_session.takeOut(strip); });
}

/// The ruler stands above the first diagram that is to be seen; fonts shrink until all fit.
void CompareView::fitRows()
{
    double rows = 0;
    int headers = 0;
    bool hasRuler = false;
    for (qsizetype i = 0; i < m_strips.size(); ++i) {
        StripView *each = m_strips.at(i);
        each->timeline().setRuler(!each->isFolded() && !hasRuler);
        hasRuler = hasRuler || !each->isFolded();
        headers += each->headerHeight();
        rows += each->isFolded() ? 0 : each->timeline().leastHeight(font());
    }
    const Task task {m_scroll->viewport()->height() - headers, rows};
    if (task == m_fitted)
        return;
    m_fitted = task;
    const double scale = rows <= 0 ? 1.0 : std::clamp(task.room / rows, leastScale, 1.0);
    QFont small = font();
    double points = std::floor(font().pointSizeF() * scale * 4) / 4;
    const auto needs = [&] { // letters are whole pixels high, so that it is not the share that they are
        small.setPointSizeF(points);
        double needed = 0;
        for (const StripView *each : std::as_const(m_strips))
            needed += each->isFolded() ? 0 : each->timeline().leastHeight(small) + 1;
        return needed;
    };
    while (needs() > task.room && points > font().pointSizeF() * leastScale)
        points -= 0.25;
    for (qsizetype i = 0; i < m_strips.size(); ++i) {
        m_strips.at(i)->setDiagramFont(small);
        m_column->setStretch(int(i), m_strips.at(i)->isFolded() ? 0 : 1);
    }
    m_column->setAlignment(hasRuler ? Qt::Alignment() : Qt::AlignTop);
}

void CompareView::markDifferences()
{
    for (qsizetype i = 0; i < m_session.stripCount(); ++i) {
        const qsizetype branch = m_session.branchOf(i);
        const qsizetype parent = branch < 0 ? -1 : m_session.branches().at(branch).parent;
        const qsizetype beside = parent < 0 ? -1 : stripOf(m_session, parent);
        if (beside < 0 || m_marked.contains(i))
            continue;
        const model::Trace &original = m_session.traceOf(beside);
        const model::Trace &fork = m_session.traceOf(i);
        const auto found = analysis::firstDifference(original, fork);
        // Where one has nothing to hold against the other, it may only be behind, until both are at their end.
        if (!found || ((found->first == original.size() || found->second == fork.size()) && !m_session.isQuiet()))
            continue;
        m_marked.insert(i);
        const model::Instant at = std::min(timeAt(original, found->first, m_session.now()), timeAt(fork, found->second, m_session.now()));
        m_strips.at(beside)->timeline().setDifference(at);
        m_strips.at(i)->timeline().setDifference(at);
    }
}

void CompareView::fit()
{
    for (StripView *each : std::as_const(m_strips))
        each->timeline().fit();
}

void CompareView::zoomIn()
{
    if (StripView *current = strip(m_session.currentStrip()))
        current->timeline().zoomIn();
}

void CompareView::zoomOut()
{
    if (StripView *current = strip(m_session.currentStrip()))
        current->timeline().zoomOut();
}

void CompareView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        m_fitted = {};
        fitRows();
    }
}

void CompareView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

bool CompareView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitRows();
    return QWidget::eventFilter(watched, event);
}

} // namespace idemlab::compare
