// SPDX-License-Identifier: MIT
#include "present/presenter.h"

#include "analysis/ledger.h"
#include "analysis/talkruns.h"
#include "selection/selection.h"
#include "selection/travel.h"
#include "session/session.h"

#include <algorithm>
#include <utility>

namespace idemlab::present {

using model::Instant;
using session::Session;
using study::TalkStep;

Presenter::Presenter(Session &session, selection::Selection &selection, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_selection(selection)
    , m_travel(new selection::Travel(session, selection, this))
    , m_clock(clock)
    , m_start(clock())
{
    connect(&session, &Session::stateChanged, this, &Presenter::watchRun);
}

Presenter::Presenter(study::Talk talk, Session &session, selection::Selection &selection, const Clock &clock, QObject *parent)
    : Presenter(session, selection, clock, parent)
{
    m_start.reset();
    m_talk = std::move(talk);
    prepare();
    enter(0, Way::Forth);
}

Presenter::Presenter(const Bookmark &left, Session &session, selection::Selection &selection,
    const std::shared_ptr<prove::Answers> &answers, const Clock &clock, QObject *parent)
    : Presenter(session, selection, clock, parent)
{
    m_answers = answers;
    m_talk = left.talk;
    prepare();
    for (auto each = left.hands.cbegin(); each != left.hands.cend(); ++each)
        m_hands.insert(each.key(), each.value());
    m_start = left.start;
    // What was under way has happened; what was asked is asked.
    enter(left.position, left.phase == Phase::Asking ? Way::Forth : Way::Back);
}

void Presenter::setTitle(const Title &title)
{
    m_title = title;
    Q_EMIT changed();
}

std::optional<Bookmark> Presenter::bookmark() const
{
    return m_talk ? std::optional<Bookmark>({*m_talk, m_position, m_phase, m_hands, m_start}) : std::nullopt;
}

/// Where its runs come to rest is known before they are played.
void Presenter::prepare()
{
    Instant rest;
    for (qsizetype i = 0; i < m_talk->steps.size(); ++i) {
        const TalkStep &each = m_talk->steps.at(i);
        if (each.run)
            rest = each.run->moment.value_or(Instant {});
        if (const model::Recording *run = m_talk->runIn(i))
            rest = each.stop.kind == study::Stop::Kind::End ? analysis::endOf(*run) : analysis::instantOf(each.stop, *run).value_or(rest);
        m_stops.append(rest);
        if (each.ask)
            m_hands.insert(i, QList<int>(each.ask->choices.size(), 0));
    }
}

const TalkStep *Presenter::step() const { return m_talk ? &m_talk->steps.at(m_position) : nullptr; }

const TalkStep *Presenter::nextStep() const
{
    return m_talk && m_position + 1 < m_talk->steps.size() ? &m_talk->steps.at(m_position + 1) : nullptr;
}

std::optional<qsizetype> Presenter::outcome() const
{
    if (m_phase != Phase::Revealed)
        return std::nullopt;
    return analysis::outcomeOf(*step()->ask, analysis::judge(m_session.traceOf(std::min(m_spokenOf, m_session.stripCount() - 1))));
}

bool Presenter::isCard() const { return m_talk && !step()->lines.isEmpty(); }

std::chrono::seconds Presenter::elapsed() const
{
    return m_start ? std::chrono::duration_cast<std::chrono::seconds>(m_clock() - *m_start) : std::chrono::seconds(0);
}

std::chrono::seconds Presenter::planned() const
{
    std::chrono::seconds before {0};
    for (qsizetype i = 0; m_talk && i < m_position; ++i)
        before += m_talk->steps.at(i).takes;
    return before;
}

Instant Presenter::stopOf(qsizetype position) const { return m_stops.at(position); }
Instant Presenter::rest() const { return m_accident ? m_expectedEnd : stopOf(m_position); }

bool Presenter::isUnderWay() const { return m_talk && m_session.isPlaying() && !m_session.isQuiet() && m_session.now() < rest(); }

void Presenter::next()
{
    if (!m_talk)
        m_travel->stepForth();
    else if (isUnderWay() && m_phase != Phase::Asking)
        m_session.hurryTo(rest());
    else if (m_phase == Phase::Asking)
        reveal();
    else if (nextStep())
        enter(m_position + 1, Way::Forth);
}

void Presenter::previous()
{
    if (!m_talk)
        m_travel->stepBack();
    else if (m_accident)
        toggleAccident();
    else if (m_phase == Phase::Revealing || m_phase == Phase::Revealed)
        enter(m_position, Way::Forth); // asked again
    else if (m_position > 0)
        enter(m_position - 1, Way::Back);
}

void Presenter::first()
{
    if (m_talk) {
        enter(0, Way::Forth);
        return;
    }
    m_session.pause();
    m_selection.setPlayhead(Instant {});
}

/// On from where it comes to rest the run would run into the steps that follow.
void Presenter::playOrPause()
{
    if (m_talk) {
        next();
    } else if (m_session.isPlaying()) {
        m_session.pause();
    } else {
        m_selection.goLive();
        m_session.play();
    }
}

void Presenter::nextStrip()
{
    m_session.lookAt((m_session.currentStrip() + 1) % m_session.stripCount());
    Q_EMIT changed();
}

void Presenter::moveMark(int rows, int columns)
{
    if (m_matrix)
        m_matrix->moveMark(rows, columns);
    else if (prove())
        board()->moveMark(rows);
    else
        return;
    Q_EMIT changed();
}

ProveBoard *Presenter::board() const
{
    const auto found = m_boards.find(m_position);
    return m_talk && found != m_boards.end() ? found->second.get() : nullptr;
}

std::optional<model::Strategy> Presenter::accident() const
{
    return m_accident ? std::optional(m_session.settings().strategy) : std::nullopt;
}

void Presenter::openAccident(int row)
{
    const analysis::Counterexample *shortest = prove() ? board()->shortest(row) : nullptr;
    if (!shortest)
        return;
    board()->mark(row);
    m_accident = row;
    m_hasOwnRun = false;
    play(shortest->recording, Instant {});
    m_session.playUntil(rest());
    Q_EMIT changed();
}

void Presenter::toggleAccident()
{
    if (prove()) {
        openAccident(board()->marked());
    } else if (m_accident) {
        m_accident.reset();
        m_session.pause();
        Q_EMIT changed();
    }
}

/// What was searched for in the step before is given up, as far as it has not been found.
void Presenter::enter(qsizetype position, Way way)
{
    show(position, way);
    if (board())
        board()->begin();
}

/// Forth, what happens in a step is seen happening; back, it has happened.
void Presenter::show(qsizetype position, Way way)
{
    if (board())
        board()->cancel();
    m_accident.reset();
    if (position > 0 && !m_start)
        m_start = m_clock();
    m_position = position;
    m_marked = 0;
    forgetTyped();
    const bool asks = step()->ask.has_value();
    m_phase = !asks ? Phase::Showing : way == Way::Forth ? Phase::Asking : Phase::Revealed;
    m_matrix = step()->matrix ? std::optional(MatrixBoard(*step()->matrix)) : std::nullopt;
    if (step()->prove && !board()) {
        const auto &made = m_boards[position] = std::make_unique<ProveBoard>(*step()->prove, m_answers, nullptr);
        connect(made.get(), &ProveBoard::changed, this, &Presenter::changed);
        connect(made.get(), &ProveBoard::counted, this, &Presenter::counted);
    }
    m_selection.clearEvent();
    m_selection.goLive();
    const Instant before = step()->run ? step()->run->moment.value_or(Instant {}) : position > 0 ? stopOf(position - 1) : Instant {};
    if (!m_talk->runIn(position))
        m_session.pause();
    if (way == Way::Back)
        openRun(stopOf(position));
    else if (step()->run || !m_hasOwnRun || m_session.now() != before)
        openRun(before);
    if (way == Way::Forth && !asks && m_talk->runIn(position))
        m_session.playUntil(stopOf(position));
    Q_EMIT changed();
}

void Presenter::openRun(Instant moment)
{
    const model::Recording *run = m_talk->runIn(m_position);
    if (!run)
        return;
    m_hasOwnRun = true;
    play(*run, moment);
}

void Presenter::play(const model::Recording &run, Instant moment)
{
    m_expectedEnd = analysis::endOf(run);
    model::Recording opened = run;
    opened.moment = moment;
    m_session.open(opened);
    m_spokenOf = m_session.currentStrip();
}

void Presenter::reveal()
{
    m_phase = Phase::Revealing;
    m_session.playUntil(stopOf(m_position));
    watchRun();
    Q_EMIT changed();
}

void Presenter::watchRun()
{
    if (m_phase == Phase::Revealing && !m_session.isPlaying())
        m_phase = Phase::Revealed;
    Q_EMIT changed();
}

void Presenter::glimpse(qsizetype position, Phase phase)
{
    show(position, m_talk->steps.at(position).ask && phase == Phase::Asking ? Way::Forth : Way::Back);
}

void Presenter::goTo(qsizetype position)
{
    if (m_talk && position >= 0 && position < m_talk->steps.size())
        enter(position, Way::Forth);
}

void Presenter::toggle(Effect effect)
{
    if (!m_effects.remove(effect))
        m_effects.insert(effect);
    Q_EMIT changed();
}

void Presenter::pointAt(QPointF place)
{
    m_pointer = place;
    Q_EMIT pointed();
}

void Presenter::toggleLater()
{
    m_selection.setShowsLater(!m_selection.showsLater());
    Q_EMIT changed();
}

void Presenter::askToLeave()
{
    if (std::exchange(m_isLeaving, true))
        leave();
    forgetTyped();
    Q_EMIT changed();
}

void Presenter::stay()
{
    if (std::exchange(m_isLeaving, false))
        Q_EMIT changed();
}

void Presenter::leave() { Q_EMIT left(); }

} // namespace idemlab::present
