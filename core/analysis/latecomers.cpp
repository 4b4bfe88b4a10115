// SPDX-License-Identifier: MIT
#include "analysis/latecomers.h"

#include <algorithm>

namespace idemlab::analysis {

using namespace model;
using sim::Agenda;
using sim::Due;
using sim::World;

bool isMessage(const Due &due) { return due.kind == Due::Kind::RequestArrives || due.kind == Due::Kind::ResponseArrives; }

const Due &dueOf(const World &world, MessageId message)
{
    return *std::find_if(
        world.agenda.begin(), world.agenda.end(), [message](const Due &due) { return isMessage(due) && due.number == message.value; });
}

bool isCopy(const sim::Flight &flight) { return flight.fault == FaultKind::DuplicateRequest; }

void remove(World &world, MessageId message)
{
    world.agenda.remove(dueOf(world, message));
    world.flights.removeIf([message](const sim::Flight &flight) { return flight.message == message; });
}

namespace {

/// As far as a client goes by it.
bool areAlike(const Response &a, const Response &b)
{
    return a.status == b.status && a.problem == b.problem && a.order == b.order && a.key == b.key;
}

} // namespace

bool areAlike(const World &world, const sim::Flight &a, const sim::Flight &b)
{
    const auto askerOf = [&](const sim::Flight &each) { return world.isAwaited(each.attempt, each.client) ? each.attempt : AttemptId(); };
    if (a.fault != b.fault || a.client != b.client || a.intent != b.intent || askerOf(a) != askerOf(b))
        return false;
    const auto *one = std::get_if<Response>(&a.content), *other = std::get_if<Response>(&b.content);
    return one && other ? areAlike(*one, *other) : a.content == b.content;
}

void lose(World &world, MessageId message, bool mayCome)
{
    if (mayCome)
        world.agenda.postpone(dueOf(world, message), Agenda::never);
    else
        remove(world, message);
}

} // namespace idemlab::analysis
