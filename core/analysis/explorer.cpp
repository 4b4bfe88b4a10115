// SPDX-License-Identifier: MIT
#include "analysis/explorer.h"

#include <algorithm>
#include <numeric>

namespace idemlab::analysis {

using namespace model;
using namespace Qt::StringLiterals;
using sim::Agenda;
using sim::Clocks;
using sim::Due;
using sim::World;

namespace {

constexpr std::array incidents {IncidentKind::ErrorBefore, IncidentKind::ErrorAfter, IncidentKind::CrashAfterOrder,
    IncidentKind::CrashAfterClaim, IncidentKind::Declined};

bool isMessage(const Due &due) { return due.kind == Due::Kind::RequestArrives || due.kind == Due::Kind::ResponseArrives; }

const Due &dueOf(const World &world, MessageId message)
{
    return *std::find_if(
        world.agenda.begin(), world.agenda.end(), [message](const Due &due) { return isMessage(due) && due.number == message.value; });
}

[[nodiscard]] bool isIgnored(const World &world, const sim::Flight &flight)
{
    return std::holds_alternative<Response>(flight.content) && !world.isAwaited(flight.attempt, flight.client);
}

void removeFlight(World &world, MessageId message)
{
    world.flights.removeIf([message](const sim::Flight &flight) { return flight.message == message; });
}

/// Takes out what has no consequence any more, so that nobody has to choose what becomes of it.
void tidy(World &world)
{
    for (qsizetype i = world.flights.size(); i-- > 0;) {
        if (isIgnored(world, world.flights.at(i))) {
            world.agenda.remove(dueOf(world, world.flights.at(i).message));
            world.flights.removeAt(i);
        }
    }
    world.agenda.removeIf([&world](const Due &due) { return !isMessage(due) && !world.isOfConsequence(due); });
    world.script.clear();
}

/// A second copy of a request, which arrives when it is released.
void addCopy(World &world, MessageId message)
{
    sim::Flight copy = world.flightOf(message);
    copy.message = world.numbers.nextMessage();
    world.agenda.add(Agenda::never, Due::Kind::RequestArrives, copy.message.value);
    world.flights.append(std::move(copy));
}

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
    const Bounds &bounds = question.bounds;
    start.presses = bounds.presses;
    start.left = {bounds.losses.value_or(Budget::any), bounds.late, bounds.copies, bounds.crashes};
    return start;
}

/// Longer than anything goes on by itself.
Duration longest(const RunSettings &settings, const Bounds &bounds)
{
    const int steps = settings.strategy == Strategy::ServerInAdvance ? 2 : 1;
    Duration call {};
    for (quint8 pauses = 0; pauses < bounds.tries; ++pauses)
        call += settings.client.timeout + settings.client.backoff * (qint64(1) << pauses);
    const Duration answer = settings.link.latency * 2 + settings.server.workingTime + settings.server.restartTime;
    return call * (bounds.presses * steps) + answer * (bounds.presses + bounds.late + bounds.copies + bounds.crashes);
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

void Budget::raiseTo(const Budget &other)
{
    losses = std::max(losses, other.losses);
    late = std::max(late, other.late);
    copies = std::max(copies, other.copies);
    crashes = std::max(crashes, other.crashes);
}

bool allows(const Budget &left, const Choice &choice)
{
    switch (choice.kind) {
    case Choice::Kind::Lose: return left.losses > 0;
    case Choice::Kind::HoldBack: return left.late > 0;
    case Choice::Kind::Double: return left.copies > 0;
    case Choice::Kind::Befall: return left.crashes > 0;
    case Choice::Kind::Press:
    case Choice::Kind::Happen:
    case Choice::Kind::Release:
    case Choice::Kind::Expire: return true;
    }
    Q_UNREACHABLE();
}

void spend(Budget &left, const Choice &choice)
{
    switch (choice.kind) {
    case Choice::Kind::Lose: left.losses -= left.losses == Budget::any ? 0 : 1; break;
    case Choice::Kind::HoldBack: --left.late; break;
    case Choice::Kind::Double: --left.copies; break;
    case Choice::Kind::Befall: --left.crashes; break;
    case Choice::Kind::Press:
    case Choice::Kind::Happen:
    case Choice::Kind::Release:
    case Choice::Kind::Expire: break;
    }
}

quint16 oddityOf(const Choice &choice)
{
    switch (choice.kind) {
    case Choice::Kind::Lose: return 1;
    case Choice::Kind::Press: return 2;
    case Choice::Kind::Befall: return 3;
    case Choice::Kind::Double: return 4;
    case Choice::Kind::HoldBack: return 6;
    case Choice::Kind::Happen:
    case Choice::Kind::Release:
    case Choice::Kind::Expire: return 0;
    }
    Q_UNREACHABLE();
}

OrderForm formOf(quint8 customer) { return customer == 0 ? OrderForm(u"C001"_s, 1200) : OrderForm(u"C002"_s, 1200); }

sim::Grain grainOf(const Question &question)
{
    const RunSettings &settings = question.settings;
    const Duration lease = settings.server.policy.claimLease;
    const Duration lifetime = settings.server.policy.keyLifetime;
    const Duration limit = longest(settings, question.bounds);
    // Where one of the two runs out when all else is quiet, the other has more time to.
    const int waits = question.bounds.presses + question.bounds.late + question.bounds.copies;
    sim::Grain grain {{}, lease <= limit, lifetime <= limit};
    grain.countsLeases |= grain.countsLifetimes && lease <= limit + lifetime * waits;
    grain.countsLifetimes |= grain.countsLeases && lifetime <= limit + lease * waits;
    qint64 unit = 0;
    for (const Duration each : {settings.client.timeout, settings.client.backoff, settings.link.latency, settings.server.workingTime,
             settings.server.restartTime, grain.countsLeases ? lease : Duration(), grain.countsLifetimes ? lifetime : Duration()})
        unit = std::gcd(unit, qint64(each.count()));
    grain.unit = Duration(std::max<qint64>(unit, 1));
    return grain;
}

Explorer::Explorer(const Question &question, const sim::Grain &grain)
    : m_question(question), m_grain(grain), m_start(startOf(question)), m_engine(m_start.world, sim::Retention::LastStep)
{ }

void Explorer::choicesAt(const Situation &from, Choices &choices)
{
    choices.clear();
    const Clocks clocks = clocksOf(from.world);
    if (!clocks.dues().isEmpty())
        addFates(from, *clocks.dues().first(), choices);
    if (from.presses == 0 && clocks.heldBack().isEmpty())
        return;
    addReleases(from, clocks, choices);
    if (from.presses > 0)
        addPresses(from, clocks, choices);
    const auto expiry = clocks.nextExpiry();
    if (expiry && *expiry < clocks.nextDue().value_or(Agenda::never))
        choices.append({.kind = Choice::Kind::Expire, .at = *expiry});
}

void Explorer::addFates(const Situation &from, const Due &due, Choices &choices)
{
    using Kind = Choice::Kind;
    choices.append({.kind = Kind::Happen, .at = due.at});
    if (isMessage(due)) {
        if (from.left.losses > 0)
            choices.append({.kind = Kind::Lose, .message {due.number}, .at = due.at});
        if (from.left.copies > 0 && due.kind == Due::Kind::RequestArrives)
            choices.append({.kind = Kind::Double, .message {due.number}, .at = due.at});
        if (from.left.late > 0)
            choices.append({.kind = Kind::HoldBack, .message {due.number}, .at = due.at});
    } else if (due.kind == Due::Kind::WorkEnds && from.left.crashes > 0) {
        for (const IncidentKind incident : incidents)
            choices.append({.kind = Kind::Befall, .incident = incident, .exchange {due.number}, .at = due.at});
    }
}

/// Things that are due together come about together: nothing comes between.
void Explorer::addReleases(const Situation &from, const Clocks &clocks, Choices &choices)
{
    if (clocks.nextDue() == from.world.now)
        return;
    const auto at = clocks.justAfter();
    for (const Due *due : clocks.heldBack()) {
        if (at)
            choices.append({.kind = Choice::Kind::Release, .message {due->number}, .at = *at});
        m_hasSkipped |= !at;
    }
    const auto isEarlier = [](const Choice &a, const Choice &b) { return a.message < b.message; };
    std::sort(std::find_if(choices.begin(), choices.end(), [](const Choice &c) { return c.kind == Choice::Kind::Release; }), choices.end(),
        isEarlier);
}

void Explorer::addPresses(const Situation &from, const Clocks &clocks, Choices &choices)
{
    QVarLengthArray<Instant, 32> moments;
    const bool isUntouched = from.joined == 0;
    std::optional<Instant> end = clocks.nextDue();
    if (!end)
        end = clocks.nextExpiry();
    if (end && !isUntouched)
        moments = clocks.momentsUntil(*end);
    else if (const auto at = clocks.justAfter())
        moments.append(*at);
    const quint8 customers = std::min<quint8>(m_question.bounds.customers, from.joined + 1);
    for (const Instant at : moments) {
        for (quint8 customer = 0; customer < customers; ++customer)
            choices.append({.kind = Choice::Kind::Press, .customer = customer, .at = at});
    }
}

void Explorer::step(World &world)
{
    m_engine.goOnWith(std::move(world));
    std::ignore = m_engine.step();
    world = m_engine.takeWorld();
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
    tidy(world);
    return true;
}

Situation Explorer::take(const Situation &from, const Choice &choice)
{
    using Kind = Choice::Kind;
    Situation next = from;
    while (letPass(next, choice)) { }
    m_finding = Finding::NoneFound;
    m_hasStepped = choice.kind != Kind::Lose && choice.kind != Kind::HoldBack && choice.kind != Kind::Expire;
    spend(next.left, choice);
    next.oddity += oddityOf(choice);
    World &world = next.world;
    switch (choice.kind) {
    case Kind::Lose:
        world.now = choice.at;
        world.agenda.remove(dueOf(world, choice.message));
        removeFlight(world, choice.message);
        break;
    case Kind::HoldBack:
        world.now = choice.at;
        world.agenda.postpone(dueOf(world, choice.message), Agenda::never);
        break;
    case Kind::Expire: world.now = choice.at; break;
    case Kind::Press:
        --next.presses;
        next.joined = std::max<quint8>(next.joined, choice.customer + 1);
        m_engine.goOnWith(std::move(world));
        m_engine.perform(Click {analysis::formOf(choice.customer)}, choice.at);
        world = m_engine.takeWorld();
        break;
    case Kind::Double:
        addCopy(world, choice.message);
        step(world);
        break;
    case Kind::Befall:
        world.server.strike(choice.exchange, choice.incident);
        step(world);
        break;
    case Kind::Release:
        world.agenda.postpone(dueOf(world, choice.message), choice.at);
        step(world);
        break;
    case Kind::Happen: step(world); break;
    }
    tidy(world);
    judge(next);
    return next;
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

sim::Digest Explorer::digestOf(const Situation &situation) const
{
    const Clocks clocks = clocksOf(situation.world);
    sim::CanonicalForm form(situation.world, clocks, situation.presses > 0);
    sim::describe(form, situation.world);
    form.add(situation.presses);
    form.add(situation.joined);
    if (m_question.promise == Promise::ExactlyOne) { // what has become of each intent
        for (quint32 intent = 1; intent <= situation.world.numbers.intents; ++intent) {
            const QList<Order> &orders = situation.world.server.orders();
            const auto isOfIt = [intent](const Order &order) { return order.intent.value == intent; };
            form.add(std::any_of(orders.cbegin(), orders.cend(), isOfIt));
            form.add(situation.refused >> intent & 1);
        }
    }
    return sim::digestOf(form.bytes());
}

sim::Digest Explorer::digestWith(const sim::Digest &digest, const Budget &left)
{
    const std::array<quint64, 3> parts {
        digest.high, digest.low, quint64(left.losses) << 24 | quint64(left.late) << 16 | quint64(left.copies) << 8 | left.crashes};
    return sim::digestOf(QByteArrayView(reinterpret_cast<const char *>(parts.data()), sizeof(parts)));
}

} // namespace idemlab::analysis
