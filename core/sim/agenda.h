// SPDX-License-Identifier: MIT
#pragma once

#include "model/ids.h"
#include "model/time.h"

#include <QVarLengthArray>

#include <algorithm>

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
    quint64 sequence = 0; ///< the order in which they were scheduled
    quint32 number = 0; ///< the id that the kind tells of
    model::ClientId client;
    Kind kind = Kind::Command;
    quint8 chain = 0; ///< see Agenda::chain()
    bool operator==(const Due &) const = default;
};

/// What is still to come, soonest first. At one time commands come before all else, so that a run that is repeated from its
/// commands goes as it went when they were given live; the rest in the order in which it was scheduled. A value.
class Agenda
{
public:
    void add(model::Instant at, Due::Kind kind, quint32 number, model::ClientId client = {})
    {
        insert({at, m_next++, number, client, kind, m_chain});
    }
    [[nodiscard]] bool isEmpty() const { return m_dues.isEmpty(); }
    [[nodiscard]] const Due &first() const { return m_dues.last(); }
    Due take()
    {
        const Due first = m_dues.last();
        m_dues.removeLast();
        return first;
    }
    /// For a search, which decides late how much later than the rest one chain of things comes about (Zone): to which of them belongs
    /// what happened last, and with it what is added from now on. Everywhere else there is only the chain 0.
    [[nodiscard]] quint8 chain() const { return m_chain; }
    void setChain(quint8 chain) { m_chain = chain; }
    /// All of @p chain that is not held back comes about @p by later.
    void move(quint8 chain, model::Duration by)
    {
        for (Due &due : m_dues) {
            if (due.chain == chain && due.at != never)
                due.at += by;
        }
        std::sort(m_dues.begin(), m_dues.end(), isLater);
    }
    /// When a thing is due that is held back until somebody says when (postpone()).
    static constexpr model::Instant never = model::Instant::max();
    /// Something that is on the agenda is due at @p at instead, in the order of its first scheduling still, and of @p chain.
    void postpone(const Due &due, model::Instant at, quint8 chain = 0)
    {
        Due postponed = due;
        postponed.at = at;
        postponed.chain = chain;
        remove(due);
        insert(postponed);
    }
    /// Something that is on the agenda is not due any more.
    void remove(const Due &due) { m_dues.erase(std::lower_bound(m_dues.cbegin(), m_dues.cend(), due, isLater)); }
    /// All that @p isIt holds of.
    template<typename Predicate>
    void removeIf(Predicate isIt)
    {
        m_dues.removeIf(isIt);
    }
    // Soonest first.
    [[nodiscard]] auto begin() const { return m_dues.crbegin(); }
    [[nodiscard]] auto end() const { return m_dues.crend(); }

    bool operator==(const Agenda &) const = default;

    /// Whether @p a comes about after @p b.
    [[nodiscard]] static bool isLater(const Due &a, const Due &b)
    {
        if (a.at != b.at)
            return a.at > b.at;
        const bool isCommand = a.kind == Due::Kind::Command;
        return isCommand == (b.kind == Due::Kind::Command) ? a.sequence > b.sequence : !isCommand;
    }

private:
    /// Moves what is behind as a block: insert() of Qt 6.5 and later swaps it there element by element.
    void insert(const Due &due)
    {
        const qsizetype at = std::lower_bound(m_dues.cbegin(), m_dues.cend(), due, isLater) - m_dues.cbegin();
        m_dues.append(due);
        std::copy_backward(m_dues.begin() + at, m_dues.end() - 1, m_dues.end());
        m_dues[at] = due;
    }

    QVarLengthArray<Due, 6> m_dues; ///< sorted, the soonest last, where it is taken from
    quint64 m_next = 0;
    quint8 m_chain = 0;
};

} // namespace idemlab::sim

Q_DECLARE_TYPEINFO(idemlab::sim::Due, Q_RELOCATABLE_TYPE);
