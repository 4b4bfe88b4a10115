// SPDX-License-Identifier: MIT
#include "analysis/levels.h"

#include <algorithm>

namespace idemlab::analysis {

namespace {

/// A world with what hangs on it, measured on typical ones.
constexpr qint64 bytesOfASituation = 6144;

} // namespace

Levels::Levels(const Situation &start, const sim::Digest &digest)
{
    m_level.push_back(start);
    m_from.push_back({});
    shardOf(digest).table[digest] = 0;
}

qint64 Levels::bytes() const
{
    qint64 bytes = qint64(m_level.size()) * bytesOfASituation + qint64(m_from.capacity() * sizeof(Way));
    bytes += qint64(m_children.capacity() * sizeof(quint32) + m_childrenEnd.capacity() * sizeof(size_t));
    for (const Shard &shard : m_shards)
        bytes += shard.table.bytes();
    return bytes;
}

quint32 Levels::add(Situation &&situation, const sim::Digest &digest, quint32 parent, quint16 choice)
{
    Shard &shard = shardOf(digest);
    const std::scoped_lock lock(shard.mutex);
    quint32 &number = shard.table[digest];
    Fresh found {std::move(situation), digest, parent, choice};
    if (number == DigestTable::none) {
        number = freshFlag | quint32(shard.fresh.size() << shardBits | size_t(&shard - m_shards.data()));
        shard.fresh.push_back(std::move(found));
    } else if ((number & freshFlag) != 0) {
        Fresh &known = shard.fresh[(number & ~freshFlag) >> shardBits];
        if (found.rank() < known.rank())
            known = std::move(found);
    }
    return number;
}

void Levels::close(std::vector<Findings> &findings)
{
    std::vector<Fresh *> order;
    for (Shard &shard : m_shards) {
        for (Fresh &fresh : shard.fresh)
            order.push_back(&fresh);
    }
    std::sort(order.begin(), order.end(), [](const Fresh *a, const Fresh *b) { return a->rank() < b->rank(); });
    m_first = quint32(m_from.size());
    m_level.clear();
    m_level.reserve(order.size());
    for (Fresh *fresh : order) {
        fresh->number = quint32(m_from.size());
        shardOf(fresh->digest).table[fresh->digest] = fresh->number;
        m_from.push_back({fresh->parent, fresh->choice});
        m_level.push_back(std::move(fresh->situation));
    }
    connect(findings);
    for (Shard &shard : m_shards)
        shard.fresh.clear();
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

/// Depth first, without recursion; states that were not gone on from are ends. There is no way back to a state: every step uses
/// up a choice or a try.
double Levels::histories() const
{
    constexpr double unknown = -1;
    std::vector<double> ways(m_from.size(), unknown);
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
