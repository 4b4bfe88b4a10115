// SPDX-License-Identifier: MIT
// What the parts of a world mean: see CanonicalForm. A new member that decides anything belongs here as well.
#include "sim/canonicalform.h"
#include "sim/world.h"

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
    if (!form.clocks())
        form.add(m_customer);
    m_keys.describe(form);
    m_page.describe(form);
    for (const Intent &intent : m_intents) {
        const bool isOpen = std::any_of(m_calls.cbegin(), m_calls.cend(), [&](const Call &call) { return call.intent == intent.id; });
        if (!isOpen && !form.mayPress())
            continue;
        form.add(intent.id);
        intent.ticket.describe(form);
        form.add(intent.mayHaveOrder);
        form.add(intent.isChanged);
        if (form.mayPress()) {
            form.add(intent.form);
            form.add(intent.latest);
            form.add(intent.isAnswered);
        }
    }
    form.add(IntentId()); // end of the list
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
        form.addAsker(call.attempt, m_id);
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
    form.addAsker(exchange.attempt, exchange.client);
    form.add(exchange.client);
    form.add(exchange.intent);
    form.add(exchange.request);
    if (!form.clocks()) // it explains what is done
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
    QVarLengthArray<IntentId, 8> intents;
    for (const Order &order : m_rows) {
        const bool isForgotten = form.isForgotten(order.intent) && form.isForgotten(order.id.text());
        if (!isForgotten && !intents.contains(order.intent))
            intents.append(order.intent);
    }
    const auto forOrdersOf = [this](IntentId intent, auto what) {
        for (const Order &order : m_rows) {
            if (order.intent == intent)
                what(order);
        }
    };
    const auto places = form.addUnordered(intents, [&](IntentId intent) {
        form.add(intent);
        form.add(std::count_if(m_rows.cbegin(), m_rows.cend(), [intent](const Order &order) { return order.intent == intent; }));
        forOrdersOf(intent, [&form](const Order &order) {
            form.add(order.id);
            form.add(order.form);
        });
    });
    for (const qsizetype place : places) // known from here on: an answer that is stored may tell of it
        forOrdersOf(intents.at(place), [&form](const Order &order) { form.add(order.id); });
}

void KeyStore::describe(CanonicalForm &form) const
{
    QVarLengthArray<const KeyRecord *, 8> rows;
    for (const KeyRecord &row : m_rows) {
        if (row.isThere() && !form.isForgotten(row.key.text()))
            rows.append(&row);
    }
    std::ignore = form.addUnordered(rows, [&form](const KeyRecord *there) {
        const KeyRecord &row = *there;
        form.add(row.key);
        form.add(row.customer);
        form.add(row.state);
        form.add(row.payload);
        form.add(row.isByPayload);
        form.add(row.state == KeyState::InProgress ? row.exchange : ExchangeId()); // who holds the claim
        form.add(row.answer);
        form.addExpiry(row.expiresAt, row.state == KeyState::InProgress);
        const bool fallsBack = row.state != KeyState::Stored && row.issuedUntil; // an answer ends what was given out
        form.add(fallsBack);
        if (fallsBack)
            form.addExpiry(*row.issuedUntil, false);
    });
}

} // namespace idemlab::sim
