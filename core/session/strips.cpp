// SPDX-License-Identifier: MIT
#include "session/strips.h"

#include <algorithm>

namespace idemlab::session {

using namespace model;

namespace {

/// A frame on the usual screen.
constexpr std::chrono::milliseconds frame(16);

} // namespace

Strips::Strips(WireMaker wires, QObject *parent) : QObject(parent), m_wires(std::move(wires))
{
    connect(&m_timer, &QTimer::timeout, this, &Strips::pump);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
}

QList<Run> Strips::runs() const
{
    QList<Run> all;
    for (const auto &strip : m_strips)
        all.append(strip->run());
    return all;
}

bool Strips::isQuiet() const
{
    return std::all_of(m_strips.cbegin(), m_strips.cend(), [](const auto &each) { return each->isQuiet(); });
}

qsizetype Strips::eventCount() const
{
    qsizetype all = 0;
    for (const auto &strip : m_strips)
        all += strip->engine().trace().size();
    return all;
}

std::optional<Instant> Strips::nextDue() const
{
    std::optional<Instant> first;
    for (const auto &strip : m_strips) {
        const auto due = strip->engine().nextDue();
        if (due && (!first || *due < *first))
            first = due;
    }
    return first;
}

/// Programs outside talk to the first one: it keeps its port whatever becomes of the others.
void Strips::makeStrip()
{
    auto strip = std::make_unique<Strip>(m_wires);
    Strip *each = strip.get();
    connect(each, &Strip::failed, this, &Strips::failed);
    connect(each, &Strip::crossed, this, [this, each] {
        each->carryWire();
        pump();
    });
    if (m_strips.empty())
        connect(each, &Strip::outsideCame, this, [this, each](const Command &command) { receive(each, command); });
    m_strips.push_back(std::move(strip));
}

/// The last one; it may be the one that is telling us.
void Strips::dropStrip()
{
    Strip *strip = m_strips.back().release();
    m_strips.pop_back();
    strip->disconnect();
    strip->deleteLater();
}

void Strips::begin(const QList<Run> &runs, qsizetype toShow, std::optional<Instant> until, bool playsOn)
{
    while (count() > runs.size())
        dropStrip();
    while (count() < runs.size())
        makeStrip();
    for (qsizetype i = 0; i < runs.size(); ++i)
        at(i).begin(runs.at(i));
    m_current = toShow;
    m_isPlaying = true;
    m_hurriedTo = until;
    m_stop.reset();
    m_playsOn = playsOn;
    m_wasQuiet = true;
    m_pacer.anchor(Pacer::Wall::now(), Instant {});
    Q_EMIT stripsChanged();
    Q_EMIT traceReset();
    Q_EMIT begun();
    pump();
    Q_EMIT stateChanged();
}

void Strips::show(qsizetype strip)
{
    m_current = strip;
    shown().tellAgain();
    Q_EMIT currentStripChanged();
    Q_EMIT traceReset();
    report();
}

void Strips::perform(const Command &command)
{
    if (std::holds_alternative<Click>(command))
        m_isPlaying = true;
    pump();
    give(command, nullptr);
}

void Strips::receive(const Strip *strip, const Command &command)
{
    if (m_isPlaying)
        pump();
    give(command, strip);
}

/// All strips are given a command at one time, or @p alone is.
void Strips::give(const Command &command, const Strip *alone)
{
    Instant when;
    for (const auto &strip : m_strips)
        when = std::max(when, strip->engine().earliestCommand());
    for (const auto &strip : m_strips) {
        if (!alone || strip.get() == alone)
            strip->perform(command, when);
    }
    settle();
    m_pacer.anchor(Pacer::Wall::now(), shown().engine().now());
    pump();
    Q_EMIT stateChanged();
}

void Strips::play()
{
    m_isPlaying = true;
    m_stop.reset();
    m_pacer.anchor(Pacer::Wall::now(), shown().engine().now());
    pump();
    Q_EMIT stateChanged();
}

void Strips::pause()
{
    if (m_isPlaying)
        pump();
    m_isPlaying = false;
    m_hurriedTo.reset();
    m_stop.reset();
    m_timer.stop();
    Q_EMIT stateChanged();
}

void Strips::stepToNextEvent()
{
    pause();
    const qsizetype before = eventCount();
    while (eventCount() == before && stepOnce()) { }
    settle();
    pump();
    Q_EMIT stateChanged();
}

/// What is due at one time happens in all strips at once. False where nothing could.
bool Strips::stepOnce()
{
    const auto due = nextDue();
    bool hasStepped = false;
    for (const auto &strip : m_strips) {
        if (due && strip->engine().nextDue() == due)
            hasStepped |= strip->engine().step();
    }
    return hasStepped;
}

void Strips::playToEnd()
{
    m_isPlaying = true;
    m_hurriedTo = Instant::max();
    m_playsOn = true;
    pump();
}

/// What it hurries to comes first.
void Strips::playUntil(Instant at)
{
    m_isPlaying = true;
    m_playsOn = true;
    m_stop = at;
    if (!m_hurriedTo)
        m_pacer.anchor(Pacer::Wall::now(), shown().engine().now());
    pump();
    Q_EMIT stateChanged();
}

void Strips::hurryTo(Instant at)
{
    m_isPlaying = true;
    m_playsOn = false;
    m_stop.reset();
    m_hurriedTo = at;
    pump();
    Q_EMIT stateChanged();
}

void Strips::restAtStop()
{
    const bool isThere =
        std::all_of(m_strips.cbegin(), m_strips.cend(), [this](const auto &each) { return each->engine().now() >= *m_stop; });
    if (!isThere && !isQuiet())
        return;
    m_stop.reset();
    m_isPlaying = false;
    Q_EMIT stateChanged();
}

void Strips::setSpeed(double speed)
{
    m_pacer.setSpeed(speed, Pacer::Wall::now());
    pump();
    Q_EMIT stateChanged();
}

/// Where one has moved its clock the others follow.
void Strips::settle()
{
    Instant latest;
    for (const auto &strip : m_strips)
        latest = std::max(latest, strip->engine().now());
    for (const auto &strip : m_strips)
        strip->engine().runUntil(latest);
}

void Strips::pump()
{
    if (m_isPlaying && (m_hurriedTo || !isQuiet())) {
        const Instant paced = m_hurriedTo.value_or(m_pacer.runTimeAt(Pacer::Wall::now()));
        const Instant until = m_stop && !m_hurriedTo ? std::min(paced, *m_stop) : paced;
        for (const auto &strip : m_strips)
            strip->runUntil(until);
    }
    const bool isHeld = std::any_of(m_strips.cbegin(), m_strips.cend(), [](const auto &each) { return each->engine().isWaitingForWire(); });
    if (m_hurriedTo && !isHeld) {
        m_hurriedTo.reset();
        settle();
        m_isPlaying = m_playsOn;
        m_pacer.anchor(Pacer::Wall::now(), shown().engine().now());
    }
    report();
    if (m_stop && m_isPlaying && !isHeld && !m_hurriedTo)
        restAtStop();
    wait();
    for (qsizetype i = 0; i < count(); ++i)
        at(i).carryWire();
}

void Strips::report()
{
    for (qsizetype i = 0; i < count(); ++i) {
        const qsizetype from = at(i).takeNews();
        if (i == m_current && shown().engine().trace().size() > from)
            Q_EMIT traceGrew(from);
    }
    Q_EMIT clockMoved();
    if (m_traceLimit > 0) {
        for (const auto &strip : m_strips)
            strip->limitTrace(m_traceLimit);
    }
}

void Strips::wait()
{
    const bool quiet = isQuiet();
    if (quiet != m_wasQuiet) {
        m_wasQuiet = quiet;
        Q_EMIT stateChanged();
        if (quiet)
            Q_EMIT becameQuiet();
    }
    const auto due = nextDue();
    if (!m_isPlaying || !due) {
        m_timer.stop();
        return;
    }
    m_timer.start(std::min(frame, m_pacer.wallTimeUntil(*due, Pacer::Wall::now())));
}

} // namespace idemlab::session
