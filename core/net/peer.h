// SPDX-License-Identifier: MIT
#pragma once

#include "net/connection.h"
#include "net/gateway.h"

#include <QLoggingCategory>

namespace idemlab::net {

Q_DECLARE_LOGGING_CATEGORY(logHttp)

/// A connection as the gateway knows it. For its own files alone.
struct Gateway::Peer
{
    enum class State : quint8 {
        Idle,
        Reading,
        Working,
        Writing, ///< an answer that the client has not read yet, or that is made piece by piece
        Closing,
    };

    Peer(ConnectionId connectionId, Connection *made, const http::Endpoint &here, const http::Services &services)
        : id(connectionId), connection(made), reader(profile, here, services)
    { }

    ConnectionId id;
    Connection *connection = nullptr; ///< a child of the gateway
    http::Profile profile; ///< of the request in work
    http::RequestReader reader;
    http::AnswerContext context; ///< of the request in work
    http::BodySource more; ///< of the answer under way
    State state = State::Idle;
    std::chrono::steady_clock::time_point since = std::chrono::steady_clock::now(); ///< of the state, or the last progress in it

    void enter(State next)
    {
        state = next;
        since = std::chrono::steady_clock::now();
    }
};

} // namespace idemlab::net
