// SPDX-License-Identifier: MIT
#pragma once

#include "model/trace.h"

namespace idemlab::sim {

// Client and Server decide; what they want done they say at a port, and the Engine does it. Nothing that they say comes back
// to them before they have finished. What happens they write down themselves.

/// Where what happens now is written down.
struct TraceWriter
{
    model::Trace &trace;
    model::Instant now;

    /// The reference is invalidated by the next call.
    model::Event &add(model::EventKind kind, model::Lane lane) const { return trace.add(now, kind, lane); }
};

/// What a client can have done. After a pause and at a timeout it hears of it.
class ClientPort
{
public:
    virtual void sendRequest(model::ClientId client, model::AttemptId attempt, model::IntentId intent, model::Request &&request) = 0;
    virtual void startTimeout(model::ClientId client, model::AttemptId attempt, model::Duration after) = 0;
    virtual void startRetryTimer(model::ClientId client, model::ClickId click, model::Duration pause) = 0;
    /// The client closes the connection and listens no more.
    virtual void abandon(model::ClientId client, model::AttemptId attempt, model::IntentId intent) = 0;

protected:
    ~ClientPort() = default;
};

struct Exchange;

/// What the server can have done. When work ends and when it is up again it hears of it.
class ServerPort
{
public:
    virtual void sendResponse(const Exchange &exchange, model::Response &&response, model::Rule rule) = 0;
    virtual void startWork(model::ExchangeId exchange, model::Duration duration) = 0;
    /// The server process is gone and so are its connections.
    virtual void closeConnection(const Exchange &exchange) = 0;
    virtual void startRestart(model::Duration after) = 0;

protected:
    ~ServerPort() = default;
};

} // namespace idemlab::sim
