// SPDX-License-Identifier: MIT
#pragma once

#include "model/event.h"
#include "model/request.h"
#include "model/response.h"

#include <QVarLengthArray>

#include <variant>

namespace idemlab::sim {

/// What Client and Server want done. They decide; the Engine carries out, in this order.

/// Something happened; the engine adds the time.
using Note = model::Event;

struct SendRequest
{
    model::AttemptId attempt;
    model::Request request;
};

struct StartRetryTimer
{
    model::ClickId click;
    model::Duration pause;
};

struct StartTimeout
{
    model::AttemptId attempt;
    model::Duration after;
};

/// The client closes the connection and listens no more.
struct Abandon
{
    model::AttemptId attempt;
};

struct SendResponse
{
    model::ExchangeId exchange;
    model::AttemptId attempt;
    model::ClientId client;
    model::IntentId intent;
    model::Purpose purpose = model::Purpose::PlaceOrder; ///< of the request that is answered
    model::Response response;
    model::Rule rule = model::Rule::None;
};

struct StartWork
{
    model::ExchangeId exchange;
    model::Duration duration;
};

/// The server process is gone and so are its connections.
struct CloseConnection
{
    model::ExchangeId exchange;
    model::AttemptId attempt;
    model::ClientId client;
    model::IntentId intent;
};

struct StartRestart
{
    model::Duration after;
};

using ClientAction = std::variant<Note, SendRequest, StartRetryTimer, StartTimeout, Abandon>;
using ClientActions = QVarLengthArray<ClientAction, 6>;
using ServerAction = std::variant<Note, SendResponse, StartWork, CloseConnection, StartRestart>;
using ServerActions = QVarLengthArray<ServerAction, 6>;

/// The numbers that the world gives out next.
struct Numbering
{
    quint32 intents = 0;
    quint32 clicks = 0;
    quint32 attempts = 0;
    quint32 exchanges = 0;
    bool operator==(const Numbering &) const = default;

    model::IntentId nextIntent() { return {++intents}; }
    model::ClickId nextClick() { return {++clicks}; }
    model::AttemptId nextAttempt() { return {++attempts}; }
    model::ExchangeId nextExchange() { return {++exchanges}; }
};

} // namespace idemlab::sim
