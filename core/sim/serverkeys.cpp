// SPDX-License-Identifier: MIT
// POST /orders: what the key decides, and what becomes of the key.
#include "sim/server.h"

#include <algorithm>

namespace idemlab::sim {

using namespace model;

namespace {

MissingKey missingKeyRule(const RunSettings &settings)
{
    if (settings.server.policy.missingKey != MissingKey::ByStrategy)
        return settings.server.policy.missingKey;
    switch (settings.strategy) {
    case Strategy::None:
    case Strategy::ResourceId: return MissingKey::Accept;
    case Strategy::ServerOnReceipt: return MissingKey::Issue;
    case Strategy::Client:
    case Strategy::ServerInAdvance: return MissingKey::Refuse;
    }
    Q_UNREACHABLE();
}

bool refusesUnknownKeys(const RunSettings &settings)
{
    switch (settings.server.policy.unknownKey) {
    case UnknownKey::ByStrategy: return settings.strategy == Strategy::ServerInAdvance;
    case UnknownKey::Accept: return false;
    case UnknownKey::Refuse: return true;
    }
    Q_UNREACHABLE();
}

bool isKept(const Response &answer, StoredErrors stored)
{
    if (answer.status < 400)
        return true;
    const bool isServers = answer.status >= 500;
    return stored == StoredErrors::All || stored == (isServers ? StoredErrors::Server : StoredErrors::Client);
}

} // namespace

/// A key that was made at random and given to nobody is never heard of again.
bool Server::onlyAnswers(const RunSettings &settings, const Request &request, bool keysExpire) const
{
    const ServerPolicy &policy = settings.server.policy;
    switch (request.purpose) {
    case Purpose::PutOrder: return m_orders.find(request.orderId) != nullptr;
    case Purpose::IssueKey: return policy.keySupport == KeySupport::Ignored || settings.client.keyFormat == KeyFormat::UuidV4;
    case Purpose::PlaceOrder: {
        if (policy.keySupport == KeySupport::Ignored)
            return false;
        if (!request.key.isSet())
            return missingKeyRule(settings) == MissingKey::Refuse;
        const KeyRowId row = m_keys.find(policy, request.key, request.form);
        return !keysExpire && row.isSet() && m_keys.at(row).state == KeyState::Stored;
    }
    case Purpose::Read:
    case Purpose::Invalid: return true;
    }
    Q_UNREACHABLE();
}

bool Server::hasMade(const RunSettings &settings, const Request &request, IntentId intent, bool keysExpire) const
{
    if (request.purpose == Purpose::PutOrder) {
        const Order *order = m_orders.find(request.orderId);
        return order && order->intent == intent && order->form.payload() == request.form.payload();
    }
    if (request.purpose != Purpose::PlaceOrder || !request.key.isSet() || !onlyAnswers(settings, request, keysExpire))
        return false;
    const KeyRecord &row = m_keys.at(m_keys.find(settings.server.policy, request.key, request.form));
    return row.answer.isSuccess() && row.payload == request.form.payload() && isOrderOf(row.answer.order, intent);
}

bool Server::isOrderOf(const OrderId &id, IntentId intent) const
{
    const Order *order = m_orders.find(id);
    return order && order->intent == intent;
}

void Server::place(const ServerTurn &turn, Exchange &&exchange)
{
    if (turn.settings.server.policy.keySupport == KeySupport::Ignored) {
        const bool hasKey = exchange.request.key.isSet();
        exchange.request.key = {}; // nothing that comes after ever sees it
        work(turn, open(std::move(exchange), hasKey ? Rule::KeyIgnored : Rule::NoKeyExecuted));
    } else if (!exchange.request.key.isSet())
        placeWithoutKey(turn, std::move(exchange));
    else if (exchange.request.key.text().size() > turn.settings.server.policy.maxKeyLength)
        refuse(turn, exchange, Problem::KeyMalformed, Rule::KeyMalformed);
    else
        placeWithKey(turn, std::move(exchange));
}

void Server::placeWithoutKey(const ServerTurn &turn, Exchange &&exchange)
{
    switch (missingKeyRule(turn.settings)) {
    case MissingKey::Refuse: refuse(turn, exchange, Problem::KeyMissing, Rule::KeyMissing); return;
    case MissingKey::Issue: {
        Job &job = open(std::move(exchange), Rule::KeyIssuedOnReceipt);
        job.issued = IdempotencyKey(m_keySource.next(turn.settings.client.keyFormat));
        Event &issued = note(turn, EventKind::KeyIssued, job.exchange);
        issued.key = job.issued;
        issued.span = turn.settings.server.policy.keyLifetime;
        claim(turn, job, {});
        work(turn, job);
        return;
    }
    case MissingKey::Accept:
    case MissingKey::ByStrategy: work(turn, open(std::move(exchange), Rule::NoKeyExecuted)); return;
    }
}

void Server::placeWithKey(const ServerTurn &turn, Exchange &&exchange)
{
    const ServerPolicy &policy = turn.settings.server.policy;
    const Request &request = exchange.request;
    KeyRowId row = m_keys.find(policy, request.key, request.form);
    const bool wasOver = row.isSet() && isOver(turn, m_keys.at(row));
    const bool wasClaimed = wasOver && m_keys.at(row).state == KeyState::InProgress;
    const bool wasExpired = wasOver && !wasClaimed;
    if (wasOver) {
        drop(turn, exchange, row);
        row = m_keys.find(policy, request.key, request.form);
    }
    const KeyState state = row.isSet() ? m_keys.at(row).state : KeyState::Absent;

    Event &lookedUp = note(turn, EventKind::KeyLookedUp, exchange);
    lookedUp.key = request.key;
    lookedUp.state = wasExpired ? KeyState::Expired : state;
    const bool hasPayload = row.isSet() && state != KeyState::Issued;
    lookedUp.samePayload = !hasPayload || m_keys.at(row).payload == request.form.payload();

    if (hasPayload) {
        meetKnownKey(turn, std::move(exchange), m_keys.at(row));
        return;
    }
    if (!row.isSet() && refusesUnknownKeys(turn.settings)) {
        refuse(turn, exchange, Problem::KeyUnknown, wasExpired ? Rule::ExpiredKeyRefused : Rule::UnknownKeyRefused);
        return;
    }
    const bool isRaced = std::any_of(m_jobs.begin(), m_jobs.end(), [&](const Job &job) { return job.key() == request.key; });
    const bool isOther = policy.otherPayload == OtherPayload::Execute && m_keys.knowsOtherPayload(request.key, request.form.customer());
    const Rule rule = wasExpired ? Rule::ExpiredKeyExecuted
        : wasClaimed             ? Rule::LeaseEndedExecuted
        : isOther                ? Rule::OtherPayloadExecuted
        : isRaced                ? Rule::RacedExecuted
                                 : Rule::NewKeyExecuted;
    Job &job = open(std::move(exchange), rule);
    claim(turn, job, row);
    work(turn, job);
}

bool Server::isOver(const ServerTurn &turn, const KeyRecord &row) const
{
    if (turn.writer.now < row.expiresAt)
        return false;
    const bool isTransaction = row.state == KeyState::InProgress && turn.settings.server.policy.writes == Writes::Together;
    return !isTransaction || std::none_of(m_jobs.begin(), m_jobs.end(), [&row](const Job &job) { return job.exchange.id == row.exchange; });
}

/// Takes out a row whose time is over.
void Server::drop(const ServerTurn &turn, const Exchange &exchange, KeyRowId number)
{
    KeyRecord &row = m_keys.at(number);
    const bool isClaim = row.state == KeyState::InProgress;
    if (!isClaim)
        row.issuedUntil.reset();
    Event &over = note(turn, isClaim ? EventKind::LeaseEnded : EventKind::KeyExpired, exchange);
    over.key = row.key;
    over.state = m_keys.release(number);
    noteRow(turn, number);
}

void Server::meetKnownKey(const ServerTurn &turn, Exchange &&exchange, const KeyRecord &row)
{
    const ServerPolicy &policy = turn.settings.server.policy;
    const bool isOther = row.payload != exchange.request.form.payload();
    if (isOther && policy.otherPayload == OtherPayload::Refuse) { // the mismatch wins over "in progress"
        refuse(turn, exchange, Problem::PayloadMismatch, Rule::OtherPayloadRefused);
        return;
    }
    if (row.state == KeyState::Stored) {
        Response answer = row.answer;
        answer.replayed = true;
        turn.port.sendResponse(exchange, std::move(answer), isOther ? Rule::OtherPayloadReplayed : Rule::Replayed);
        return;
    }
    switch (policy.inProgress) {
    case InProgress::Refuse: refuse(turn, exchange, Problem::InProgress, Rule::InProgressRefused); return;
    case InProgress::Wait: wait(turn, std::move(exchange)); return;
    case InProgress::Race: work(turn, open(std::move(exchange), Rule::RacedExecuted)); return;
    }
}

void Server::wait(const ServerTurn &turn, Exchange &&exchange)
{
    Event &waiting = note(turn, EventKind::WaitingForFirst, exchange);
    waiting.key = exchange.request.key;
    open(std::move(exchange), Rule::WaitedReplayed).isWaiting = true;
}

void Server::claim(const ServerTurn &turn, Job &job, KeyRowId found)
{
    const ServerPolicy &policy = turn.settings.server.policy;
    if (policy.inProgress == InProgress::Race)
        return;
    job.claim = m_keys.rowFor(found, policy, job.key(), job.exchange.request.form);
    KeyRecord &row = m_keys.at(job.claim);
    row.state = KeyState::InProgress;
    row.exchange = job.exchange.id;
    row.expiresAt = turn.writer.now + policy.claimLease;
    Event &claimed = note(turn, EventKind::KeyClaimed, job.exchange);
    claimed.key = job.key();
    claimed.span = policy.claimLease;
    noteRow(turn, job.claim);
}

/// The work is done: the answer is kept under the key, or the key is free again.
void Server::close(const ServerTurn &turn, const Job &job, const Response &answer)
{
    const ServerPolicy &policy = turn.settings.server.policy;
    const Request &request = job.exchange.request;
    if (!job.key().isSet() || request.purpose != Purpose::PlaceOrder)
        return;
    const bool holdsClaim = m_keys.isClaimOf(job.claim, job.exchange.id);
    const KeyRowId row = holdsClaim ? job.claim : m_keys.find(policy, job.key(), request.form);
    const KeyState state = row.isSet() ? m_keys.at(row).state : KeyState::Absent;
    if (state == KeyState::Stored)
        return; // raced: the first answer stays
    if (!holdsClaim && state == KeyState::InProgress)
        return; // the lease had ended and somebody else holds the key now
    if (!isKept(answer, policy.storedErrors)) {
        if (!holdsClaim)
            return;
        Event &released = note(turn, EventKind::KeyReleased, job.exchange);
        released.key = job.key();
        released.state = m_keys.release(row);
        noteRow(turn, row);
        return;
    }
    const KeyRowId kept = holdsClaim ? row : m_keys.rowFor(row, policy, job.key(), request.form);
    KeyRecord &own = m_keys.at(kept);
    own.state = KeyState::Stored;
    own.exchange = job.exchange.id;
    own.answer = answer;
    own.expiresAt = turn.writer.now + policy.keyLifetime;
    Event &stored = note(turn, EventKind::KeyStored, job.exchange);
    stored.key = job.key();
    stored.status = answer.status;
    stored.order = answer.order;
    stored.span = policy.keyLifetime;
    noteRow(turn, kept);
}

/// Those that waited for the first request with @p key go on: with its answer, or, where it left none, in its place.
void Server::resumeWaiters(const ServerTurn &turn, const IdempotencyKey &key)
{
    if (!key.isSet())
        return;
    const auto isPeer = [&key](const Job &job) { return job.isWaiting && job.key() == key; };
    QList<Job> peers;
    std::copy_if(m_jobs.begin(), m_jobs.end(), std::back_inserter(peers), isPeer);
    if (peers.empty())
        return;
    m_jobs.removeIf(isPeer);
    for (Job &peer : peers) {
        const KeyRowId row = m_keys.find(turn.settings.server.policy, key, peer.exchange.request.form);
        if (row.isSet() && m_keys.at(row).state == KeyState::Stored) {
            Response answer = m_keys.at(row).answer;
            answer.replayed = true;
            turn.port.sendResponse(peer.exchange, std::move(answer), Rule::WaitedReplayed);
        } else {
            placeWithKey(turn, std::move(peer.exchange));
        }
    }
}

} // namespace idemlab::sim
