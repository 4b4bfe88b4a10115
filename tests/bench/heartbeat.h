// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace idemlab::bench {

/// How long the event loop has kept a timer of 5 ms waiting: what a person who presses something would have waited.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_timer.start(std::chrono::milliseconds(5));
    }

    [[nodiscard]] double longestMs() const { return m_longest; }
    /// The most that this thread has worked meanwhile: the same on a machine that has nothing else to do.
    [[nodiscard]] double longestWorkMs() const { return m_longestWork; }

    /// Of this thread, since it began.
    [[nodiscard]] static double workedMs()
    {
        timespec time {};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

private:
    void beat()
    {
        const auto now = std::chrono::steady_clock::now();
        m_longest = std::max(m_longest, std::chrono::duration<double, std::milli>(now - m_last).count());
        m_last = now;
        const double worked = workedMs();
        m_longestWork = std::max(m_longestWork, worked - m_lastWorked);
        m_lastWorked = worked;
    }

    QTimer m_timer;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
    double m_longest = 0;
    double m_lastWorked = workedMs();
    double m_longestWork = 0;
};

} // namespace idemlab::bench
