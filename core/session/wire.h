// SPDX-License-Identifier: MIT
#pragma once

#include "http/service.h"
#include "sim/world.h"

#include <functional>
#include <memory>
#include <tl/expected.hpp>
#include <variant>

namespace idemlab::session {

/// What has become of a sim::WireTask: as it was read at the other end, and its bytes.
struct RequestRead
{
    model::Request request;
    QByteArray bytes;
};

/// An answer, as its client has read it.
struct ResponseRead
{
    model::Response response;
    QByteArray bytes;
};

/// The client has seen its connection closed.
struct Closed
{ };

/// The client has closed its connection.
struct Abandoned
{ };
/// The machine did not do its part. In English; the last that a wire tells.
struct Broken
{
    QString what;
};
using WireOutcome = std::variant<RequestRead, ResponseRead, Closed, Abandoned, Broken>;

/// Carries what the embedded clients of one run send to the door, and back to them what they are answered: one task at a time.
/// Once it is deleted nothing more is told, and what was under way is nobody's.
class Wire
{
public:
    Wire() = default;
    virtual ~Wire() = default;
    Q_DISABLE_COPY_MOVE(Wire)

    /// Only while no task is under way, and only while the door listens. Not for tasks with a call. Ends in one WireOutcome.
    virtual void carryOut(const sim::WireTask &task, const model::RunSettings &settings) = 0;
};

/// Whom programs outside talk to.
class DoorListener
{
public:
    virtual void received(const model::Command &command) = 0; ///< a request, or that its sender has left before it was answered
    [[nodiscard]] virtual const model::ServerPolicy &policy() const = 0; ///< what they are held to

protected:
    ~DoorListener() = default;
};

/// The one way from sockets to sessions: listens once, and keeps its port while runs, strips and talks come and go.
class Door
{
public:
    Door() = default;
    virtual ~Door() = default;
    Q_DISABLE_COPY_MOVE(Door)

    /// Begins to listen on 127.0.0.1 at @p port (0: any free one). Harmless where it listens already. The error says in
    /// English why it cannot.
    [[nodiscard]] virtual tl::expected<quint16, QString> listen(quint16 port = 0) = 0;
    [[nodiscard]] virtual quint16 port() const = 0; ///< 0 while it does not listen
    /// What becomes of a task is told to @p report, from the event loop or at once.
    [[nodiscard]] virtual std::unique_ptr<Wire> makeWire(std::function<void(WireOutcome &&)> report) = 0;

    /// @p service stands behind its path from now on; all that no service has is the sessions'.
    virtual void offer(http::Service service) = 0;
    /// Requests from outside are @p listener's from now on, until another comes; once it leaves they are again of whose they were.
    virtual void enter(DoorListener &listener) = 0;
    virtual void leave(DoorListener &listener) = 0;
    /// The program of a call that is not answered yet gets its answer, of which the bytes are given back, or a closed connection.
    virtual QByteArray respond(model::CallId call, const model::Response &response) = 0;
    virtual void cut(model::CallId call) = 0;
};

/// Makes a door once it is needed.
using DoorMaker = std::function<std::shared_ptr<Door>()>;

} // namespace idemlab::session
