// SPDX-License-Identifier: MIT
// What the parts of a world mean: see CanonicalForm. A new member that decides anything belongs here as well.
#include "sim/canonicalform.h"
#include "sim/world.h"

#include <map>

namespace idemlab::sim {

using namespace model;

void KeySource::describe(CanonicalForm &form) const { form.add(m_counter); }

void Client::Ticket::describe(CanonicalForm &form) const
{
    form.add(key);
    form.add(order);
    form.add(isOnItsWay);
}

void Client::describe(CanonicalForm &form) const
{
    form.add(m_id);
    form.add(m_customer);
    m_keys.describe(form);
    m_page.describe(form);
    form.add(m_intents.size());
    for (const Intent &intent : m_intents) {
        form.add(intent.id);
        form.add(intent.form);
        form.add(intent.latest);
        intent.ticket.describe(form);
        form.add(intent.isAnswered);
        form.add(intent.mayHaveOrder);
        form.add(intent.isChanged);
    }
    form.add(m_calls.size());
    for (const Call &call : m_calls) {
        form.add(call.click);
        form.add(call.intent);
        form.add(call.form);
        form.add(call.strategy);
        form.add(call.step);
        form.add(call.isFetching);
        form.add(call.fetching.count);
        form.add(call.ordering.count);
        form.add(call.attempt);
        call.ticket.describe(form);
        form.add(call.learned);
    }
}

/// Planned for what is past, it can strike no more.
void Link::describe(CanonicalForm &form, const PlannedFault &plan) const
{
    form.add(plan.kind);
    form.add(plan.direction);
    form.add(plan.filter);
    form.add(plan.number - std::min(plan.number, sent(plan.direction, plan.filter)));
    form.add(plan.extra);
}

void Link::describe(CanonicalForm &form) const
{
    for (const FaultMode mode : m_modes)
        form.add(mode);
    for (const PlannedFault &plan : m_planned) {
        if (plan.number > sent(plan.direction, plan.filter))
            describe(form, plan);
    }
    form.add(FaultKind::None); // end of the list
}

void Server::Job::describe(CanonicalForm &form) const
{
    form.add(exchange.id);
    form.add(exchange.attempt);
    form.add(exchange.client);
    form.add(exchange.intent);
    form.add(exchange.request);
    form.add(rule);
    form.add(incident);
    form.add(issued);
    form.add(isWaiting);
}

void Server::describe(CanonicalForm &form, const PlannedIncident &plan) const
{
    form.add(plan.kind);
    form.add(plan.number - std::min(plan.number, m_worked));
}

void Server::describe(CanonicalForm &form) const
{
    form.add(m_isDown);
    m_keySource.describe(form);
    form.add(m_jobs.size());
    for (const Job &job : m_jobs)
        job.describe(form);
    for (const PlannedIncident &plan : m_incidents) {
        if (plan.number > m_worked)
            describe(form, plan);
    }
    form.add(IncidentKind::None); // end of the list
    m_orders.describe(form);
    m_keys.describe(form);
}

bool Server::isWorkingOn(ExchangeId exchange) const
{
    return std::any_of(m_jobs.cbegin(), m_jobs.cend(), [exchange](const Job &job) { return job.exchange.id == exchange; });
}

/// Orders of one intent belong together, whether or not anything still knows of the intent.
void OrderBook::describe(CanonicalForm &form) const
{
    std::map<IntentId, QList<Order>> byIntent;
    for (const Order &order : m_rows)
        byIntent[order.intent].append(order);
    QList<std::pair<IntentId, QList<Order>>> groups(byIntent.cbegin(), byIntent.cend());
    const QList<qsizetype> places = form.addUnordered(groups, [&form](const auto &group) {
        form.add(group.first);
        form.add(group.second.size());
        for (const Order &order : group.second) {
            form.add(order.id);
            form.add(order.form);
        }
    });
    for (const qsizetype place : places) {
        for (const Order &order : groups.at(place).second)
            form.add(order.id); // known from here on: an answer that is stored may tell of it
    }
}

void KeyStore::describe(CanonicalForm &form) const
{
    QList<KeyRecord> rows = m_rows;
    rows.removeIf([](const KeyRecord &row) { return row.state == KeyState::Absent; });
    form.addUnordered(rows, [&form](const KeyRecord &row) {
        form.add(row.key);
        form.add(row.customer);
        form.add(row.state);
        form.add(row.payload);
        form.add(row.isByPayload);
        form.add(row.state == KeyState::InProgress ? row.exchange : ExchangeId()); // who holds the claim
        form.add(row.answer);
        form.add(row.expiresAt);
        form.add(row.issuedUntil.has_value());
        form.add(row.issuedUntil.value_or(Instant()));
    });
}

} // namespace idemlab::sim
