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
    Kind kind = Kind::Command;
    quint32 number = 0; ///< the id that the kind tells of
    model::ClientId client;
    quint64 sequence = 0; ///< see Agenda
    bool operator==(const Due &) const = default;
};

/// What is still to come, soonest first. At one time commands come before all else, so that a run that is repeated from its
/// commands goes as it went when they were given live; the rest in the order in which it was put down. A value.
class Agenda
{
public:
    void add(model::Instant at, Due::Kind kind, quint32 number, model::ClientId client = {})
    {
        m_heap.push_back({at, kind, number, client, m_next++});
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
    static bool later(const Due &a, const Due &b)
    {
        if (a.at != b.at)
            return a.at > b.at;
        const bool isCommand = a.kind == Due::Kind::Command;
        if (isCommand != (b.kind == Due::Kind::Command))
            return !isCommand;
        return a.sequence > b.sequence;
    }

    std::vector<Due> m_heap;
    quint64 m_next = 0;
};

} // namespace idemlab::sim
