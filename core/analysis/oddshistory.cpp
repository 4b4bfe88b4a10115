// SPDX-License-Identifier: MIT
#include "analysis/oddshistory.h"

#include "model/settings.h"
#include "sim/engine.h"

namespace idemlab::analysis {

using namespace model;
using namespace Qt::StringLiterals;

namespace {

RunPlan planOf(const OddsQuestion &question, Strategy strategy, quint32 customer)
{
    RunPlan plan;
    plan.settings.strategy = strategy;
    plan.settings.client.retries = question.retries;
    plan.settings.client.timeout = question.timeout;
    plan.script.append({Instant(), Click {{nameOfCustomer(customer), question.amount}, IntentChoice::New}});
    return plan;
}

/// The messages of a run in the order of sending.
QList<NthMessage> messagesOf(const Trace &trace)
{
    std::array<std::array<quint32, 2>, 2> sent {};
    QList<NthMessage> messages;
    for (const Event &event : trace.events()) {
        if (event.kind != EventKind::RequestSent && event.kind != EventKind::ResponseSent)
            continue;
        const auto direction = event.kind == EventKind::RequestSent ? Direction::Request : Direction::Response;
        const bool isForKey = event.purpose == Purpose::IssueKey;
        const quint32 number = ++sent[size_t(direction)][isForKey ? 1 : 0];
        messages.append({direction, isForKey ? MessageFilter::Key : MessageFilter::Order, number, event.at});
    }
    return messages;
}

Outcome outcomeOf(const Trace &trace)
{
    Outcome outcome;
    for (const Event &event : trace.events()) {
        if (event.kind == EventKind::OrderCreated)
            ++outcome.orders;
        outcome.isAnswered |= event.kind == EventKind::Settled;
    }
    return outcome;
}

/// The slowness that the server works with from the @p turns on.
int slownessAfter(const QList<Turn> &turns)
{
    for (auto turn = turns.crbegin(); turn != turns.crend(); ++turn) {
        const bool isOrder = turn->message.direction == Direction::Request && turn->message.filter == MessageFilter::Order;
        if (isOrder && turn->lot != lost)
            return turn->lot - passes;
    }
    return 0;
}

/// Takes in what befalls the next message. True where the run goes otherwise for it.
bool befall(History &history, const Turn &turn)
{
    const NthMessage &message = turn.message;
    const int before = slownessAfter(history.turns);
    history.turns.append(turn);
    if (turn.lot == lost) {
        const auto kind = message.direction == Direction::Request ? FaultKind::DropRequest : FaultKind::DropResponse;
        history.plan.faults.append({kind, message.direction, message.filter, message.number});
        return true;
    }
    const int now = slownessAfter(history.turns);
    if (now == before)
        return false;
    // While the request is under way, which no other is then: each try waits longer than a message travels.
    history.plan.script.append(
        {message.at + std::chrono::microseconds(1), ChangeSetting {u"server-time"_s, durationText(workingTime(now))}});
    return true;
}

} // namespace

/// When a message is sent, and so whether an outage takes it, follows from what befell those before it. So the run is played
/// again from its beginning with each fault that is found, until it goes to its end with all of them.
History playCustomer(const OddsQuestion &question, Strategy strategy, quint32 customer, const Draw &draw)
{
    const Draw::Customer who = draw.customer(customer);
    History history {planOf(question, strategy, customer), {}, {}};
    for (bool isWhole = false; !isWhole;) {
        sim::Engine engine(history.plan);
        engine.runToEnd();
        isWhole = true;
        const QList<NthMessage> messages = messagesOf(engine.trace());
        for (qsizetype i = history.turns.size(); i < messages.size() && isWhole; ++i)
            isWhole = !befall(history, {messages.at(i), draw.of(who, messages.at(i))});
        history.outcome = outcomeOf(engine.trace());
    }
    return history;
}

Outcome Histories::of(quint32 customer)
{
    const Draw::Customer who = m_draw.customer(customer);
    for (size_t node = 0; node < m_nodes.size();) {
        const Link link = m_nodes[node].links[m_draw.of(who, m_nodes[node].message)];
        if (link.to == Link::To::Outcome)
            return m_outcomes[link.position];
        if (link.to == Link::To::Unknown)
            break;
        node = link.position;
    }
    return add(playCustomer(m_question, m_strategy, customer, m_draw));
}

/// Every history begins with the same message, and goes on alike for as long as its lots are alike.
Outcome Histories::add(const History &history)
{
    Link at {Link::To::Message, 0};
    QByteArray lotsSoFar;
    if (m_nodes.empty())
        m_nodes.push_back({history.turns.constFirst().message});
    for (qsizetype i = 0; i < history.turns.size(); ++i) {
        const bool isLast = i + 1 == history.turns.size();
        lotsSoFar.append(char(history.turns.at(i).lot));
        Link &next = m_nodes[at.position].links[history.turns.at(i).lot];
        const bool isNew = next.to == Link::To::Unknown;
        if (isNew)
            next = isLast ? Link {Link::To::Outcome, quint32(m_outcomes.size())} : Link {Link::To::Message, quint32(m_nodes.size())};
        at = next;
        if (isNew && isLast) {
            m_outcomes.push_back(history.outcome);
            m_played.push_back(lotsSoFar);
        } else if (isNew) {
            m_nodes.push_back({history.turns.at(i + 1).message}); // `next` is invalidated
        }
    }
    return history.outcome;
}

} // namespace idemlab::analysis
