// SPDX-License-Identifier: MIT
#include "sim/keysource.h"

namespace idemlab::sim {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

/// RFC 9562, section 5.4: version 4 in the seventh byte, variant 10 in the ninth.
QByteArray uuidV4(quint64 high, quint64 low)
{
    high = (high & ~quint64(0xf000)) | 0x4000;
    low = (low & ~(quint64(3) << 62)) | (quint64(2) << 62);
    QByteArray text(36, '-');
    char *out = text.data();
    const auto write = [&out](quint64 bits, int digits) {
        for (int shift = 60; digits > 0; --digits, shift -= 4)
            *out++ = hexDigits[(bits >> shift) & 0xf];
        ++out;
    };
    write(high, 8);
    write(high << 32, 4);
    write(high << 48, 4);
    write(low, 4);
    write(low << 16, 12);
    return text;
}

} // namespace

QByteArray KeySource::next(model::KeyFormat format)
{
    switch (format) {
    case model::KeyFormat::UuidV4: {
        const quint64 high = random();
        return uuidV4(high, random());
    }
    case model::KeyFormat::Counter: return QByteArray::number(++m_counter);
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
