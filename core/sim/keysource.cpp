// SPDX-License-Identifier: MIT
#include "sim/keysource.h"

#include <array>
#include <cstring>

namespace idemlab::sim {

using namespace model;

namespace {

/// "00" to "ff".
constexpr auto hexPairs = [] {
    constexpr char digits[] = "0123456789abcdef";
    std::array<std::array<char, 2>, 256> pairs {};
    for (size_t byte = 0; byte < pairs.size(); ++byte)
        pairs[byte] = {digits[byte >> 4], digits[byte & 0xf]};
    return pairs;
}();

/// RFC 9562, section 5.4: version 4 in the seventh byte, variant 10 in the ninth.
SharedText uuidV4(quint64 high, quint64 low)
{
    high = (high & ~quint64(0xf000)) | 0x4000;
    low = (low & ~(quint64(3) << 62)) | (quint64(2) << 62);
    std::array<char, 36> text;
    char *out = text.data();
    for (int byte = 0; byte < 16; ++byte, out += 2) {
        const quint64 half = byte < 8 ? high : low;
        std::memcpy(out, hexPairs[(half >> (56 - 8 * (byte % 8))) & 0xff].data(), 2);
        if (byte == 3 || byte == 5 || byte == 7 || byte == 9) {
            out[2] = '-';
            ++out;
        }
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
