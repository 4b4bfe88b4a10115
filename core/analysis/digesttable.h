// SPDX-License-Identifier: MIT
#pragma once

#include "sim/canonicalform.h"

#include <algorithm>
#include <vector>

namespace idemlab::analysis {

/// Numbers by digests: an open hash table without removal, for millions of them. The digest is its own hash.
class DigestTable
{
public:
    static constexpr quint32 none = ~quint32(0);

    /// The number of @p digest; `none` where it has just come in: to be set before the next call.
    [[nodiscard]] quint32 &operator[](const sim::Digest &digest)
    {
        if ((m_count + 1) * 4 > m_slots.size() * 3)
            grow();
        Slot &slot = slotOf(digest);
        if (slot.number == none) {
            slot.digest = digest;
            ++m_count;
        }
        return slot.number;
    }
    template<typename What>
    void forEach(What what) const
    {
        for (const Slot &slot : m_slots) {
            if (slot.number != none)
                what(slot.digest, slot.number);
        }
    }
    /// Keeps its room.
    void clear()
    {
        std::fill(m_slots.begin(), m_slots.end(), Slot());
        m_count = 0;
    }
    [[nodiscard]] qint64 bytes() const { return qint64(m_slots.size() * sizeof(Slot)); }

private:
    struct Slot
    {
        sim::Digest digest;
        quint32 number = none;
    };

    [[nodiscard]] Slot &slotOf(const sim::Digest &digest)
    {
        const size_t mask = m_slots.size() - 1;
        for (size_t at = size_t(digest.low) & mask;; at = (at + 1) & mask) {
            if (m_slots[at].number == none || m_slots[at].digest == digest)
                return m_slots[at];
        }
    }
    void grow()
    {
        std::vector<Slot> before(std::max<size_t>(m_slots.size() * 2, 64));
        before.swap(m_slots);
        for (const Slot &slot : before) {
            if (slot.number != none)
                slotOf(slot.digest) = slot;
        }
    }

    std::vector<Slot> m_slots;
    size_t m_count = 0;
};

} // namespace idemlab::analysis
