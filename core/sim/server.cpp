// SPDX-License-Identifier: MIT
#include "sim/server.h"

#include <algorithm>

namespace idemlab::sim {

using namespace model;

void Server::reserve(const RunSettings &settings, qsizetype orders)
{
    m_orders.reserve(orders);
    if (keepsKeys(settings.strategy))
        m_keys.reserve(orders);
}

void Server::arrived(const ServerTurn &turn, Exchange &&exchange)
{
    switch (exchange.request.purpose) {
    case Purpose::PlaceOrder: place(turn, std::move(exchange)); break;
    case Purpose::IssueKey: handOutKey(turn, exchange); break;
    case Purpose::PutOrder: put(turn, std::move(exchange)); break;
    case Purpose::Read: read(turn, exchange); break;
    case Purpose::Invalid:
        turn.port.sendResponse(exchange, problemResponse(exchange.request.refusal, exchange.request.detail), Rule::Rejected);
        break;
    }
}

void Server::plan(const PlannedIncident &incident)
{
    m_incidents.removeIf([&incident](const PlannedIncident &other) { return other.number == incident.number; });
    if (incident.kind != IncidentKind::None)
        m_incidents.append(incident);
}

QList<PlannedIncident> Server::planned() const
{
    QList<PlannedIncident> coming = m_incidents;
    coming.removeIf([this](const PlannedIncident &each) { return each.number <= m_worked; });
    return coming;
}

Server::Job &Server::open(Exchange &&exchange, Rule rule) { return m_jobs.emplaceBack(std::move(exchange), rule); }

void Server::work(const ServerTurn &turn, Job &job)
{
    ++m_worked;
    const auto incident = std::find_if(
        m_incidents.cbegin(), m_incidents.cend(), [this](const PlannedIncident &planned) { return planned.number == m_worked; });
    if (incident != m_incidents.cend())
        job.incident = incident->kind;
    Event &started = note(turn, EventKind::WorkStarted, job.exchange);
    started.span = turn.settings.server.workingTime;
    turn.port.startWork(job.exchange.id, turn.settings.server.workingTime);
}

void Server::finished(const ServerTurn &turn, ExchangeId exchange)
{
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(), [exchange](const Job &job) { return job.exchange.id == exchange; });
    if (found == m_jobs.end())
        return;
    Job job = m_jobs.takeAt(found - m_jobs.begin());

    const auto fail = [&](Problem problem) {
        Event &failed = note(turn, EventKind::ServerFailed, job.exchange);
        failed.incident = job.incident;
        failed.problem = problem;
        Response answer = problemResponse(problem);
        answer.key = job.issued;
        close(turn, job, answer);
        turn.port.sendResponse(job.exchange, std::move(answer), Rule::Incident);
        resumeWaiters(turn, job.key());
    };

    switch (job.incident) {
    case IncidentKind::ErrorBefore: fail(Problem::ServerError); break;
    case IncidentKind::Declined: fail(Problem::Declined); break;
    case IncidentKind::CrashAfterClaim: crash(turn, job); break;
    case IncidentKind::CrashAfterOrder:
        if (turn.settings.server.policy.writes != Writes::Together)
            create(turn, job);
        crash(turn, job);
        break;
    case IncidentKind::ErrorAfter:
        create(turn, job);
        if (turn.settings.server.policy.writes == Writes::Together)
            close(turn, job, answerOf(job)); // committed with the order, whatever its client is told
        fail(Problem::OutcomeUnknown);
        break;
    case IncidentKind::None: {
        create(turn, job);
        Response answer = answerOf(job);
        close(turn, job, answer);
        turn.port.sendResponse(job.exchange, std::move(answer), job.rule);
        resumeWaiters(turn, job.key());
        break;
    }
    }
}

void Server::strike(ExchangeId exchange, IncidentKind incident)
{
    const auto job = std::find_if(m_jobs.begin(), m_jobs.end(), [exchange](const Job &each) { return each.exchange.id == exchange; });
    job->incident = incident;
}

/// Writes the order, unless a PUT finds it written in the meantime.
void Server::create(const ServerTurn &turn, Job &job)
{
    const Request &request = job.exchange.request;
    const OrderId name = request.purpose == Purpose::PutOrder ? request.orderId : OrderId();
    if (name.isSet() && m_orders.find(name)) {
        job.rule = Rule::IdRepeated;
        return;
    }
    const Order &order = m_orders.add({name, request.form, job.key(), job.exchange.intent, job.exchange.id, turn.writer.now});
    Event &created = note(turn, EventKind::OrderCreated, job.exchange);
    created.order = order.id;
    created.amount = qint32(order.form.amount());
    created.key = order.key;
}

Response Server::answerOf(const Job &job) const
{
    const bool isRepeated = job.rule == Rule::IdRepeated;
    const Order &order = isRepeated ? *m_orders.find(job.exchange.request.orderId) : m_orders.rows().constLast();
    Response answer;
    answer.status = isRepeated ? 200 : 201;
    answer.order = order.id;
    answer.form = order.form;
    answer.key = job.issued;
    return answer;
}

void Server::crash(const ServerTurn &turn, const Job &job)
{
    Event &crashed = note(turn, EventKind::ServerCrashed, job.exchange);
    crashed.incident = job.incident;
    if (turn.settings.server.policy.writes != Writes::ClaimOrderKey) {
        for (const KeyRowId row : m_keys.forgetClaims())
            noteRow(turn, row);
    }
    turn.port.closeConnection(job.exchange);
    for (const Job &other : std::as_const(m_jobs))
        turn.port.closeConnection(other.exchange);
    m_jobs.clear();
    m_isDown = true;
    turn.port.startRestart(turn.settings.server.restartTime);
}

void Server::refuse(const ServerTurn &turn, const Exchange &exchange, Problem problem, Rule rule)
{
    Response response = problemResponse(problem);
    if (problem == Problem::PayloadMismatch)
        response.status = turn.settings.server.policy.otherPayloadStatus;
    turn.port.sendResponse(exchange, std::move(response), rule);
}

Event &Server::note(const ServerTurn &turn, EventKind kind, const Exchange &exchange)
{
    Event &event = turn.writer.add(kind, Lane::Server);
    event.client = exchange.client;
    event.attempt = exchange.attempt;
    event.exchange = exchange.id;
    event.intent = exchange.intent;
    event.purpose = exchange.request.purpose;
    return event;
}

} // namespace idemlab::sim
