// SPDX-License-Identifier: MIT
#pragma once

#include "session/pacer.h"
#include "session/strip.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace idemlab::session {

/// The strips of a session under one clock: what is done to one is done to all, at one time.
class Strips : public QObject
{
    Q_OBJECT
public:
    explicit Strips(WireMaker wires, QObject *parent = nullptr);

    [[nodiscard]] const WireMaker &wires() const { return m_wires; }

    [[nodiscard]] qsizetype count() const { return qsizetype(m_strips.size()); }
    [[nodiscard]] Strip &at(qsizetype strip) const { return *m_strips[size_t(strip)]; }
    [[nodiscard]] qsizetype current() const { return m_current; }
    [[nodiscard]] Strip &shown() const { return at(m_current); }
    [[nodiscard]] QList<Run> runs() const;
    [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
    [[nodiscard]] bool isQuiet() const; ///< all of them are
    [[nodiscard]] double speed() const { return m_pacer.speed(); }

    /// Begins @p runs (at least one) beside each other, goes to @p until without regard to the time on the wall, and plays
    /// on from there or not.
    void begin(const QList<Run> &runs, qsizetype toShow, std::optional<model::Instant> until = std::nullopt, bool playsOn = true);
    void show(qsizetype strip);
    /// After all that is due by now.
    void perform(const model::Command &command);
    void play();
    void pause();
    void stepToNextEvent();
    void playToEnd();
    void playUntil(model::Instant at);
    void hurryTo(model::Instant at);
    void setSpeed(double speed);
    void limitTrace(qsizetype events) { m_traceLimit = events; }
    /// Lets happen what is due by now, tells of it, and waits for what comes next.
    void pump();

Q_SIGNALS:
    // As Session tells them.
    void stripsChanged();
    void currentStripChanged();
    void begun();
    void traceReset();
    void traceGrew(qsizetype from);
    void clockMoved();
    void stateChanged();
    void becameQuiet();
    void failed(const QString &what);

private:
    void makeStrip();
    void dropStrip();
    void give(const model::Command &command, const Strip *alone);
    void receive(const Strip *strip, const model::Command &command);
    bool stepOnce();
    void restAtStop();
    void settle();
    void report();
    void wait();
    [[nodiscard]] std::optional<model::Instant> nextDue() const;
    [[nodiscard]] qsizetype eventCount() const;

    WireMaker m_wires; ///< null: messages travel in memory
    std::vector<std::unique_ptr<Strip>> m_strips;
    qsizetype m_current = 0;
    Pacer m_pacer;
    QTimer m_timer;
    qsizetype m_traceLimit = 0;
    std::optional<model::Instant> m_hurriedTo; ///< goes there without regard to the time on the wall; max: to the end
    std::optional<model::Instant> m_stop; ///< where it comes to rest
    bool m_isPlaying = true;
    bool m_playsOn = true; ///< once it has got where it hurries to
    bool m_wasQuiet = true;
};

} // namespace idemlab::session
