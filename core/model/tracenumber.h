// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <atomic>
#include <utility>

namespace idemlab::model {

/// Tells a trace from every other of the program. A copy can go on otherwise, so it gets a number of its own; a trace that is
/// moved keeps its number, and what is left behind gets another.
class TraceNumber
{
public:
    TraceNumber() : m_value(next()) { }
    TraceNumber(const TraceNumber &) : TraceNumber() { }
    TraceNumber(TraceNumber &&other) noexcept : m_value(std::exchange(other.m_value, next())) { }
    TraceNumber &operator=(const TraceNumber &) { return *this = TraceNumber(); }
    TraceNumber &operator=(TraceNumber &&other) noexcept
    {
        m_value = std::exchange(other.m_value, next());
        return *this;
    }
    ~TraceNumber() = default;

    /// Never 0.
    [[nodiscard]] quint64 value() const { return m_value; }

private:
    [[nodiscard]] static quint64 next()
    {
        constexpr quint64 block = 4096; // a thread takes that many at a time, so that threads do not wait for each other
        static std::atomic<quint64> taken = 0;
        thread_local quint64 last = 0;
        if (last % block == 0)
            last = taken.fetch_add(block, std::memory_order_relaxed);
        return ++last;
    }

    quint64 m_value;
};

} // namespace idemlab::model
