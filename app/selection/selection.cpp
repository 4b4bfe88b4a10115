// SPDX-License-Identifier: MIT
#include "selection/selection.h"

#include "session/session.h"

#include <algorithm>
#include <utility>

namespace idemlab::selection {

Selection::Selection(QObject *parent) : QObject(parent) { }

qsizetype Selection::eventCount(const model::Trace &trace) const { return m_playhead ? trace.countAt(*m_playhead) : trace.size(); }

model::Instant Selection::knownUntil(model::Instant now) const { return m_showsLater ? now : std::min(m_playhead.value_or(now), now); }

qsizetype Selection::knownCount(const model::Trace &trace) const { return m_showsLater ? trace.size() : eventCount(trace); }

void Selection::setShowsLater(bool shows)
{
    if (m_showsLater == shows)
        return;
    m_showsLater = shows;
    Q_EMIT laterChanged();
}

void Selection::follow(const session::Session &session)
{
    connect(&session, &session::Session::runsChanged, this, [this, &session, runs = session.traceOf(0).number()]() mutable {
        clearEvent();
        if (std::exchange(runs, session.traceOf(0).number()) != session.traceOf(0).number())
            goLive();
    });
}

void Selection::selectEvent(qsizetype index)
{
    Q_ASSERT(index >= 0);
    setEvent(index);
}

void Selection::clearEvent() { setEvent(std::nullopt); }

void Selection::setPlayhead(model::Instant instant) { movePlayhead(instant); }

void Selection::goLive() { movePlayhead(std::nullopt); }

void Selection::setEvent(std::optional<qsizetype> event)
{
    if (m_event == event)
        return;
    m_event = event;
    Q_EMIT eventChanged();
}

void Selection::movePlayhead(std::optional<model::Instant> playhead)
{
    if (m_playhead == playhead)
        return;
    m_playhead = playhead;
    Q_EMIT playheadChanged();
}

} // namespace idemlab::selection
