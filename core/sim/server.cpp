// SPDX-License-Identifier: MIT
#include "sim/server.h"

#include <algorithm>

namespace idemlab::sim {

using namespace model;

void Server::reserve(const RunSettings &settings, qsizetype orders)
{
    m_orders.reserve(orders);
    if (settings.strategy != Strategy::None && settings.strategy != Strategy::ResourceId)
        m_keys.reserve(orders);
}

ServerActions Server::arrived(const RunSettings &settings, Instant now, Exchange exchange)
{
    ServerActions out;
    Turn turn {settings, now, out};
    switch (exchange.request.purpose) {
    case Purpose::PlaceOrder: place(turn, std::move(exchange)); break;
    case Purpose::IssueKey: handOutKey(turn, exchange); break;
    case Purpose::PutOrder: put(turn, std::move(exchange)); break;
    case Purpose::Read: read(turn, exchange); break;
    case Purpose::Invalid:
        respond(turn, exchange, problemResponse(exchange.request.refusal, exchange.request.detail), Rule::Rejected);
        break;
    }
    return out;
}

void Server::work(Turn &turn, Job &&job)
{
    ++m_worked;
    const auto incident = std::find_if(
        m_incidents.cbegin(), m_incidents.cend(), [this](const PlannedIncident &planned) { return planned.number == m_worked; });
    if (incident != m_incidents.cend())
        job.incident = incident->kind;
    Note &started = note(turn.out, EventKind::WorkStarted, job.exchange);
    started.span = turn.settings.server.workingTime;
    turn.out.append(StartWork {job.exchange.id, turn.settings.server.workingTime});
    m_jobs.append(std::move(job));
}

ServerActions Server::finished(const RunSettings &settings, Instant now, ExchangeId exchange)
{
    ServerActions out;
    Turn turn {settings, now, out};
    const auto found
        = std::find_if(m_jobs.begin(), m_jobs.end(), [exchange](const Job &job) { return job.exchange.id == exchange; });
    if (found == m_jobs.end())
        return out;
    Job job = std::move(*found);
    m_jobs.erase(found);

    const auto fail = [&](Problem problem) {
        Note &failed = note(turn.out, EventKind::ServerFailed, job.exchange);
        failed.incident = job.incident;
        failed.problem = problem;
        Response answer = problemResponse(problem);
        answer.key = job.issued;
        close(turn, job, answer);
        respond(turn, job.exchange, std::move(answer), Rule::Incident);
        servePeersOf(turn, job.key());
    };

    switch (job.incident) {
    case IncidentKind::ErrorBefore: fail(Problem::ServerError); break;
    case IncidentKind::Declined: fail(Problem::Declined); break;
    case IncidentKind::CrashAfterClaim: crash(turn, job); break;
    case IncidentKind::CrashAfterOrder:
        if (settings.server.policy.writes != Writes::Together)
            create(turn, job);
        crash(turn, job);
        break;
    case IncidentKind::ErrorAfter:
        create(turn, job);
        fail(Problem::OutcomeUnknown);
        break;
    case IncidentKind::None: {
        create(turn, job);
        const Order &order = job.rule == Rule::IdRepeated ? *m_orders.find(job.exchange.request.orderId)
                                                          : m_orders.rows().constLast();
        Response answer;
        answer.status = job.rule == Rule::IdRepeated ? 200 : 201;
        answer.order = order.id;
        answer.form = order.form;
        answer.key = job.issued;
        close(turn, job, answer);
        respond(turn, job.exchange, std::move(answer), job.rule);
        servePeersOf(turn, job.key());
        break;
    }
    }
    return out;
}

/// Writes the order, unless a PUT finds it written in the meantime. Afterwards the request's orderId names it.
void Server::create(Turn &turn, Job &job)
{
    Request &request = job.exchange.request;
    if (request.purpose == Purpose::PutOrder) {
        if (m_orders.find(request.orderId)) {
            job.rule = Rule::IdRepeated;
            return;
        }
    }
    Order made {request.orderId, request.form, std::move(request.payload), job.key(), job.exchange.intent, job.exchange.id, turn.now};
    if (request.purpose == Purpose::PlaceOrder)
        made.id = request.orderId = m_orders.nextName();
    const Order &order = m_orders.add(std::move(made));
    Note &created = note(turn.out, EventKind::OrderCreated, job.exchange);
    created.order = order.id;
    created.amount = order.form.amount;
    created.key = order.key;
}

void Server::crash(Turn &turn, const Job &job)
{
    Note &crashed = note(turn.out, EventKind::ServerCrashed, job.exchange);
    crashed.incident = job.incident;
    const auto close = [&turn](const Exchange &exchange) {
        turn.out.append(CloseConnection {exchange.id, exchange.attempt, exchange.client, exchange.intent});
    };
    close(job.exchange);
    for (const Job &other : std::as_const(m_jobs))
        close(other.exchange);
    m_jobs.clear();
    if (turn.settings.server.policy.writes != Writes::ClaimOrderKey)
        m_keys.forgetClaims();
    m_isDown = true;
    turn.out.append(StartRestart {turn.settings.server.restartTime});
}

void Server::respond(Turn &turn, const Exchange &exchange, Response response, Rule rule)
{
    turn.out.append(SendResponse {exchange.id, exchange.attempt, exchange.client, exchange.intent, exchange.request.purpose,
        std::move(response), rule});
}

void Server::refuse(Turn &turn, const Exchange &exchange, Problem problem, Rule rule)
{
    Response response = problemResponse(problem);
    if (problem == Problem::PayloadMismatch)
        response.status = turn.settings.server.policy.otherPayloadStatus;
    respond(turn, exchange, std::move(response), rule);
}

Note &Server::note(ServerActions &out, EventKind kind, const Exchange &exchange)
{
    Note &event = std::get<Note>(out.emplace_back());
    event.kind = kind;
    event.lane = Lane::Server;
    event.client = exchange.client;
    event.attempt = exchange.attempt;
    event.exchange = exchange.id;
    event.intent = exchange.intent;
    event.purpose = exchange.request.purpose;
    return event;
}

} // namespace idemlab::sim
