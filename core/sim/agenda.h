// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "model/time.h"
#include "sim/queue.h"

#include <algorithm>
#include <array>
#include <bit>

namespace idemlab::sim {

/// Something that is due at a time. Which ids are set depends on the kind.
struct Due
{
    enum class Kind : quint8 {
        Command, ///< position in the script: number
        RequestArrives, ///< message
        RequestVanishes, ///< message
        ResponseArrives, ///< message
        ResponseVanishes, ///< message
        ConnectionBreaks, ///< message
        CutIsNoticed, ///< attempt, client
        WorkEnds, ///< exchange
        TimeoutEnds, ///< attempt, client
        PauseEnds, ///< click, client
        ServerRestarts,
    };

    model::Instant at;
    quint64 rank = 0; ///< among those of the same time, lowest first: see Agenda
    quint32 number = 0; ///< the id that the kind tells of
    model::ClientId client;
    Kind kind = Kind::Command;
    bool operator==(const Due &) const = default;
};

/// What is still to come, soonest first. At one time commands come before all else, so that a run that is repeated from its
/// commands goes as it went when they were given live; the rest in the order in which it was put down. A value.
class Agenda
{
public:
    void add(model::Instant at, Due::Kind kind, quint32 number, model::ClientId client = {})
    {
        const quint64 rank = m_next++ | (kind == Due::Kind::Command ? 0 : behindCommands);
        const Due due {at, rank, number, client, kind};
        if (m_busy == 0 || later(first(), due))
            m_soonest = kind;
        m_busy |= 1u << size_t(kind);
        Queue<Due> &queue = m_queues[size_t(kind)];
        if (queue.isEmpty() || later(due, queue.back()))
            queue.emplaceBack(due);
        else
            queue.insert(std::upper_bound(queue.begin(), queue.end(), due, [](const Due &a, const Due &b) { return later(b, a); }), due);
    }
    [[nodiscard]] bool isEmpty() const { return m_busy == 0; }
    [[nodiscard]] const Due &first() const { return m_queues[size_t(m_soonest)].front(); }
    Due take()
    {
        Queue<Due> &queue = m_queues[size_t(m_soonest)];
        const Due due = queue.take(queue.begin());
        if (queue.isEmpty())
            m_busy &= ~(1u << size_t(m_soonest));
        findSoonest();
        return due;
    }
    bool operator==(const Agenda &) const = default;

private:
    static bool later(const Due &a, const Due &b) { return a.at > b.at || (a.at == b.at && a.rank > b.rank); }
    void findSoonest()
    {
        if (m_busy == 0)
            return;
        m_soonest = Due::Kind(std::countr_zero(m_busy));
        for (quint32 left = m_busy & (m_busy - 1); left != 0; left &= left - 1) {
            const auto kind = Due::Kind(std::countr_zero(left));
            if (later(first(), m_queues[size_t(kind)].front()))
                m_soonest = kind;
        }
    }

    static constexpr quint64 behindCommands = quint64(1) << 63;

    /// One for each kind: as a rule all of a kind are equally far off when they are put down, so a new one comes last.
    std::array<Queue<Due>, size_t(Due::Kind::ServerRestarts) + 1> m_queues;
    quint32 m_busy = 0; ///< one bit for each queue that is not empty
    Due::Kind m_soonest = Due::Kind::Command; ///< of a queue that is not empty, where there is one
    quint64 m_next = 0;
};

} // namespace idemlab::sim
