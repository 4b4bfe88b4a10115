// SPDX-License-Identifier: MIT
#pragma once

#include "model/runplan.h"
#include "session/wire.h"
#include "sim/engine.h"

#include <QObject>

#include <memory>
#include <optional>

namespace idemlab::session {

/// A run and where it hangs in the tree of what-ifs.
struct Run
{
    model::Recording recording;
    qsizetype branch = -1; ///< position in Branches; -1: none
    bool operator==(const Run &) const = default;
};

/// One of the runs that a session shows beside each other: what it began from, its engine and, over HTTP, a server of its own.
class Strip : public QObject, private WireListener
{
    Q_OBJECT
public:
    /// @p wires: null where messages travel in memory. The wire is made when it is first needed.
    explicit Strip(WireMaker wires, QObject *parent = nullptr);

    /// Begins @p run at time zero; Recording::moment and beside are the session's matter.
    void begin(const Run &run);
    [[nodiscard]] sim::Engine &engine() { return m_engine; }
    [[nodiscard]] const sim::Engine &engine() const { return m_engine; }
    /// What has been done so far, with moment at the present.
    [[nodiscard]] Run run() const;
    [[nodiscard]] const model::RunPlan &next() const
    {
        return m_next;
    } ///< what another run would begin from: the plan with the settings changed since
    [[nodiscard]] model::Script commands() const; ///< by hand, those of an earlier run that are repeated included
    [[nodiscard]] bool isQuiet();

    void perform(const model::Command &command, model::Instant at);
    /// Lets happen what is due up to @p end, and moves the clock there; Instant::max(): to the end of the run.
    void runUntil(model::Instant end);
    /// The position from which on events are new since the last call.
    qsizetype takeNews();
    /// Gives the wire its next task. What comes of it comes from the event loop or, for programs outside, at once.
    void carryWire();
    void limitTrace(qsizetype events);
    void tellAgain() { m_told = 0; } ///< every event is news again
    /// See Session::listen().
    [[nodiscard]] tl::expected<quint16, QString> listen(quint16 port = 0);
    [[nodiscard]] quint16 port() const { return m_wire ? m_wire->port() : 0; }
    void setControl(http::Control control);

Q_SIGNALS:
    void crossed(); ///< a message has got over the wire: the run can go on
    void outsideCame(const idemlab::model::Command &command); ///< a program's request, or its leaving
    void failed(const QString &what); ///< and messages travel in memory from now on

private:
    void requestCrossed(const model::Request &request, const QByteArray &bytes) override;
    void responseCrossed(const model::Response &response, const QByteArray &bytes) override;
    void closeCrossed() override;
    void abandonCrossed() override;
    void cameFromOutside(const model::Command &command) override { Q_EMIT outsideCame(command); }
    void wireFailed(const QString &what) override;
    void useMemory(const QString &why);

    Run m_begun;
    model::RunPlan m_next;
    sim::Engine m_engine;
    WireMaker m_wires; ///< null: messages travel in memory
    std::unique_ptr<Wire> m_wire; ///< null until it is needed
    std::unique_ptr<Wire> m_left; ///< one that failed, until nobody can be in it any more
    http::Control m_control;
    qsizetype m_told = 0; ///< events up to there are no news
    bool m_isCarrying = false;
};

} // namespace idemlab::session
