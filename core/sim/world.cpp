// SPDX-License-Identifier: MIT
#include "sim/world.h"

#include <algorithm>

namespace idemlab::sim {

using namespace model;

bool World::isAwaited(AttemptId attempt, ClientId client) const
{
    const ClientLane &lane = lanes.at(client.index());
    if (!lane.isExternal)
        return lane.client.isWaiting(attempt);
    return std::any_of(externals.cbegin(), externals.cend(), [attempt](const ExternalCall &call) { return call.attempt == attempt; });
}

bool World::isStale(const Due &due) const
{
    switch (due.kind) {
    case Due::Kind::TimeoutEnds:
    case Due::Kind::CutIsNoticed: return !isAwaited({due.number}, due.client);
    case Due::Kind::PauseEnds: return !lanes.at(due.client.index()).client.isRetryDue({due.number});
    default: return false;
    }
}

bool World::isOfConsequence(const Due &due) const
{
    switch (due.kind) {
    case Due::Kind::RequestVanishes:
    case Due::Kind::ResponseVanishes: return false;
    case Due::Kind::ResponseArrives:
    case Due::Kind::ConnectionBreaks: {
        const Flight &flight = flightOf({due.number});
        return isAwaited(flight.attempt, flight.client);
    }
    case Due::Kind::WorkEnds: return server.isWorkingOn({due.number});
    default: return !isStale(due);
    }
}

bool World::isMoot(const Due &due, bool keysExpire) const
{
    if (due.kind != Due::Kind::RequestArrives)
        return false;
    const Flight &flight = flightOf({due.number});
    return !isAwaited(flight.attempt, flight.client) && server.onlyAnswers(settings, flight.request(), keysExpire);
}

/// An answer after which a client tries again, or stops without knowing, changes nothing but that, unless it brings a key.
bool World::isDecided(bool keysExpire) const
{
    const auto isMade = [&](IntentId intent, const Request &request) { return server.hasMade(settings, request, intent, keysExpire); };
    const auto isHarmless = [&](const Flight &flight) {
        const bool isAwaited = this->isAwaited(flight.attempt, flight.client);
        if (const auto *request = std::get_if<Request>(&flight.content))
            return isMade(flight.intent, *request) || (!isAwaited && server.onlyAnswers(settings, *request, keysExpire));
        const Response &response = flight.response();
        if (response.isSuccess())
            return server.isOrderOf(response.order, flight.intent);
        return !response.key.isSet() && (response.problem == Problem::InProgress || response.status >= 500);
    };
    return server.worksOnlyOn(isMade) && std::all_of(flights.cbegin(), flights.cend(), isHarmless)
        && std::all_of(lanes.cbegin(), lanes.cend(), [&](const ClientLane &lane) { return lane.client.asksOnlyFor(settings, isMade); });
}

const Flight &World::flightOf(MessageId message) const
{
    return *std::lower_bound(
        flights.cbegin(), flights.cend(), message, [](const Flight &flight, MessageId sought) { return flight.message < sought; });
}

} // namespace idemlab::sim
