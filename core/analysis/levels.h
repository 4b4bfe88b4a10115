// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/digesttable.h"
#include "analysis/search.h"

#include <array>
#include <deque>
#include <mutex>
#include <vector>

namespace idemlab::analysis {

/// A step that breaks the promise.
struct Breach
{
    Finding finding = Finding::NoneFound;
    quint16 oddity = 0;
    quint32 parent = 0; ///< the state before it
    quint16 choice = 0; ///< position among the choices there
};

/// The states that a search has come to, level by level: a level is all that is as many steps from the start. Which number a
/// state has, and by which way it was come to first, does not depend on who found it when.
class Levels
{
public:
    explicit Levels(const Situation &start, const sim::Digest &digest);

    /// The level that is to be gone on from, and the number of its first state.
    [[nodiscard]] const std::vector<Situation> &level() const { return m_level; }
    [[nodiscard]] quint32 first() const { return m_first; }
    [[nodiscard]] quint64 count() const { return m_from.size(); }
    [[nodiscard]] qint64 bytes() const;

    struct Way
    {
        quint32 parent = 0;
        quint16 choice = 0;
    };
    /// By which a state was first come to.
    [[nodiscard]] Way wayTo(quint32 state) const { return m_from[state]; }

    /// What one thread has found: the states that follow each of some states of the level.
    struct Findings
    {
        struct Span
        {
            quint32 parent = 0;
            quint32 ends = 0; ///< histories that end there or with a step from there
            size_t begin = 0;
            size_t end = 0; ///< in children
        };
        std::vector<Span> spans;
        std::vector<quint32> children;
    };
    /// Takes a state in, from any thread, and gives what stands for it until the level is closed.
    [[nodiscard]] quint32 add(Situation &&situation, const sim::Digest &digest, quint32 parent, quint16 choice);
    /// All of the level has been gone on from: what was found is the next level.
    void close(std::vector<Findings> &findings);

    /// How many ways lead from the start to an end.
    [[nodiscard]] double histories() const;

private:
    struct Fresh
    {
        Situation situation;
        sim::Digest digest;
        quint32 parent = 0;
        quint16 choice = 0;
        quint32 number = 0;
        [[nodiscard]] auto rank() const { return std::tuple(situation.oddity, parent, choice); }
    };
    static constexpr quint32 freshFlag = 1u << 31;
    static constexpr size_t shardBits = 6;
    static constexpr size_t shards = 1u << shardBits;
    struct Shard
    {
        std::mutex mutex;
        DigestTable table;
        std::deque<Fresh> fresh; ///< stays where it is while it grows
    };
    [[nodiscard]] Shard &shardOf(const sim::Digest &digest) { return m_shards[digest.high >> (64 - shardBits)]; }
    void connect(std::vector<Findings> &findings);

    std::vector<Situation> m_level;
    quint32 m_first = 0;
    std::vector<Way> m_from;
    std::vector<quint32> m_children; ///< of all states that were gone on from, one after the other
    std::vector<size_t> m_childrenEnd; ///< by state: where its children end in m_children
    std::vector<quint32> m_ends; ///< by state, as in Findings::Span
    std::array<Shard, shards> m_shards;
};

} // namespace idemlab::analysis
