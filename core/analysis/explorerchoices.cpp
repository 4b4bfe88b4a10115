// SPDX-License-Identifier: MIT
// The ways in which a history can go on.
#include "analysis/explorer.h"

#include "analysis/latecomers.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace model;
using sim::Agenda;
using sim::Clocks;
using sim::Due;
using sim::Zone;

namespace {

constexpr std::array incidents {IncidentKind::ErrorBefore, IncidentKind::ErrorAfter, IncidentKind::CrashAfterOrder,
    IncidentKind::CrashAfterClaim, IncidentKind::Declined};

} // namespace

void Explorer::choicesAt(const Situation &from, const Clocks &clocks, Choices &choices)
{
    choices.clear();
    if (isDecided(from))
        return;
    for (const Clocks::Next &next : clocks.nexts())
        addFates(from, next, choices);
    if (from.presses == 0 && clocks.heldBack().isEmpty())
        return;
    addReleases(from, clocks, choices);
    if (from.presses > 0)
        addPresses(from, clocks, choices);
    const auto expiry = clocks.nextExpiry();
    if (expiry && *expiry < clocks.nextDue().value_or(Agenda::never))
        choices.append({.kind = Choice::Kind::Expire, .at = *expiry});
}

void Explorer::addFates(const Situation &from, const Clocks::Next &next, Choices &choices)
{
    using Kind = Choice::Kind;
    const auto &[first, zone] = next;
    const Due &due = *first;
    if (zone.isSet() && !zone.hasInside()) {
        m_hasSkipped = true;
        return;
    }
    const Instant at = due.chain == 1 && zone.isSet() ? due.at + zone.inside() : due.at;
    const bool mayRepeat = from.left.copies > 0 && due.kind == Due::Kind::RequestArrives;
    choices.append({.kind = Kind::Happen, .message {mayRepeat ? due.number : 0}, .at = at, .zone = zone});
    if (isMessage(due)) {
        if (from.left.losses > 0)
            choices.append({.kind = Kind::Lose, .message {due.number}, .at = at, .zone = zone});
    } else if (due.kind == Due::Kind::WorkEnds && from.left.crashes > 0) {
        const bool isTogether = from.world.settings.server.policy.writes == Writes::Together; // a crash leaves no order either way
        for (const IncidentKind incident : incidents) {
            if (incident != IncidentKind::CrashAfterOrder || !isTogether)
                choices.append({.kind = Kind::Befall, .incident = incident, .exchange {due.number}, .at = at, .zone = zone});
        }
    }
}

/// Things that are due together come about together: nothing comes between.
void Explorer::addReleases(const Situation &from, const Clocks &clocks, Choices &choices)
{
    if (clocks.isMidway())
        return;
    const auto at = clocks.justAfter();
    const Zone zone = at ? clocks.zoneAfter(*at) : Zone();
    const Duration move = zone.isSet() && from.world.agenda.chain() == 1 ? zone.inside() : Duration();
    QVarLengthArray<const sim::Flight *, 8> flights;
    for (const Due *due : clocks.heldBack()) {
        const sim::Flight &flight = from.world.flightOf({due->number});
        if (std::none_of(flights.cbegin(), flights.cend(), [&](const auto *other) { return areAlike(from.world, *other, flight); }))
            flights.append(&flight);
    }
    m_hasSkipped |= !flights.isEmpty() && !at;
    std::sort(flights.begin(), flights.end(), [](const auto *a, const auto *b) { return a->message < b->message; });
    for (const sim::Flight *flight : flights) {
        if (at)
            choices.append({.kind = isCopy(*flight) ? Choice::Kind::Repeat : Choice::Kind::Release,
                .message = flight->message,
                .at = *at + move,
                .zone = zone});
    }
}

/// Of the last press it is not decided yet when it comes before what is due next.
void Explorer::addPresses(const Situation &from, const Clocks &clocks, Choices &choices)
{
    QVarLengthArray<Instant, 32> moments;
    Zone zone;
    const bool isUntouched = from.joined == 0;
    std::optional<Instant> end = clocks.nextDue();
    if (!end)
        end = clocks.nextExpiry();
    if (end && !isUntouched && from.presses == 1 && m_grain.hasZones) {
        const Instant middle = clocks.now() + (*end - clocks.now()) / 2;
        zone = {clocks.now() - middle, *end - middle};
        m_hasSkipped |= zone.isSet() && !zone.hasInside();
        if (zone.hasInside())
            moments.append(middle);
    } else if (end && !isUntouched) {
        moments = clocks.momentsUntil(*end);
    } else if (const auto at = clocks.justAfter()) {
        moments.append(*at);
    }
    const quint8 customers = std::min<quint8>(m_question.bounds.customers, from.joined + 1);
    for (const Instant at : moments) {
        for (quint8 customer = 0; customer < customers; ++customer)
            choices.append({.kind = Choice::Kind::Press, .customer = customer, .at = at, .zone = zone});
    }
}

} // namespace idemlab::analysis
