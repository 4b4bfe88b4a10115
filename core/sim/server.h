// SPDX-License-Identifier: MIT
#pragma once

#include "model/order.h"
#include "model/runsettings.h"
#include "sim/keysource.h"
#include "sim/keystore.h"
#include "sim/orderbook.h"
#include "sim/ports.h"

#include <QList>

#include <algorithm>

namespace idemlab::sim {

class CanonicalForm;

/// A request that has reached the server and where its answer goes.
struct Exchange
{
    model::ExchangeId id;
    model::MessageId message; ///< the request
    model::AttemptId attempt;
    model::ClientId client;
    model::IntentId intent; ///< for the orders' truth; no decision may read it
    model::Request request;
    bool operator==(const Exchange &) const = default;
};

/// What the server works with when it hears of something.
struct ServerTurn
{
    const model::RunSettings &settings;
    TraceWriter writer;
    ServerPort &port;
};

/// The shop: orders, key store, and the rules of the policy. A value: what it wants done it says at the port.
class Server
{
public:
    Server() = default;
    explicit Server(quint64 seed) : m_keySource(seed) { }

    /// See KeySource::keepTexts().
    void keepTexts() { m_keySource.keepTexts(); }
    /// Room for about @p orders.
    void reserve(const model::RunSettings &settings, qsizetype orders);
    /// A request is here. The answer comes at once, or after finished().
    void arrived(const ServerTurn &turn, Exchange &&exchange);
    /// The working time of an exchange is over. Nothing happens for an exchange that a crash has ended.
    void finished(const ServerTurn &turn, model::ExchangeId exchange);
    void restarted() { m_isDown = false; }

    /// Replaces one that was planned for the same piece of work.
    void plan(const model::PlannedIncident &incident);
    /// Those that are still to come, in the order in which they were planned.
    [[nodiscard]] QList<model::PlannedIncident> planned() const;
    [[nodiscard]] quint32 worked() const { return m_worked; }
    /// What befalls the work that is going on for an exchange, when its time is over.
    void strike(model::ExchangeId exchange, model::IncidentKind incident);
    [[nodiscard]] bool isDown() const { return m_isDown; }
    /// Whether @p request changes nothing but what its client is told, now and at any time to come. @p keysExpire: a stored answer
    /// does not stay for good.
    [[nodiscard]] bool onlyAnswers(const model::RunSettings &settings, const model::Request &request, bool keysExpire) const;
    /// Whether @p request is answered by the order of @p intent, now and at any time to come.
    [[nodiscard]] bool hasMade(
        const model::RunSettings &settings, const model::Request &request, model::IntentId intent, bool keysExpire) const;
    [[nodiscard]] bool isOrderOf(const model::OrderId &order, model::IntentId intent) const;
    /// Whether @p isMade holds of all that has no answer so far, each with its intent, and its end will make no order.
    template<typename Predicate>
    [[nodiscard]] bool worksOnlyOn(Predicate isMade) const
    {
        return std::all_of(m_jobs.cbegin(), m_jobs.cend(), [&](const Job &job) {
            const model::Request &request = job.exchange.request;
            return request.purpose == model::Purpose::PutOrder && isMade(job.exchange.intent, request);
        });
    }
    /// Whether finished() would find something to finish.
    [[nodiscard]] bool isWorkingOn(model::ExchangeId exchange) const;
    [[nodiscard]] const QList<model::Order> &orders() const { return m_orders.rows(); }
    /// By their numbers; released ones are among them, and empty.
    [[nodiscard]] const QList<model::KeyRecord> &keys() const { return m_keys.rows(); }

    bool operator==(const Server &) const = default;
    void describe(CanonicalForm &form) const;
    void describe(CanonicalForm &form, const model::PlannedIncident &plan) const;

private:
    /// An exchange without an answer so far.
    struct Job
    {
        Job(Exchange &&what, model::Rule why) : exchange(std::move(what)), rule(why) { }

        Exchange exchange;
        model::Rule rule;
        model::IncidentKind incident = model::IncidentKind::None;
        model::IdempotencyKey issued; ///< on receipt, to go out with the answer
        model::KeyRowId claim; ///< the row by which it holds its key
        bool isWaiting = false; ///< behind the first request with its key
        bool operator==(const Job &) const = default;
        void describe(CanonicalForm &form) const;
        [[nodiscard]] const model::IdempotencyKey &key() const { return issued.isSet() ? issued : exchange.request.key; }
    };

    // Reading and refusing, serverapi.cpp
    void read(const ServerTurn &turn, const Exchange &exchange);
    void handOutKey(const ServerTurn &turn, const Exchange &exchange);
    void put(const ServerTurn &turn, Exchange &&exchange);
    // Deciding by the key, serverkeys.cpp
    void place(const ServerTurn &turn, Exchange &&exchange);
    void placeWithoutKey(const ServerTurn &turn, Exchange &&exchange);
    void placeWithKey(const ServerTurn &turn, Exchange &&exchange);
    /// Whether the row's time is over: the key's lifetime, or the lease of its claim.
    [[nodiscard]] bool isOver(const ServerTurn &turn, const model::KeyRecord &row) const;
    void drop(const ServerTurn &turn, const Exchange &exchange, model::KeyRowId row);
    void meetKnownKey(const ServerTurn &turn, Exchange &&exchange, const model::KeyRecord &row);
    void wait(const ServerTurn &turn, Exchange &&exchange);
    /// @p found: the row of its key, where there is one.
    void claim(const ServerTurn &turn, Job &job, model::KeyRowId found);
    void close(const ServerTurn &turn, const Job &job, const model::Response &answer);
    void resumeWaiters(const ServerTurn &turn, const model::IdempotencyKey &key);
    // Working, server.cpp
    /// The reference is invalidated by the next call.
    Job &open(Exchange &&exchange, model::Rule rule);
    void work(const ServerTurn &turn, Job &job);
    void create(const ServerTurn &turn, Job &job);
    /// Reports the order that create() has made.
    [[nodiscard]] model::Response answerOf(const Job &job) const;
    void crash(const ServerTurn &turn, const Job &job);
    void refuse(const ServerTurn &turn, const Exchange &exchange, model::Problem problem, model::Rule rule);
    /// The reference is invalidated by the next call.
    static model::Event &note(const ServerTurn &turn, model::EventKind kind, const Exchange &exchange);
    /// How the event that was noted last has left the row.
    void noteRow(const ServerTurn &turn, model::KeyRowId row) const { turn.writer.trace.addKeyChange(row, m_keys.at(row)); }

    OrderBook m_orders;
    KeyStore m_keys;
    KeySource m_keySource;
    QList<Job> m_jobs;
    QList<model::PlannedIncident> m_incidents;
    quint32 m_worked = 0; ///< how many times work on an order has begun
    bool m_isDown = false;
};

} // namespace idemlab::sim
