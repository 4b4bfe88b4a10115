// SPDX-License-Identifier: MIT
#include "sim/keysource.h"

#include <QMutex>
#include <QSet>
#include <QtEndian>
#include <QUuid>

#include <array>

namespace idemlab::sim {

using namespace model;

namespace {

/// RFC 9562, section 5.4: version 4 in the seventh byte, variant 10 in the ninth.
QByteArray uuidV4(quint64 high, quint64 low)
{
    const std::array<quint64, 2> bytes {
        qToBigEndian((high & ~quint64(0xf000)) | 0x4000), qToBigEndian((low & ~(quint64(3) << 62)) | (quint64(2) << 62))};
    return QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char *>(bytes.data()), sizeof(bytes)))
        .toByteArray(QUuid::WithoutBraces);
}

/// The same text, without a count.
QByteArray kept(const QByteArray &text)
{
    static QMutex mutex;
    static QSet<QByteArray> texts;
    const QMutexLocker lock(&mutex);
    const QByteArray &known = *texts.insert(text);
    return QByteArray::fromRawData(known.constData(), known.size());
}

} // namespace

QByteArray KeySource::next(KeyFormat format) { return m_keepsTexts ? kept(made(format)) : made(format); }

QByteArray KeySource::made(KeyFormat format)
{
    switch (format) {
    case KeyFormat::UuidV4: {
        const quint64 high = random();
        return uuidV4(high, random());
    }
    case KeyFormat::Counter: return QByteArray::number(++m_counter);
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
