// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "model/request.h"
#include "model/response.h"

namespace idemlab::sim {

// Client and Server decide; what they want done they say at a port, and the Engine does it. Nothing that they say comes back
// to them before they have finished.

/// What both can say.
class Port
{
public:
    /// Something happened, now; to be filled in before the next one.
    virtual model::Event &note(model::EventKind kind, model::Lane lane) = 0;

protected:
    ~Port() = default;
};

/// What a client can have done. After a pause and at a timeout it hears of it.
class ClientPort : public Port
{
public:
    /// An empty request, to be filled in before the next one.
    [[nodiscard]] virtual model::Request &sendRequest(model::ClientId client, model::AttemptId attempt, model::IntentId intent) = 0;
    virtual void startTimeout(model::ClientId client, model::AttemptId attempt, model::Duration after) = 0;
    virtual void startRetryTimer(model::ClientId client, model::ClickId click, model::Duration pause) = 0;
    /// The client closes the connection and listens no more.
    virtual void abandon(model::ClientId client, model::AttemptId attempt, model::IntentId intent) = 0;

protected:
    ~ClientPort() = default;
};

struct Exchange;

/// What the server can have done. When work ends and when it is up again it hears of it.
class ServerPort : public Port
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
