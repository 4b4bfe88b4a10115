// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/digesttable.h"
#include "analysis/search.h"

#include <array>
#include <compare>
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

/// The states that a search has come to, level by level: a level is all that is as many steps from the start. Which number a state
/// has, and by which way it was come to first, does not depend on who found it when. What has one digest and was found in cells that
/// touch each other is one state; in which cells it was gone on from before, it is not again.
class Levels
{
public:
    /// @p mergesZones: situations are given the zone of their state (State::cells) before they are gone on from.
    Levels(const Situation &start, const Meaning &meaning, bool mergesZones);

    struct State
    {
        std::unique_ptr<Situation> situation;
        quint32 number = 0;
        quint32 place = 0; ///< see Child
        sim::Cells cells; ///< in which it is to be gone on from
        size_t finder = 0; ///< the thread that has made it
    };
    /// How many states the level has that is to be gone on from.
    [[nodiscard]] size_t levelSize() const { return m_level.size(); }
    [[nodiscard]] size_t finderOf(size_t position) const { return m_level[position].finder; }
    /// One of them, by any thread; once.
    [[nodiscard]] State take(size_t position) { return std::move(m_level[position]); }
    [[nodiscard]] quint64 count() const { return m_parents.size(); }
    [[nodiscard]] qint64 bytes() const;
    /// Digests of the states by which @p state was first come to, and its own; without the start.
    [[nodiscard]] QList<sim::Digest> pathTo(quint32 state);

    /// What follows a state.
    struct Child
    {
        quint32 place = 0; ///< the same for what has the same digest
        sim::Cells cells;
    };
    /// What one thread has found: what follows each of some states of the level.
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
        std::vector<Child> children;
    };
    /// By which step a state was come to.
    struct Arrival
    {
        quint16 oddity = 0;
        quint32 parent = 0;
        quint16 choice = 0;
        auto operator<=>(const Arrival &) const = default;
    };
    /// Takes in what the thread @p finder has come to: @p situation itself, where it is new.
    [[nodiscard]] Child add(std::unique_ptr<Situation> &situation, const Meaning &meaning, const Arrival &arrival, size_t finder);
    /// All of the level has been gone on from: what was found is the next level.
    void close(std::vector<Findings> &findings);

    /// How many ways lead from the start to an end; at most so many where zones were merged.
    [[nodiscard]] double histories() const;

private:
    struct Fresh
    {
        Arrival arrival; ///< the first of all in their order
        std::unique_ptr<Situation> situation; ///< as by that, apart from its zone where zones are merged
        QVarLengthArray<sim::Cells, 2> cells; ///< of all
        quint32 place = 0;
        size_t finder = 0;
    };
    /// A state that was gone on from, or is to be next.
    struct Part
    {
        sim::Cells cells;
        quint32 number = 0;
    };
    struct Place
    {
        QVarLengthArray<Part, 1> parts;
        quint32 fresh = none; ///< position among those of the shard
    };
    static constexpr quint32 none = DigestTable::none;
    static constexpr size_t shardBits = 6;
    static constexpr size_t shards = 1u << shardBits;
    struct Shard
    {
        std::mutex mutex;
        DigestTable digests; ///< to positions in places
        std::vector<Place> places;
        std::deque<Fresh> fresh; ///< of the next level
    };
    [[nodiscard]] static bool isCovered(const Place &place, sim::Cells &cells);
    void open(Fresh &fresh);
    [[nodiscard]] Place &placeOf(quint32 place) { return m_shards[place % shards].places[place >> shardBits]; }
    [[nodiscard]] Shard &shardOf(const sim::Digest &digest) { return m_shards[digest.high >> (64 - shardBits)]; }
    void connect(std::vector<Findings> &findings);

    bool m_mergesZones;
    std::vector<State> m_level;
    std::vector<quint32> m_parents; ///< by state: the one from which it was first come to
    std::vector<quint32> m_children; ///< of all states that were gone on from, one after the other
    std::vector<size_t> m_childrenEnd; ///< by state: where its children end in m_children
    std::vector<quint32> m_ends; ///< by state, as in Findings::Span
    std::array<Shard, shards> m_shards;
};

} // namespace idemlab::analysis
