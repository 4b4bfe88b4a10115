// SPDX-License-Identifier: MIT
#include "analysis/counterexample.h"

#include <QHash>

#include <algorithm>

namespace idemlab::analysis {

using namespace model;

namespace {

/// Turns choices into the commands, faults and incidents that bring them about.
class Recorder
{
public:
    explicit Recorder(const RunSettings &settings)
    {
        m_recording.plan.settings = settings;
        m_recording.moment = Instant();
    }

    /// To be told before the step, and after it.
    void choose(const Choice &choice);
    void happened(const Trace &trace);
    [[nodiscard]] Recording finished();

private:
    /// A message as faults are planned for it.
    struct Sent
    {
        Direction direction = Direction::Request;
        quint32 number = 0;
        Instant at;
    };

    void plan(const Sent &sent, FaultKind asked, FaultKind answered, Duration extra = {});
    [[nodiscard]] Duration latency() const { return m_recording.plan.settings.link.latency; }

    Recording m_recording;
    QHash<MessageId, Sent> m_sent;
    QHash<ExchangeId, quint32> m_works; ///< the how manieth work of the server each is
    QList<MessageId> m_lost; ///< and not come late so far
    std::array<quint32, 2> m_counts {};
};

void Recorder::plan(const Sent &sent, FaultKind asked, FaultKind answered, Duration extra)
{
    const FaultKind kind = sent.direction == Direction::Request ? asked : answered;
    m_recording.plan.faults.append({kind, sent.direction, MessageFilter::Any, sent.number, extra});
}

void Recorder::choose(const Choice &choice)
{
    using Kind = Choice::Kind;
    const Sent sent = m_sent.value(choice.message);
    switch (choice.kind) {
    case Kind::Press: m_recording.plan.script.append({choice.at, Click {formOf(choice.customer)}}); break;
    case Kind::Lose: m_lost.append(choice.message); break;
    case Kind::Befall: m_recording.plan.incidents.append({choice.incident, m_works.value(choice.exchange)}); break;
    case Kind::Release:
        plan(sent, FaultKind::DelayRequest, FaultKind::DelayResponse, choice.at - sent.at - latency());
        m_lost.removeOne(choice.message);
        break;
    case Kind::Repeat: plan(sent, FaultKind::DuplicateRequest, FaultKind::None, choice.at - sent.at - latency()); break;
    case Kind::Happen:
    case Kind::Expire: break;
    }
}

void Recorder::happened(const Trace &trace)
{
    for (const Event &event : trace.events()) {
        if (event.kind == EventKind::RequestSent)
            m_sent.insert(event.message, {Direction::Request, ++m_counts[0], event.at});
        else if (event.kind == EventKind::ResponseSent)
            m_sent.insert(event.message, {Direction::Response, ++m_counts[1], event.at});
        else if (event.kind == EventKind::WorkStarted)
            m_works.insert(event.exchange, quint32(m_works.size() + 1));
    }
}

Recording Recorder::finished()
{
    for (const MessageId message : std::as_const(m_lost))
        plan(m_sent.value(message), FaultKind::DropRequest, FaultKind::DropResponse);
    return m_recording;
}

/// The way from @p from of which @p isIt holds once it was taken.
template<typename Predicate>
Choice choiceFrom(Explorer &explorer, const Situation &from, Predicate isIt)
{
    Choices choices;
    explorer.choicesAt(from, choices);
    std::stable_sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) { return oddityOf(a) < oddityOf(b); });
    return *std::find_if(choices.cbegin(), choices.cend(), [&](const Choice &each) { return isIt(explorer.take(from, each)); });
}

} // namespace

Counterexample counterexample(Explorer &explorer, const QList<sim::Digest> &path, Finding finding)
{
    Situation situation = explorer.start();
    Recorder recorder(situation.world.settings);
    Counterexample found;
    const auto record = [&] {
        recorder.happened(explorer.trace());
        found.events += explorer.trace().events();
    };
    const auto go = [&](const Choice &choice) {
        while (explorer.letPass(situation, choice))
            record();
        recorder.choose(choice);
        situation = explorer.take(situation, choice);
        record();
    };
    for (const sim::Digest &digest : path) {
        go(choiceFrom(explorer, situation,
            [&](const Situation &next) { return explorer.finding() == Finding::NoneFound && explorer.digestOf(next) == digest; }));
    }
    go(choiceFrom(explorer, situation, [&](const Situation &) { return explorer.finding() == finding; }));
    found.recording = recorder.finished();
    return found;
}

} // namespace idemlab::analysis
