// SPDX-License-Identifier: MIT
#pragma once

#include "model/serverpolicy.h"
#include "model/strategy.h"
#include "model/time.h"

namespace idemlab::model {

/// How the embedded clients behave.
struct ClientSettings
{
    KeyScope keyScope = KeyScope::Order;
    KeyFormat keyFormat = KeyFormat::UuidV4;
    Duration timeout = std::chrono::milliseconds(2000); ///< from sending to giving up on the answer; more than zero
    quint32 retries = 3; ///< attempts after the first, for each step of a call
    Duration backoff = std::chrono::milliseconds(500); ///< pause before the first retry; it doubles with each further one
    bool resendsOnCut = false; ///< the HTTP library repeats a request by itself, once, where the connection is cut before the answer
    bool operator==(const ClientSettings &) const = default;
};

/// How the network between clients and server behaves.
struct LinkSettings
{
    Duration latency = std::chrono::milliseconds(400); ///< one way
    Duration delay = std::chrono::milliseconds(3000); ///< what a delay fault adds
    Duration duplicateAfter = std::chrono::milliseconds(600); ///< how long after the first copy the second arrives
    bool operator==(const LinkSettings &) const = default;
};

/// How the embedded server behaves.
struct ServerSettings
{
    Duration workingTime = std::chrono::milliseconds(500); ///< from accepting an order to having made it
    Duration restartTime = std::chrono::milliseconds(300); ///< after a crash
    ServerPolicy policy;
    bool operator==(const ServerSettings &) const = default;
};

/// Whether a claim can run out while its request is still at work. There is no lease to run out where claim, order and answer are
/// one transaction.
[[nodiscard]] inline bool canLeaseEndAtWork(const ServerSettings &server)
{
    const ServerPolicy &policy = server.policy;
    return policy.keySupport == KeySupport::Honored && policy.writes != Writes::Together && policy.inProgress != InProgress::Race
        && policy.claimLease <= server.workingTime;
}

/// Everything that a run depends on besides its commands: same settings, same commands, same trace.
struct RunSettings
{
    Strategy strategy = Strategy::None;
    ClientSettings client;
    LinkSettings link;
    ServerSettings server;
    quint64 seed = 1; ///< of the keys and ids that are made at random
    bool operator==(const RunSettings &) const = default;
};

} // namespace idemlab::model
