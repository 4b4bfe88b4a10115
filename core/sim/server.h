// SPDX-License-Identifier: MIT
#pragma once

#include "model/order.h"
#include "model/runsettings.h"
#include "sim/actions.h"
#include "sim/keysource.h"
#include "sim/keystore.h"
#include "sim/orderbook.h"

#include <QList>

namespace idemlab::sim {

/// A request that has reached the server and where its answer goes.
struct Exchange
{
    model::ExchangeId id;
    model::AttemptId attempt;
    model::ClientId client;
    model::IntentId intent; ///< for the orders' truth; no decision may read it
    model::Request request;
    QByteArray basis; ///< of the fingerprint, where the request has a key
    bool operator==(const Exchange &) const = default;
};

/// The shop: orders, key store, and the rules of the policy. A value: what it wants done it returns.
class Server
{
public:
    Server() = default;
    explicit Server(quint64 seed) : m_keySource(seed) { }

    /// Room for about @p orders.
    void reserve(const model::RunSettings &settings, qsizetype orders);
    /// A request is here. The answer comes at once, or after finished().
    [[nodiscard]] ServerActions arrived(const model::RunSettings &settings, model::Instant now, Exchange exchange);
    /// The working time of an exchange is over. Nothing happens for an exchange that a crash has ended.
    [[nodiscard]] ServerActions finished(const model::RunSettings &settings, model::Instant now, model::ExchangeId exchange);
    void restarted() { m_isDown = false; }

    void plan(const model::PlannedIncident &incident) { m_incidents.append(incident); }
    [[nodiscard]] bool isDown() const { return m_isDown; }
    [[nodiscard]] const QList<model::Order> &orders() const { return m_orders.rows(); }

    bool operator==(const Server &) const = default;

private:
    /// An exchange without an answer so far.
    struct Job
    {
        Exchange exchange;
        model::Rule rule = model::Rule::None;
        model::IncidentKind incident = model::IncidentKind::None;
        model::IdempotencyKey issued; ///< on receipt, to go out with the answer
        bool isWaiting = false; ///< behind the first request with its key
        bool operator==(const Job &) const = default;
        [[nodiscard]] const model::IdempotencyKey &key() const { return issued.isSet() ? issued : exchange.request.key; }
    };

    /// What a call of arrived() or finished() works with.
    struct Turn
    {
        const model::RunSettings &settings;
        model::Instant now;
        ServerActions &out;
    };

    // Reading and refusing, serverapi.cpp
    void read(Turn &turn, const Exchange &exchange);
    void handOutKey(Turn &turn, const Exchange &exchange);
    void put(Turn &turn, Exchange &&exchange);
    // Deciding by the key, serverkeys.cpp
    void place(Turn &turn, Exchange &&exchange);
    void placeWithoutKey(Turn &turn, Exchange &&exchange);
    void placeWithKey(Turn &turn, Exchange &&exchange);
    void drop(Turn &turn, const Exchange &exchange, model::KeyRecord row);
    void meetKnownKey(Turn &turn, Exchange &&exchange, const model::KeyRecord &row);
    void wait(Turn &turn, Exchange &&exchange);
    void claim(Turn &turn, const Job &job, const model::KeyRecord *row);
    void close(Turn &turn, const Job &job, const model::Response &answer);
    void servePeersOf(Turn &turn, const model::IdempotencyKey &key);
    // Working, server.cpp
    void work(Turn &turn, Job &&job);
    void create(Turn &turn, Job &job);
    void crash(Turn &turn, const Job &job);
    void respond(Turn &turn, const Exchange &exchange, model::Response response, model::Rule rule);
    void refuse(Turn &turn, const Exchange &exchange, model::Problem problem, model::Rule rule);
    /// Puts a note at the end of @p out, for the caller to fill in before the next one.
    static Note &note(ServerActions &out, model::EventKind kind, const Exchange &exchange);

    OrderBook m_orders;
    KeyStore m_keys;
    KeySource m_keySource;
    QList<Job> m_jobs;
    QList<model::PlannedIncident> m_incidents;
    quint32 m_worked = 0; ///< how many times work on an order has begun
    bool m_isDown = false;
};

} // namespace idemlab::sim
