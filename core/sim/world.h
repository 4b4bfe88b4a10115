// SPDX-License-Identifier: MIT
#pragma once

#include "model/command.h"
#include "model/runsettings.h"
#include "sim/agenda.h"
#include "sim/client.h"
#include "sim/externalintents.h"
#include "sim/link.h"
#include "sim/server.h"

#include <QList>
#include <QSet>

#include <variant>

namespace idemlab::sim {

/// A message on its way: whose it is, and what it says.
struct Flight
{
    using Content = std::variant<std::monostate, model::Request, model::Response>;

    model::MessageId message; ///< none before it has reached the network
    model::AttemptId attempt;
    model::ClientId client;
    model::IntentId intent;
    model::ExchangeId exchange; ///< of a response
    model::FaultKind fault = model::FaultKind::None;
    Content content {};
    bool operator==(const Flight &) const = default;

    [[nodiscard]] const model::Request &request() const { return std::get<model::Request>(content); }
    [[nodiscard]] const model::Response &response() const { return std::get<model::Response>(content); }
};

/// What has to cross between a client and the network for real before the run can go on: in memory the engine does it by
/// itself, over HTTP the session does, one after the other in the order of the list.
struct WireTask
{
    enum class Kind : quint8 {
        Request, ///< send the request; done when Engine::requestDelivered() was told what got there
        Response, ///< give the response to the client; done at Engine::responseDelivered()
        Cut, ///< close the connection without a byte; done at Engine::closeDelivered(), or at requestDelivered() where a library sends again
        Abandon, ///< the client closes the connection; done at Engine::abandonDelivered()
    };
    WireTask(Kind what, Flight &&whose, model::CallId waiting = {}) : kind(what), flight(std::move(whose)), call(waiting) { }

    Kind kind;
    Flight flight; ///< whose attempt; Kind::Request, Kind::Response: what is to cross
    model::CallId call; ///< the program outside that waits; none: an embedded client
    bool operator==(const WireTask &) const = default;

    [[nodiscard]] const model::Request &request() const { return flight.request(); }
    [[nodiscard]] const model::Response &response() const { return flight.response(); }
};

/// A client lane: the embedded form of a customer, or a program outside.
struct ClientLane
{
    Client client;
    QString name;
    bool isExternal = false;
    bool operator==(const ClientLane &) const = default;
};

/// What the network knows of a program outside that has asked and not been answered.
struct ExternalCall
{
    model::AttemptId attempt;
    model::ClientId client;
    model::IntentId intent;
    model::Purpose purpose = model::Purpose::PlaceOrder;
    model::CallId call {}; ///< none: nobody waits
    bool operator==(const ExternalCall &) const = default;
};

/// An attempt of a client whose HTTP library repeats a request by itself where the connection is cut.
struct LibraryCall
{
    model::AttemptId attempt;
    model::Request request;
    bool hasResent = false;
    bool operator==(const LibraryCall &) const = default;
};

/// All that the future of a run depends on. It can be copied, compared and gone on from (Engine). Two are equal where all is the
/// same but how it lies in memory; whether they mean the same is canonicalForm()'s matter.
struct World
{
    model::RunSettings settings;
    model::Script script;
    model::Instant now;
    Agenda agenda; ///< without the commands that were there from the start
    Numbering numbers;
    QList<ClientLane> lanes; ///< in the order of their ids
    Link link;
    Server server;
    QList<Flight> flights; ///< in the order of their messages
    QList<WireTask> wire; ///< to be carried out, first one first
    QList<ExternalCall> externals;
    QList<LibraryCall> library;
    qsizetype scripted = 0; ///< how many commands of the script were there from the start
    qsizetype obeyed = 0; ///< how many of those have come about
    ExternalIntents externalIntents;
    QSet<QString> sharers; ///< programs outside that share the last lane; so many at most are told apart
    bool operator==(const World &) const = default;

    /// Whether a client still waits for the answer to its attempt.
    [[nodiscard]] bool isAwaited(model::AttemptId attempt, model::ClientId client) const;
    /// Whether nothing at all comes of it any more: the timeout of an attempt that was answered.
    [[nodiscard]] bool isStale(const Due &due) const;
    /// Whether anything but the trace can change by it.
    [[nodiscard]] bool isOfConsequence(const Due &due) const;
    /// Whether it is a request that nobody waits for any more and that will change nothing, whenever it arrives. Only where settings
    /// stay as they are. @p keysExpire: an answer that is stored may be forgotten before.
    [[nodiscard]] bool isMoot(const Due &due, bool keysExpire) const;
    /// Whether nothing that goes on by itself can make an order any more, or tell a client of another's: all that is asked, or may still
    /// be asked by itself, is for an order that stands and stays known. Only where settings stay as they are. @p keysExpire as above.
    [[nodiscard]] bool isDecided(bool keysExpire) const;
    /// Of a message that is on its way.
    [[nodiscard]] const Flight &flightOf(model::MessageId message) const;
};

} // namespace idemlab::sim

Q_DECLARE_TYPEINFO(idemlab::sim::Flight, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(idemlab::sim::WireTask, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(idemlab::sim::LibraryCall, Q_RELOCATABLE_TYPE);
