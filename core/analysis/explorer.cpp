// SPDX-License-Identifier: MIT
#include "analysis/explorer.h"

#include "analysis/latecomers.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace model;
using namespace Qt::StringLiterals;
using sim::Agenda;
using sim::Clocks;
using sim::Due;
using sim::World;
using sim::Zone;

namespace {

Situation startOf(const Question &question)
{
    RunPlan plan;
    plan.settings = question.settings;
    plan.settings.client.retries = question.bounds.tries - 1;
    for (quint8 customer = 0; customer < question.bounds.customers; ++customer)
        plan.script.append({Instant(std::chrono::milliseconds(200)), Click {formOf(customer)}});
    Situation start;
    start.world = sim::Engine(plan).world(); // its clients are there
    start.world.script.clear();
    start.world.scripted = 0;
    start.world.server.keepTexts();
    for (sim::ClientLane &lane : start.world.lanes)
        lane.client.keepTexts();
    const Bounds &bounds = question.bounds;
    start.presses = bounds.presses;
    const auto losses = bounds.losses ? quint8(*bounds.losses + bounds.late) : Budget::any;
    start.left = {losses, bounds.late, bounds.copies, bounds.crashes};
    return start;
}

bool hasTwo(const QList<Order> &orders)
{
    for (qsizetype i = 0; i < orders.size(); ++i) {
        for (qsizetype k = 0; k < i; ++k) {
            if (orders.at(i).intent == orders.at(k).intent)
                return true;
        }
    }
    return false;
}

bool isAnothers(const Event &settled, const QList<Order> &orders)
{
    const auto order = std::find_if(orders.cbegin(), orders.cend(), [&settled](const Order &each) { return each.id == settled.order; });
    return order != orders.cend() && order->intent != settled.intent;
}

} // namespace

OrderForm formOf(quint8 customer)
{
    static const std::array<OrderForm::Content, 2> contents {{
        {u"C001"_s, 1200, R"({"amount":1200,"customerId":"C001"})"_ba},
        {u"C002"_s, 1200, R"({"amount":1200,"customerId":"C002"})"_ba},
    }};
    return OrderForm(&contents.at(customer));
}

Explorer::Explorer(const Question &question, const sim::Grain &grain)
    : m_question(question), m_grain(grain), m_start(startOf(question)), m_engine(m_start.world, sim::Retention::LastStep)
{ }

/// What is left over was lost, where so many messages may be; else it still comes.
bool Explorer::isOver(const Situation &situation, const Clocks &clocks) const
{
    if (!clocks.dues().isEmpty())
        return isDecided(situation);
    const auto late = std::count_if(clocks.heldBack().cbegin(), clocks.heldBack().cend(),
        [&](const Due *due) { return !isCopy(situation.world.flightOf({due->number})); });
    return late <= m_question.bounds.losses.value_or(Budget::any);
}

bool Explorer::isDecided(const Situation &situation) const
{
    return situation.presses == 0 && m_question.promise == Promise::AtMostOne && !m_grain.countsMoot
        && situation.world.isDecided(m_grain.countsLifetimes);
}

/// Takes out what has no consequence any more, so that nobody has to choose what becomes of it.
void Explorer::tidy(Situation &situation)
{
    World &world = situation.world;
    for (qsizetype i = world.flights.size(); i-- > 0;) {
        if (isPointless(situation, world.flights.at(i)))
            remove(world, world.flights.at(i).message);
    }
    world.agenda.removeIf([&world](const Due &due) { return !isMessage(due) && !world.isOfConsequence(due); });
    world.script = {};
    if (world.wire.isEmpty())
        m_wire = std::exchange(world.wire, {}); // without its room, which would only be copied
}

/// An answer that nobody waits for; what may come late, or once more, where nothing comes of it or as many like it may as still can.
bool Explorer::isPointless(const Situation &situation, const sim::Flight &flight) const
{
    const World &world = situation.world;
    if (std::holds_alternative<Response>(flight.content) && !world.isAwaited(flight.attempt, flight.client))
        return true;
    const Due &due = dueOf(world, flight.message);
    if (due.at != Agenda::never)
        return false;
    const quint8 left = isCopy(flight) ? situation.left.copies : situation.left.late;
    if (left == 0 || (!m_grain.countsMoot && world.isMoot(due, m_grain.countsLifetimes)))
        return true;
    const auto isSpare = [&](const sim::Flight &other) {
        return other.message < flight.message && dueOf(world, other.message).at == Agenda::never && areAlike(world, other, flight);
    };
    return !m_question.bounds.losses && std::count_if(world.flights.cbegin(), world.flights.cend(), isSpare) >= left;
}

/// Decides as much of when the last press came as @p zone says.
void Explorer::settle(Situation &situation, const Zone &zone)
{
    if (!zone.isSet())
        return;
    const Duration by = zone.inside();
    World &world = situation.world;
    if (by != Duration::zero()) {
        world.agenda.move(1, by);
        world.now += world.agenda.chain() == 1 ? by : Duration::zero();
    }
    situation.zone = zone.movedBy(by);
    situation.moved += by;
}

void Explorer::step(World &world)
{
    if (world.wire.isEmpty())
        world.wire.swap(m_wire);
    m_engine.goOnWith(std::move(world));
    std::ignore = m_engine.step();
    ++m_steps;
    world = m_engine.takeWorld();
}

/// A copy of the request that arrives may come at any later time.
void Explorer::stepKeepingCopy(World &world, MessageId message)
{
    sim::Flight copy = world.flightOf(message);
    copy.fault = FaultKind::DuplicateRequest;
    step(world);
    const auto isBefore = [](const sim::Flight &flight, MessageId sought) { return flight.message < sought; };
    world.flights.insert(std::lower_bound(world.flights.cbegin(), world.flights.cend(), message, isBefore), std::move(copy));
    world.agenda.add(Agenda::never, Due::Kind::RequestArrives, message.value);
}

bool Explorer::letPass(Situation &situation, const Choice &choice)
{
    World &world = situation.world;
    if (world.agenda.isEmpty() || world.agenda.first().at > choice.at)
        return false;
    if (m_grain.countsMoot || !world.isMoot(world.agenda.first(), m_grain.countsLifetimes))
        return false;
    m_hasStepped = true;
    step(world);
    tidy(situation);
    return true;
}

void Explorer::take(Situation &next, const Choice &choice)
{
    using Kind = Choice::Kind;
    const quint8 chain = next.world.agenda.chain();
    settle(next, choice.zone);
    while (letPass(next, choice)) { }
    m_finding = Finding::NoneFound;
    m_hasStepped = choice.kind != Kind::Lose && choice.kind != Kind::Expire;
    spend(next.left, choice);
    next.oddity += oddityOf(choice);
    World &world = next.world;
    switch (choice.kind) {
    case Kind::Lose:
        world.now = choice.at;
        world.agenda.setChain(dueOf(world, choice.message).chain);
        lose(world, choice.message, next.left.late > 0);
        break;
    case Kind::Expire: world.now = choice.at; break;
    case Kind::Press:
        --next.presses;
        next.joined = std::max<quint8>(next.joined, choice.customer + 1);
        world.agenda.setChain(choice.zone.isSet() ? 1 : 0);
        m_engine.goOnWith(std::move(world));
        m_engine.perform(Click {analysis::formOf(choice.customer)}, choice.at);
        ++m_steps;
        world = m_engine.takeWorld();
        break;
    case Kind::Befall:
        world.server.strike(choice.exchange, choice.incident);
        step(world);
        break;
    case Kind::Release:
    case Kind::Repeat:
        world.agenda.postpone(dueOf(world, choice.message), choice.at, chain);
        step(world);
        break;
    case Kind::Happen: choice.message.isSet() ? stepKeepingCopy(world, choice.message) : step(world); break;
    }
    tidy(next);
    judge(next);
}

void Explorer::judge(Situation &situation)
{
    const QList<Order> &orders = situation.world.server.orders();
    for (const Event &event : trace().events()) {
        if (event.kind == EventKind::OrderCreated && hasTwo(orders))
            m_finding = Finding::Duplicate;
        else if (event.kind == EventKind::Settled && isAnothers(event, orders))
            m_finding = Finding::WrongAnswer;
        else if (event.kind == EventKind::Refused)
            situation.refused |= 1u << event.intent.value;
    }
    if (m_question.promise == Promise::AtMostOne || m_finding != Finding::NoneFound || !isOver(situation))
        return;
    for (IntentId intent {1}; intent.value <= situation.world.numbers.intents; ++intent.value) {
        const bool isRefused = (situation.refused >> intent.value & 1) != 0;
        const auto isOfIt = [intent](const Order &order) { return order.intent == intent; };
        if (!isRefused && std::none_of(orders.cbegin(), orders.cend(), isOfIt))
            m_finding = Finding::Lost;
    }
}

void Explorer::setZone(Situation &situation, Clocks &clocks, const sim::Cells &cells)
{
    if (!clocks.zone().isSet())
        return;
    situation.zone = clocks.zoneOf(cells);
    if (clocks.heldBack().isEmpty()) // else nothing is due before now
        situation.world.now = std::min(situation.world.now, clocks.before(situation.zone));
    clocks.setZone(situation.zone, situation.world.now);
}

void Explorer::describe(sim::CanonicalForm &form, const Situation &situation) const
{
    sim::describe(form, situation.world);
    form.add(situation.presses);
    form.add(situation.joined);
    for (const quint8 left : {situation.left.losses, situation.left.late, situation.left.copies, situation.left.crashes})
        form.add(left);
    if (m_question.promise == Promise::AtMostOne)
        return;
    for (quint32 intent = 1; intent <= situation.world.numbers.intents; ++intent) { // what has become of each
        const QList<Order> &orders = situation.world.server.orders();
        const auto isOfIt = [intent](const Order &order) { return order.intent.value == intent; };
        form.add(std::any_of(orders.cbegin(), orders.cend(), isOfIt));
        form.add(situation.refused >> intent & 1);
    }
}

Meaning Explorer::meaningOf(const Situation &situation) const
{
    const Clocks clocks = clocksOf(situation, situation.presses > 0);
    sim::CanonicalForm form(situation.world, clocks, situation.presses > 0);
    describe(form, situation);
    return {sim::digestOf(form.bytes()), clocks.cells()};
}

sim::Digest Explorer::digestOf(const Situation &situation) const
{
    const Clocks clocks = clocksOf(situation, situation.presses > 0);
    sim::CanonicalForm form(situation.world, clocks, situation.presses > 0);
    describe(form, situation);
    form.add(clocks.cells().first);
    form.add(clocks.cells().last);
    return sim::digestOf(form.bytes());
}

/// What is still due does not count.
sim::Digest Explorer::endOf(const Situation &situation) const
{
    Situation end = situation;
    end.world.agenda.removeIf([](const Due &due) { return due.at != Agenda::never; });
    return digestOf(end);
}

} // namespace idemlab::analysis
