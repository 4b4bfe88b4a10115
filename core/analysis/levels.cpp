// SPDX-License-Identifier: MIT
#include "analysis/levels.h"

#include <algorithm>

namespace idemlab::analysis {

using sim::Cells;

namespace {

/// A situation with what hangs on it, measured on typical ones.
constexpr qint64 bytesOfASituation = 4096;

} // namespace

Levels::Levels(const Situation &start, const Meaning &meaning, bool mergesZones) : m_mergesZones(mergesZones)
{
    auto first = std::make_unique<Situation>(start);
    std::ignore = add(first, meaning, {}, 0);
    std::vector<Findings> nothing;
    close(nothing);
}

qint64 Levels::bytes() const
{
    qint64 bytes = qint64(m_level.size()) * bytesOfASituation + qint64(m_parents.capacity() * sizeof(quint32));
    bytes += qint64(m_children.capacity() * sizeof(quint32) + m_childrenEnd.capacity() * sizeof(size_t));
    for (const Shard &shard : m_shards)
        bytes += shard.digests.bytes() + qint64(shard.places.size() * sizeof(Place));
    return bytes;
}

/// Takes away from both ends of @p cells what was gone on from; says whether that is all.
bool Levels::isCovered(const Place &place, Cells &cells)
{
    const auto partWith = [&place](qint64 cell) {
        return std::find_if(place.parts.cbegin(), place.parts.cend(),
            [cell](const Part &part) { return part.cells.first <= cell && cell <= part.cells.last; });
    };
    for (auto part = partWith(cells.first); part != place.parts.cend() && cells.first <= cells.last; part = partWith(cells.first))
        cells.first = part->cells.last + 1;
    for (auto part = partWith(cells.last); part != place.parts.cend() && cells.first <= cells.last; part = partWith(cells.last))
        cells.last = part->cells.first - 1;
    return cells.first > cells.last;
}

Levels::Child Levels::add(std::unique_ptr<Situation> &situation, const Meaning &meaning, const Arrival &arrival, size_t finder)
{
    Shard &shard = shardOf(meaning.digest);
    const std::scoped_lock lock(shard.mutex);
    quint32 &position = shard.digests[meaning.digest];
    if (position == none) {
        position = quint32(shard.places.size());
        shard.places.emplace_back();
    }
    Place &place = shard.places[position];
    const Child child {quint32(position << shardBits | size_t(&shard - m_shards.data())), meaning.cells};
    if (Cells cells = meaning.cells; isCovered(place, cells))
        return child;
    if (place.fresh == none) {
        place.fresh = quint32(shard.fresh.size());
        shard.fresh.push_back({arrival, std::move(situation), {meaning.cells}, child.place, finder});
        return child;
    }
    Fresh &known = shard.fresh[place.fresh];
    known.cells.push_back(meaning.cells);
    if (arrival < known.arrival) {
        known.arrival = arrival;
        if (m_mergesZones) // the one that is there will go on alike; threads that hand memory to each other wait for each other
            known.situation->oddity = arrival.oddity;
        else
            known.situation.swap(situation);
    }
    return child;
}

/// Makes states of what was found: one where cells touch each other.
void Levels::open(Fresh &fresh)
{
    Place &place = placeOf(fresh.place);
    std::sort(fresh.cells.begin(), fresh.cells.end(), [](const Cells &a, const Cells &b) { return a.first < b.first; });
    QVarLengthArray<Cells, 2> merged;
    for (const Cells &cells : fresh.cells) {
        if (merged.isEmpty() || cells.first > merged.back().last + 1)
            merged.append(cells);
        else
            merged.back().last = std::max(merged.back().last, cells.last);
    }
    for (Cells &cells : merged)
        std::ignore = isCovered(place, cells);
    for (const Cells &cells : merged) {
        const auto number = quint32(m_parents.size());
        place.parts.append({cells, number});
        m_parents.push_back(fresh.arrival.parent);
        const bool isLast = &cells == &merged.back();
        auto situation = isLast ? std::move(fresh.situation) : std::make_unique<Situation>(*fresh.situation);
        m_level.push_back({std::move(situation), number, fresh.place, cells, fresh.finder});
    }
    place.fresh = none;
}

void Levels::close(std::vector<Findings> &findings)
{
    std::vector<Fresh *> order;
    for (Shard &shard : m_shards) {
        for (Fresh &fresh : shard.fresh)
            order.push_back(&fresh);
    }
    std::sort(order.begin(), order.end(), [](const Fresh *a, const Fresh *b) { return a->arrival < b->arrival; });
    m_level.clear();
    for (Fresh *fresh : order)
        open(*fresh);
    connect(findings);
    for (Shard &shard : m_shards)
        shard.fresh.clear();
}

QList<sim::Digest> Levels::pathTo(quint32 state)
{
    QList<quint32> path;
    for (; state != 0; state = m_parents[state])
        path.prepend(state);
    QList<sim::Digest> digests(path.size());
    for (const Shard &shard : m_shards) {
        shard.digests.forEach([&](const sim::Digest &digest, quint32 position) {
            for (const Part &part : shard.places[position].parts) {
                if (const qsizetype at = path.indexOf(part.number); at >= 0)
                    digests[at] = digest;
            }
        });
    }
    return digests;
}

/// Writes down who follows whom, by their numbers.
void Levels::connect(std::vector<Findings> &findings)
{
    std::vector<std::pair<const Findings::Span *, const Findings *>> spans;
    for (const Findings &each : findings) {
        for (const Findings::Span &span : each.spans)
            spans.emplace_back(&span, &each);
    }
    std::sort(spans.begin(), spans.end(), [](const auto &a, const auto &b) { return a.first->parent < b.first->parent; });
    for (const auto &[span, of] : spans) {
        for (size_t i = span->begin; i < span->end; ++i) {
            const auto &[place, cells] = of->children[i];
            for (const Part &part : placeOf(place).parts) {
                if (part.cells.first <= cells.last && cells.first <= part.cells.last)
                    m_children.push_back(part.number);
            }
        }
        m_childrenEnd.push_back(m_children.size());
        m_ends.push_back(span->ends);
    }
}

/// Depth first, without recursion; states that were not gone on from are ends. There is no way back to a state: every step that is
/// one uses up a choice, a try or a key's time.
double Levels::histories() const
{
    constexpr double unknown = -1;
    std::vector<double> ways(m_parents.size(), unknown);
    std::fill(ways.begin() + qsizetype(m_childrenEnd.size()), ways.end(), 1.0);
    const auto beginOf = [this](quint32 state) { return state == 0 ? 0 : m_childrenEnd[state - 1]; };
    std::vector<std::pair<quint32, size_t>> path; // a state, and how many of its children are counted
    if (!m_childrenEnd.empty())
        path.emplace_back(0, 0);
    while (!path.empty()) {
        auto &[state, done] = path.back();
        const size_t at = beginOf(state) + done;
        if (at < m_childrenEnd[state]) {
            ++done;
            if (const quint32 child = m_children[at]; ways[child] == unknown)
                path.emplace_back(child, 0);
            continue;
        }
        double sum = m_ends[state];
        for (size_t i = beginOf(state); i < m_childrenEnd[state]; ++i)
            sum += ways[m_children[i]];
        ways[state] = sum;
        path.pop_back();
    }
    return ways.front();
}

} // namespace idemlab::analysis
