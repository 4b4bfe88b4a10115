// SPDX-License-Identifier: MIT
#include "sim/keysource.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace idemlab::sim {

using namespace model;

namespace {

/// The eight hexadecimal digits of @p word, all at once: each nibble into a byte of its own, and from there to its digit.
void putDigits(quint32 word, char *to)
{
    quint64 spread = qbswap(word);
    spread = (spread | spread << 16) & 0x0000ffff0000ffff;
    spread = (spread | spread << 8) & 0x00ff00ff00ff00ff;
    spread = (spread >> 4 & 0x000f000f000f000f) | (spread & 0x000f000f000f000f) << 8;
    const quint64 letters = (spread + 0x0606060606060606) >> 4 & 0x0101010101010101;
    qToLittleEndian(spread + 0x3030303030303030 + letters * ('a' - '0' - 10), to);
}

/// RFC 9562, section 5.4: version 4 in the seventh byte, variant 10 in the ninth.
SharedText uuidV4(quint64 high, quint64 low)
{
    high = (high & ~quint64(0xf000)) | 0x4000;
    low = (low & ~(quint64(3) << 62)) | (quint64(2) << 62);
    char digits[32];
    putDigits(quint32(high >> 32), digits);
    putDigits(quint32(high), digits + 8);
    putDigits(quint32(low >> 32), digits + 16);
    putDigits(quint32(low), digits + 24);
    std::array<char, 36> text;
    char *to = text.data();
    const char *from = digits;
    for (const size_t group : {8, 4, 4, 4, 12}) {
        to = std::copy_n(from, group, to);
        from += group;
        if (to != text.data() + text.size())
            *to++ = '-';
    }
    return SharedText(text);
}

} // namespace

SharedText KeySource::next(KeyFormat format)
{
    switch (format) {
    case KeyFormat::UuidV4: {
        const quint64 high = random();
        return uuidV4(high, random());
    }
    case KeyFormat::Counter: return SharedText(QByteArray::number(++m_counter));
    }
    Q_UNREACHABLE();
}

/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014): one word of state, so
/// that worlds stay cheap to copy and compare.
quint64 KeySource::random()
{
    m_state += 0x9e3779b97f4a7c15;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

} // namespace idemlab::sim
