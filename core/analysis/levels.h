// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/digesttable.h"
#include "analysis/search.h"

#include <QVarLengthArray>

#include <array>
#include <deque>
#include <memory>
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

/// The states that a search has come to, level by level: a level is all that is as many steps from the start. Those of a level that
/// differ in nothing but what is left stand in one place, so that each step is taken once for all of them. Which number a state
/// has, and by which way it was come to first, does not depend on who found it when.
class Levels
{
public:
    /// @p digest: of a situation, without what is left.
    explicit Levels(const Situation &start, const sim::Digest &digest);

    struct State
    {
        Budget left;
        quint16 oddity = 0;
        quint32 number = 0;
    };
    struct Place
    {
        std::unique_ptr<Situation> situation; ///< with the most that is left to any of them
        std::vector<State> states;
    };
    /// How many places the level has that is to be gone on from.
    [[nodiscard]] size_t levelSize() const { return m_level.size(); }
    /// One of them, by any thread; once.
    [[nodiscard]] Place take(size_t position) { return std::move(m_level[position]); }
    [[nodiscard]] quint64 count() const { return m_parents.size(); }
    [[nodiscard]] qint64 bytes() const;
    /// Digests (Explorer::digestWith()) of the states by which @p state was first come to, and its own; without the start.
    [[nodiscard]] QList<sim::Digest> pathTo(quint32 state);

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
    /// By which step a state has come to a place, and what is left to it there.
    struct Arrival
    {
        Budget left;
        quint16 oddity = 0;
        quint16 choice = 0;
        quint32 parent = 0;
        quint32 number = 0; ///< given by add(): what stands for the state until the level is closed
        [[nodiscard]] auto rank() const { return std::tuple(oddity, parent, choice); }
    };
    using Arrivals = QVarLengthArray<Arrival, 16>;
    /// Takes states in, from any thread.
    void add(Situation &&situation, const sim::Digest &digest, Arrivals &arrivals);
    /// All of the level has been gone on from: what was found is the next level.
    void close(std::vector<Findings> &findings);

    /// How many ways lead from the start to an end.
    [[nodiscard]] double histories() const;

private:
    struct FreshPlace
    {
        std::unique_ptr<Situation> situation; ///< as by the first of its arrivals in their order
        std::tuple<quint16, quint32, quint16> rank;
        quint32 position = 0; ///< in the level, once it has one
    };
    struct Fresh
    {
        Arrival arrival;
        sim::Digest digest;
        FreshPlace *place = nullptr;
    };
    static constexpr quint32 freshFlag = 1u << 31;
    static constexpr quint32 nowhere = ~quint32(0);
    static constexpr size_t shardBits = 6;
    static constexpr size_t shards = 1u << shardBits;
    /// All states of a place are in one.
    struct Shard
    {
        std::mutex mutex;
        DigestTable states; ///< their numbers
        DigestTable places; ///< of the next level: positions in freshPlaces
        std::deque<Fresh> fresh; ///< stays where it is while it grows
        std::deque<FreshPlace> freshPlaces; ///< likewise
    };
    [[nodiscard]] Shard &shardOf(const sim::Digest &digest) { return m_shards[digest.high >> (64 - shardBits)]; }
    [[nodiscard]] static FreshPlace &placeOf(Shard &shard, Situation &situation, const sim::Digest &digest, const Arrival &first);
    void settle(Fresh &fresh);
    void connect(std::vector<Findings> &findings);

    std::vector<Place> m_level;
    std::vector<quint32> m_parents; ///< by state: the one from which it was first come to
    std::vector<quint32> m_children; ///< of all states that were gone on from, one after the other
    std::vector<size_t> m_childrenEnd; ///< by state: where its children end in m_children
    std::vector<quint32> m_ends; ///< by state, as in Findings::Span
    std::array<Shard, shards> m_shards;
};

} // namespace idemlab::analysis
