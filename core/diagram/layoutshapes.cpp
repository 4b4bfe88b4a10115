// SPDX-License-Identifier: MIT
// The shapes of a layout: how they begin, end and lie on one another, and how they are found by time.
#include "diagram/layout.h"

#include <algorithm>
#include <utility>

namespace idemlab::diagram {

using namespace model;

/// Two clicks, look-ups or orders of one instant are what a run may be about: neither hides the other.
int Layout::placeBeside(const Shape &mark)
{
    const auto [last, isFirst] = m_lastMarks.try_emplace({mark.kind, mark.slot}, m_shapes.size());
    const qsizetype before = std::exchange(last->second, m_shapes.size());
    return !isFirst && m_shapes.at(before).from == mark.from ? m_shapes.at(before).beside + 1 : 0;
}

qsizetype Layout::add(Shape shape)
{
    const qsizetype position = m_shapes.size();
    if (shape.isMark() && shape.kind != ShapeKind::Outcome)
        shape.beside = placeBeside(shape);
    if (shape.to != never)
        m_end = std::max(m_end, shape.to);
    if (position % blockSize == 0)
        m_blocks.append({shape.from});
    m_blocks.last().from = std::min(m_blocks.last().from, shape.from);
    if (shape.kind != ShapeKind::Retry)
        m_shapeOfEvent.insert(shape.event, position);
    m_shapes.append(shape);
    seenChanged(position, {});
    return position;
}

void Layout::close(qsizetype shape, Instant at, qsizetype position, Ending ending)
{
    const Instant before = seenUntil(shape);
    Shape &closed = m_shapes[shape];
    closed.to = at;
    closed.ending = ending;
    closed.endEvent = position;
    m_shapeOfEvent.insert(position, shape);
    seenChanged(shape, before);
}

/// @p key has begun: it lies on the one that was on top of its slot.
void Layout::cover(qsizetype key)
{
    qsizetype &top = m_topKeys[size_t(m_shapes.at(key).slot)];
    if (top >= 0) {
        const Instant before = seenUntil(top);
        m_shapes[top].coveredAt = m_shapes.at(key).from;
        m_below.insert(key, top);
        seenChanged(top, before);
    }
    top = key;
}

/// @p key has ended: if it was on top, those come to light that it lay on, down to the first that lasts.
void Layout::uncover(qsizetype key)
{
    qsizetype &top = m_topKeys[size_t(m_shapes.at(key).slot)];
    if (top != key)
        return;
    while (top >= 0 && m_shapes.at(top).to != never) {
        top = m_below.value(top, -1);
        if (top >= 0) {
            const Instant before = seenUntil(top);
            m_shapes[top].coveredAt = never;
            seenChanged(top, before);
        }
    }
}

Instant Layout::seenUntil(qsizetype shape) const
{
    const Shape &each = m_shapes.at(shape);
    return std::min(each.to, each.coveredAt);
}

/// The shape was to be seen until @p before, and is so for shorter or longer now.
void Layout::seenChanged(qsizetype shape, Instant before)
{
    Block &block = m_blocks[shape / blockSize];
    const Instant now = seenUntil(shape);
    block.open += int(now == never) - int(before == never);
    if (now != never)
        block.to = std::max(block.to, now);
}

void Layout::visit(Instant from, Instant to, const std::function<void(qsizetype)> &visitor) const
{
    for (qsizetype b = 0; b < m_blocks.size(); ++b) {
        if (!m_blocks.at(b).touches(from, to))
            continue;
        const qsizetype end = std::min((b + 1) * blockSize, m_shapes.size());
        for (qsizetype i = b * blockSize; i < end; ++i) {
            if (m_shapes.at(i).from <= to && seenUntil(i) >= from)
                visitor(i);
        }
    }
}

bool Layout::hasBegun(qsizetype shape, Instant now) const
{
    const Shape &each = m_shapes.at(shape);
    return (each.kind == ShapeKind::Retry ? each.to : each.from) <= now; // a pause is known once the attempt after it begins
}

Shape Layout::asOf(qsizetype shape, Instant now) const
{
    Shape known = m_shapes.at(shape);
    const bool isMessage = known.kind == ShapeKind::Request || known.kind == ShapeKind::Response;
    const bool isStopped = isMessage && (known.ending == Ending::Lost || known.ending == Ending::Cut);
    if (known.ending == Ending::Open || (isStopped ? known.stopped : known.to) <= now)
        return known;
    known.ending = Ending::Open;
    known.endEvent = -1;
    if (!isMessage)
        known.to = never; // a message keeps the slope that it set out with
    if (known.kind == ShapeKind::Attempt)
        known.status = 0;
    return known;
}

qsizetype Layout::countBetween(Instant from, Instant to) const
{
    return blockSize * std::ranges::count_if(m_blocks, [=](const Block &block) { return block.touches(from, to); });
}

qsizetype Layout::shapeOf(qsizetype event) const { return m_shapeOfEvent.value(event, -1); }

} // namespace idemlab::diagram
