// SPDX-License-Identifier: MIT
#pragma once

#include "http/control.h"
#include "sim/world.h"

#include <functional>
#include <memory>
#include <tl/expected.hpp>

namespace idemlab::session {

/// Whom a wire tells what has got over it. It must not delete the wire while it is told.
class WireListener
{
public:
    /// As it was read at the other end, and its bytes.
    virtual void requestCrossed(const model::Request &request, const QByteArray &bytes) = 0;
    virtual void responseCrossed(const model::Response &response, const QByteArray &bytes) = 0;
    virtual void closeCrossed() = 0;
    virtual void abandonCrossed() = 0;
    /// A program outside has sent a request, or left before it was answered.
    virtual void cameFromOutside(const model::Command &command) = 0;
    virtual void wireFailed(const QString &what) = 0; ///< the machine did not do its part; in English. The last that is told

protected:
    ~WireListener() = default;
};

/// Carries out what the engine has to get across (sim::WireTask), one task at a time; programs outside come in beside it.
class Wire
{
public:
    Wire() = default;
    virtual ~Wire() = default;
    Q_DISABLE_COPY_MOVE(Wire)

    /// Begins to listen on 127.0.0.1 at @p port (0: any free one). Harmless where it listens already. The error says in
    /// English why it cannot.
    [[nodiscard]] virtual tl::expected<quint16, QString> listen(quint16 port) = 0;
    /// 0 while it does not listen.
    [[nodiscard]] virtual quint16 port() const = 0;
    virtual void setControl(http::Control control) = 0;
    /// What programs outside are held to.
    virtual void setPolicy(const model::ServerPolicy &policy) = 0;

    [[nodiscard]] virtual bool isBusy() const = 0;
    /// Only while not busy, and only while it listens. Ends in a call of the listener.
    virtual void carryOut(const sim::WireTask &task, const model::RunSettings &settings) = 0;
    /// Another run begins: every connection is closed, nothing is told any more.
    virtual void reset() = 0;
};

/// Makes a wire that tells @p listener, which outlives it. The error says in English why there is none to be had.
using WireMaker = std::function<tl::expected<std::unique_ptr<Wire>, QString>(WireListener &listener)>;

} // namespace idemlab::session
