// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/fold.h"
#include "http/service.h"

#include <QObject>

namespace idemlab::session {
class Session;
}

namespace idemlab::cli {

/// Answers what comes in below /__lab/, for programs that test against the mock server:
///   GET    /__lab/faults   {"toggles":{"drop-response":"off",…},"planned":[…]}
///   PUT    /__lab/faults   {"drop-response":"next"|"all"|"off", …, "planned":[{"fault","number","of"?,"direction"?,"extra"?}]}
///                          what is not named stays as it is, and "planned" is all that is planned from now on; nothing is changed
///                          unless all of it is right
///   GET    /__lab/trace    {"strategy","intents","orders","verdict","forgotten","first","next","events":[…]}, the events as
///                          `idemlab run --format json` has them; ?since=N (the event of that number and those after it),
///                          ?limit=N. The totals are of the whole run, whatever was forgotten
///   POST   /__lab/reset    a new run: no orders, no keys, all faults off
class LabControl : public QObject
{
    Q_OBJECT
public:
    /// Before the session's first run. @p session outlives what service() gives.
    explicit LabControl(session::Session &session);

    /// Stands behind /__lab.
    [[nodiscard]] http::Service service();

private:
    void begin();
    void judge();
    [[nodiscard]] http::ServiceAnswer answer(const QByteArray &method, const QByteArray &target, const QByteArray &body);
    [[nodiscard]] http::ServiceAnswer faults() const;
    [[nodiscard]] http::ServiceAnswer setFaults(const QByteArray &body);
    [[nodiscard]] http::ServiceAnswer trace(const QString &query);

    session::Session &m_session;
    analysis::Fold m_running; ///< takes in each event before the trace forgets it
    quint32 m_run = 0; ///< counts the session's runs
};

} // namespace idemlab::cli
