// SPDX-License-Identifier: MIT
#include "analysis/levels.h"

#include <algorithm>

namespace idemlab::analysis {

namespace {

/// A situation with what hangs on it, measured on typical ones.
constexpr qint64 bytesOfASituation = 4096;

} // namespace

Levels::Levels(const Situation &start, const sim::Digest &digest)
{
    m_level.push_back({std::make_unique<Situation>(start), 0, 0});
    m_parents.push_back(0);
    shardOf(digest).states[digest] = 0;
}

qint64 Levels::bytes() const
{
    qint64 bytes = qint64(m_level.size()) * bytesOfASituation + qint64(m_parents.capacity() * sizeof(quint32));
    bytes += qint64(m_children.capacity() * sizeof(quint32) + m_childrenEnd.capacity() * sizeof(size_t));
    for (const Shard &shard : m_shards)
        bytes += shard.states.bytes();
    return bytes;
}

quint32 Levels::add(Situation &&situation, const sim::Digest &digest, const Arrival &arrival, size_t finder)
{
    Shard &shard = shardOf(digest);
    const std::scoped_lock lock(shard.mutex);
    quint32 &number = shard.states[digest];
    if (number == DigestTable::none) {
        number = freshFlag | quint32(shard.fresh.size() << shardBits | size_t(&shard - m_shards.data()));
        shard.fresh.push_back({arrival, digest, std::make_unique<Situation>(std::move(situation)), finder, 0});
    } else if ((number & freshFlag) != 0) {
        Fresh &known = shard.fresh[(number & ~freshFlag) >> shardBits];
        if (arrival < known.arrival) {
            known.arrival = arrival;
            *known.situation = std::move(situation);
        }
    }
    return number;
}

void Levels::close(std::vector<Findings> &findings)
{
    std::vector<std::pair<Fresh *, Shard *>> order;
    for (Shard &shard : m_shards) {
        for (Fresh &fresh : shard.fresh)
            order.emplace_back(&fresh, &shard);
    }
    std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first->arrival < b.first->arrival; });
    m_level.clear();
    for (const auto &[fresh, shard] : order) {
        fresh->number = quint32(m_parents.size());
        shard->states[fresh->digest] = fresh->number;
        m_parents.push_back(fresh->arrival.parent);
        m_level.push_back({std::move(fresh->situation), fresh->number, fresh->finder});
    }
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
        shard.states.forEach([&](const sim::Digest &digest, quint32 number) {
            if (const qsizetype at = path.indexOf(number); at >= 0)
                digests[at] = digest;
        });
    }
    return digests;
}

/// Writes down who follows whom, by their numbers.
void Levels::connect(std::vector<Findings> &findings)
{
    struct Part
    {
        const Findings::Span *span;
        Findings *of;
    };
    std::vector<Part> parts;
    for (Findings &each : findings) {
        for (const Findings::Span &span : each.spans)
            parts.push_back({&span, &each});
    }
    std::sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) { return a.span->parent < b.span->parent; });
    for (const Part &part : parts) {
        for (size_t i = part.span->begin; i < part.span->end; ++i) {
            const quint32 child = part.of->children[i];
            const quint32 index = child & ~freshFlag;
            m_children.push_back((child & freshFlag) == 0 ? child : m_shards[index % shards].fresh[index >> shardBits].number);
        }
        m_childrenEnd.push_back(m_children.size());
        m_ends.push_back(part.span->ends);
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
