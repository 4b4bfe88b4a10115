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

/// One of a way through situations, some of whose times are decided later.
struct Step
{
    Choice choice;
    qsizetype place = 0; ///< among the choices that are like it but for the message
    quint8 chain = 0; ///< to which it belongs
    Duration moved; ///< how far its chain had been moved
};

bool isMessageChosen(const Choice &choice) { return choice.kind == Choice::Kind::Release || choice.kind == Choice::Kind::Repeat; }

/// The step from @p from of which @p isIt holds once it was taken; takes it.
template<typename Predicate>
Step stepFrom(Explorer &explorer, Situation &from, Predicate isIt)
{
    Choices choices;
    explorer.choicesAt(from, choices);
    std::stable_sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) { return oddityOf(a) < oddityOf(b); });
    Situation next;
    const auto found = std::find_if(choices.cbegin(), choices.cend(), [&](const Choice &each) {
        next = from;
        explorer.take(next, each);
        return isIt(next);
    });
    from = std::move(next);
    const auto place = std::count_if(choices.cbegin(), found, [&](const Choice &each) { return each.kind == found->kind; });
    return {*found, isMessageChosen(*found) ? place : 0, from.world.agenda.chain(), from.moved};
}

/// The same step where all times are decided: the last press has come @p moved later than it was first supposed.
Choice settled(Explorer &explorer, const Situation &from, const Step &step, Duration moved)
{
    Choice choice = step.choice;
    if (choice.kind != Choice::Kind::Press) { // which messages and exchanges there are is the same, but for their numbers
        Choices choices;
        explorer.choicesAt(from, choices);
        choices.removeIf([&](const Choice &each) { return each.kind != choice.kind || each.incident != choice.incident; });
        choice = choices.at(step.place);
    }
    choice.at = step.choice.at + (step.chain == 1 ? moved - step.moved : Duration());
    choice.zone = {};
    return choice;
}

QList<Step> stepsAlong(Explorer &explorer, const QList<sim::Digest> &path, Finding finding, Duration &moved)
{
    Situation situation = explorer.start();
    QList<Step> steps;
    for (const sim::Digest &digest : path) {
        steps.append(stepFrom(explorer, situation,
            [&](const Situation &next) { return explorer.finding() == Finding::NoneFound && explorer.digestOf(next) == digest; }));
    }
    steps.append(stepFrom(explorer, situation, [&](const Situation &) { return explorer.finding() == finding; }));
    moved = situation.moved;
    return steps;
}

} // namespace

Counterexample counterexample(Explorer &explorer, const QList<sim::Digest> &path, Finding finding)
{
    Duration moved {};
    const QList<Step> steps = stepsAlong(explorer, path, finding, moved);
    Situation situation = explorer.start();
    Recorder recorder(situation.world.settings);
    Counterexample found;
    const auto record = [&] {
        recorder.happened(explorer.trace());
        found.events += explorer.trace().events();
    };
    for (const Step &step : steps) {
        const Choice choice = settled(explorer, situation, step, moved);
        while (explorer.letPass(situation, choice))
            record();
        recorder.choose(choice);
        explorer.take(situation, choice);
        record();
    }
    found.recording = recorder.finished();
    return found;
}

} // namespace idemlab::analysis
