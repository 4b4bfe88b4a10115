// SPDX-License-Identifier: MIT
#include "selection/travel.h"

#include "analysis/moments.h"
#include "selection/selection.h"
#include "session/session.h"

#include <algorithm>

namespace idemlab::selection {

using model::Event;
using model::Instant;

Travel::Travel(session::Session &session, Selection &selection, QObject *parent)
    : QObject(parent), m_session(session), m_selection(selection)
{ }

void Travel::stepBack()
{
    m_session.pause();
    const Instant here = m_selection.playhead().value_or(m_session.now());
    std::optional<Instant> before;
    for (qsizetype i = 0; i < m_session.stripCount(); ++i) {
        const auto &events = m_session.traceOf(i).events();
        const auto next = std::ranges::lower_bound(events, here, {}, &Event::at);
        if (next != events.cbegin())
            before = std::max(before.value_or(Instant {}), std::prev(next)->at);
    }
    if (before)
        show(*before);
}

void Travel::stepForth()
{
    if (m_selection.isLive()) {
        m_session.stepToNextEvent();
        return;
    }
    const Instant here = *m_selection.playhead();
    std::optional<Instant> after;
    for (qsizetype i = 0; i < m_session.stripCount(); ++i) {
        const auto &events = m_session.traceOf(i).events();
        const auto next = std::ranges::upper_bound(events, here, {}, &Event::at);
        if (next != events.cend())
            after = std::min(after.value_or(Instant::max()), next->at);
    }
    if (after)
        show(*after);
    else
        m_selection.goLive();
}

/// What happened last by then in the current run is selected, if it happened then.
void Travel::show(Instant at)
{
    m_selection.setPlayhead(at);
    const model::Trace &trace = m_session.trace();
    const qsizetype last = trace.countAt(at) - 1;
    if (last >= 0 && trace.at(last).at == at)
        m_selection.selectEvent(last);
    else
        m_selection.clearEvent();
}

bool Travel::goToFirstWrong()
{
    const auto event = analysis::firstWrong(m_session.trace());
    if (!event)
        return false;
    m_session.pause();
    m_selection.setPlayhead(m_session.trace().at(*event).at);
    m_selection.selectEvent(*event);
    return true;
}

} // namespace idemlab::selection
