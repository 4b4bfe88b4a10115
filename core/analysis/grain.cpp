// SPDX-License-Identifier: MIT
#include "analysis/grain.h"

#include <algorithm>
#include <numeric>

namespace idemlab::analysis {

using namespace model;

namespace {

/// Longer than anything goes on by itself, and a press may be moved besides.
Duration longest(const RunSettings &settings, const Bounds &bounds)
{
    const int steps = settings.strategy == Strategy::ServerInAdvance ? 2 : 1;
    Duration call {};
    for (quint8 pauses = 0; pauses < bounds.tries; ++pauses)
        call += settings.client.timeout + settings.client.backoff * (qint64(1) << pauses);
    const Duration answer = settings.link.latency * 2 + settings.server.workingTime + settings.server.restartTime;
    return call * (bounds.presses * steps + 1) + answer * (bounds.presses + bounds.late + bounds.copies + bounds.crashes);
}

} // namespace

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
    grain.hasZones = !grain.countsLeases && !grain.countsLifetimes;
    qint64 unit = 0;
    for (const Duration each : {settings.client.timeout, settings.client.backoff, settings.link.latency, settings.server.workingTime,
             settings.server.restartTime, grain.countsLeases ? lease : Duration(), grain.countsLifetimes ? lifetime : Duration()})
        unit = std::gcd(unit, qint64(each.count()));
    grain.unit = Duration(std::max<qint64>(unit, 1));
    return grain;
}

} // namespace idemlab::analysis
