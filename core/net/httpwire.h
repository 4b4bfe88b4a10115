// SPDX-License-Identifier: MIT
#pragma once

#include "net/carrier.h"
#include "net/httpdoor.h"
#include "net/librarycarrier.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace idemlab::net {

/// Over HTTP on 127.0.0.1: what the clients of a run send goes through a socket to the door, and what they are answered comes back
/// the same way.
class HttpWire : public QObject, public session::Wire
{
    Q_OBJECT
public:
    /// @p door outlives it. @p mark: what its library writes behind the number of an attempt.
    HttpWire(HttpDoor &door, const QByteArray &mark, std::function<void(session::WireOutcome &&)> report);
    ~HttpWire() override;

    void carryOut(const sim::WireTask &task, const model::RunSettings &settings) override;
    [[nodiscard]] const http::Profile &profile() const { return m_profile; } ///< of the last task
    /// False where the attempt is not waiting for that.
    [[nodiscard]] bool requestCame(model::AttemptId attempt, const Incoming &incoming);

private:
    void answered(model::AttemptId attempt, const model::Response &response);
    void disconnected(model::AttemptId attempt);
    void tell(session::WireOutcome &&outcome);
    [[nodiscard]] bool isWaitingFor(model::AttemptId attempt, std::initializer_list<sim::WireTask::Kind> kinds) const;

    HttpDoor &m_door;
    const std::function<void(session::WireOutcome &&)> m_report;
    Carrier m_carrier;
    LibraryCarrier m_library;
    http::Profile m_profile;
    std::optional<sim::WireTask> m_task;
    QByteArray m_written; ///< the bytes of the answer that is being written
    QHash<model::AttemptId, ConnectionId> m_connections; ///< at the gateway
};

} // namespace idemlab::net
