// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "model/time.h"

#include <algorithm>
#include <vector>

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
        m_heap.push_back({at, rank, number, client, kind});
        std::push_heap(m_heap.begin(), m_heap.end(), later);
    }
    [[nodiscard]] bool isEmpty() const { return m_heap.empty(); }
    [[nodiscard]] const Due &first() const { return m_heap.front(); }
    Due take()
    {
        std::pop_heap(m_heap.begin(), m_heap.end(), later);
        const Due due = m_heap.back();
        m_heap.pop_back();
        return due;
    }
    bool operator==(const Agenda &) const = default;

private:
    static bool later(const Due &a, const Due &b) { return a.at > b.at || (a.at == b.at && a.rank > b.rank); }
    static constexpr quint64 behindCommands = quint64(1) << 63;

    std::vector<Due> m_heap;
    quint64 m_next = 0;
};

} // namespace idemlab::sim
