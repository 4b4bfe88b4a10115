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
    QByteArray text(36, Qt::Uninitialized);
    char *out = text.data();
    for (int digit = 0; digit < 32; ++digit) {
        if (digit == 8 || digit == 12 || digit == 16 || digit == 20)
            *out++ = '-';
        const quint64 half = digit < 16 ? high : low;
        *out++ = hexDigits[(half >> (60 - 4 * (digit % 16))) & 0xf];
    }
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
