// SPDX-License-Identifier: MIT
#include "announce/commentary.h"

#include "announce/announcer.h"
#include "narrate/narrator.h"
#include "narrate/vocabulary.h"
#include "selection/selection.h"
#include "session/session.h"

#include <algorithm>
#include <utility>

namespace idemlab::announce {

using model::EventKind;

namespace {

constexpr qint64 mostAtOnce = 20; ///< events; nobody listens to more than the last of them

bool isWorthSaying(EventKind kind) { return narrate::isMilestone(kind) || kind == EventKind::FaultSet; }

} // namespace

Commentary::Commentary(const session::Session &session, const selection::Selection &selection, Announcer &announcer)
    : QObject(&announcer), m_session(session), m_announcer(announcer), m_strategy(session.settings().strategy)
{
    connect(&session, &session::Session::runsChanged, this, &Commentary::begin);
    connect(&session, &session::Session::traceGrew, this, &Commentary::takeNewEvents);
    connect(&selection, &selection::Selection::playheadChanged, this, [this, &selection] {
        if (!selection.isLive())
            m_announcer.forget(); // of what comes later
    });
    begin();
}

void Commentary::begin()
{
    m_taken = m_session.trace().forgotten() + m_session.trace().size();
    const model::Strategy strategy = m_session.settings().strategy;
    if (std::exchange(m_strategy, strategy) != strategy)
        m_announcer.say(narrate::Vocabulary::strategy(strategy));
}

void Commentary::takeNewEvents()
{
    const model::Trace &trace = m_session.trace();
    const qint64 all = trace.forgotten() + trace.size();
    const qint64 first = std::max<qint64>({m_taken, trace.forgotten(), all - mostAtOnce});
    m_taken = all;
    for (qint64 i = first - trace.forgotten(); i < trace.size(); ++i) {
        if (isWorthSaying(trace.at(i).kind))
            m_announcer.say(m_narrator.sentence(trace, i));
    }
}

} // namespace idemlab::announce
