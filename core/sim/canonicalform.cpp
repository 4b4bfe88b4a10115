// SPDX-License-Identifier: MIT
// How a form is written, and what a world as a whole means; what its parts mean is in describe.cpp.
#include "sim/canonicalform.h"

#include "model/settings.h"
#include "sim/world.h"

#include <QtEndian>

#include <bit>

namespace idemlab::sim {

using namespace model;
using namespace Qt::StringLiterals;

namespace {

bool isOutside(const World &world)
{
    return std::any_of(world.lanes.cbegin(), world.lanes.cend(), [](const ClientLane &lane) { return lane.isExternal; })
        || std::any_of(world.script.cbegin() + world.obeyed, world.script.cend(),
            [](const TimedCommand &each) { return std::holds_alternative<ReceiveExternal>(each.command); });
}

/// All but the seed, which decides nothing but names.
void describe(CanonicalForm &form, const RunSettings &settings)
{
    for (const Setting &setting : allSettings()) {
        if (setting.name != "seed"_L1)
            form.add(setting.read(settings));
    }
}

void describe(CanonicalForm &form, const World &world, const Command &command)
{
    form.add(command.index());
    if (const auto *click = std::get_if<Click>(&command)) {
        form.add(click->form);
        form.add(click->intent);
    } else if (const auto *set = std::get_if<SetFault>(&command)) {
        form.add(set->kind);
        form.add(set->mode);
    } else if (const auto *plan = std::get_if<PlanFault>(&command)) {
        world.link.describe(form, plan->fault);
    } else if (const auto *incident = std::get_if<PlanIncident>(&command)) {
        world.server.describe(form, incident->incident);
    } else if (const auto *change = std::get_if<ChangeSetting>(&command)) {
        form.add(change->name);
        form.add(change->value);
    } else if (const auto *receive = std::get_if<ReceiveExternal>(&command)) {
        form.add(receive->client);
        form.add(receive->request);
        form.add(receive->meant);
    } else {
        form.add(std::get<LeaveExternal>(command).attempt);
    }
}

void describe(CanonicalForm &form, const Flight &flight)
{
    form.add(flight.client);
    form.addAsker(flight.attempt, flight.client);
    form.add(flight.intent);
    if (form.clocks())
        form.add(flight.fault); // a copy, or one that was lost
    else
        form.add(flight.exchange);
    form.add(flight.content.index());
    if (const auto *request = std::get_if<Request>(&flight.content))
        form.add(*request);
    else if (const auto *response = std::get_if<Response>(&flight.content))
        form.add(*response);
}

void describe(CanonicalForm &form, const World &world, const Due &due)
{
    form.add(due.kind);
    form.addTime(due);
    switch (due.kind) {
    case Due::Kind::Command: describe(form, world, world.script.at(due.number).command); break;
    case Due::Kind::RequestArrives:
    case Due::Kind::RequestVanishes:
    case Due::Kind::ResponseArrives:
    case Due::Kind::ResponseVanishes:
    case Due::Kind::ConnectionBreaks: describe(form, world.flightOf({due.number})); break;
    case Due::Kind::CutIsNoticed:
    case Due::Kind::TimeoutEnds: form.add(AttemptId {due.number}); break;
    case Due::Kind::WorkEnds: form.add(ExchangeId {due.number}); break;
    case Due::Kind::PauseEnds: form.add(ClickId {due.number}); break;
    case Due::Kind::ServerRestarts: break;
    }
}

/// Which of two was held back first does not matter.
void describeDues(CanonicalForm &form, const World &world, const Clocks &clocks)
{
    const auto meetings = clocks.meetingsCode();
    form.add(meetings.size());
    for (const qint64 each : meetings)
        form.add(each);
    for (const Due *due : clocks.dues())
        describe(form, world, *due);
    const auto places = form.addUnordered(clocks.heldBack(), [&](const Due *due) { describe(form, world, *due); });
    for (const qsizetype place : places) // whose names are known from here on
        describe(form, world, *clocks.heldBack().at(place));
}

void describeNetwork(CanonicalForm &form, const World &world)
{
    for (const Due &due : world.agenda) {
        if (world.isOfConsequence(due))
            describe(form, world, due);
    }
    form.add(world.wire.size());
    for (const WireTask &task : world.wire) {
        form.add(task.kind);
        describe(form, task.flight);
    }
    form.add(world.externals.size());
    for (const ExternalCall &call : world.externals) {
        form.add(call.attempt);
        form.add(call.client);
        form.add(call.intent);
        form.add(call.purpose);
    }
    form.add(world.library.size());
    for (const LibraryCall &call : world.library) {
        form.add(call.attempt);
        form.add(call.request);
        form.add(call.hasResent);
    }
    world.link.describe(form);
}

} // namespace

bool CanonicalForm::isCounter(QByteArrayView name)
{
    return std::all_of(name.cbegin(), name.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

void CanonicalForm::addAsker(AttemptId attempt, ClientId client)
{
    add(m_world && !m_world->isAwaited(attempt, client) ? AttemptId() : attempt);
}

void CanonicalForm::add(Instant at)
{
    if (m_clocks)
        add(m_clocks->codeOf(at));
    else
        add(std::max(at - m_now, Duration::zero()));
}

void CanonicalForm::addTime(const Due &due)
{
    if (m_clocks)
        add(m_clocks->codeOf(due));
    else
        add(due.at);
}

void CanonicalForm::addExpiry(Instant at, bool isClaim)
{
    if (!m_clocks || (isClaim ? m_clocks->grain().countsLeases : m_clocks->grain().countsLifetimes))
        add(at);
}

void CanonicalForm::addGivenName(QByteArrayView name)
{
    if (m_names == Names::Kept || isCounter(name))
        add(name);
    else
        add(-1 - numberOf(name, m_texts)); // no length of a text
}

void CanonicalForm::add(const OrderForm &form)
{
    if (m_clocks && m_world->lanes.size() == 1)
        return; // in a search each customer has one form
    add(form.customer());
    if (!m_clocks)
        add(form.payload()); // says the amount
}

void CanonicalForm::add(const Request &request)
{
    add(request.purpose);
    add(request.form);
    add(request.key);
    add(request.orderId);
    if (m_clocks)
        return;
    add(request.line);
    add(request.refusal);
    add(request.detail);
    add(request.intentWord);
}

void CanonicalForm::add(const Response &response)
{
    add(response.status);
    add(response.problem);
    add(response.order);
    add(response.key);
    if (m_clocks) // that is all that a client goes by
        return;
    add(response.detail);
    add(response.form);
    add(response.keyExpiresIn);
    add(response.replayed);
    add(response.document);
}

CanonicalForm::Names namesOf(const World &world) { return isOutside(world) ? CanonicalForm::Names::Kept : CanonicalForm::Names::Numbered; }

void describe(CanonicalForm &form, const World &world)
{
    form.add(world.lanes.size());
    for (const ClientLane &lane : world.lanes) {
        if (!form.clocks()) { // of a search the clients are there from the start
            form.add(lane.name);
            form.add(lane.isExternal);
        }
        lane.client.describe(form);
    }
    if (form.clocks()) {
        describeDues(form, world, *form.clocks());
        world.server.describe(form);
        return; // there is nothing else in a search
    }
    for (qsizetype i = world.obeyed; i < world.scripted; ++i) {
        form.add(world.script.at(i).at);
        describe(form, world, world.script.at(i).command);
    }
    describeNetwork(form, world);
    world.server.describe(form);
    world.externalIntents.describe(form);
    std::ignore = form.addUnordered(world.sharers.values(), [&](const QString &name) { form.add(name); });
}

QByteArray canonicalForm(const World &world)
{
    CanonicalForm form(world.now, namesOf(world));
    describe(form, world.settings);
    describe(form, world);
    return form.bytes().toByteArray();
}

namespace {

quint64 avalanche(quint64 word)
{
    word = (word ^ word >> 33) * 0xff51afd7ed558ccd;
    word = (word ^ word >> 33) * 0xc4ceb9fe1a85ec53;
    return word ^ word >> 33;
}

} // namespace

/// Appleby: MurmurHash3, the variant of 128 bits for x64.
Digest digestOf(QByteArrayView form)
{
    constexpr quint64 one = 0x87c37b91114253d5;
    constexpr quint64 two = 0x4cf5ad432745937f;
    const auto mixedLow = [](quint64 word) { return std::rotl(word * one, 31) * two; };
    const auto mixedHigh = [](quint64 word) { return std::rotl(word * two, 33) * one; };
    const qsizetype whole = form.size() / 16 * 16;
    quint64 low = 0;
    quint64 high = 0;
    for (qsizetype i = 0; i < whole; i += 16) {
        low = (std::rotl(low ^ mixedLow(qFromLittleEndian<quint64>(form.data() + i)), 27) + high) * 5 + 0x52dce729;
        high = (std::rotl(high ^ mixedHigh(qFromLittleEndian<quint64>(form.data() + i + 8)), 31) + low) * 5 + 0x38495ab5;
    }
    std::array<char, 16> rest {};
    std::copy(form.cbegin() + whole, form.cend(), rest.begin());
    high ^= mixedHigh(qFromLittleEndian<quint64>(rest.data() + 8)) ^ quint64(form.size());
    low ^= mixedLow(qFromLittleEndian<quint64>(rest.data())) ^ quint64(form.size());
    low += high;
    high += low;
    low = avalanche(low);
    high = avalanche(high);
    low += high;
    high += low;
    return {high, low};
}

} // namespace idemlab::sim
