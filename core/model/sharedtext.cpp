// SPDX-License-Identifier: MIT
#include "model/sharedtext.h"

#include <cstring>
#include <new>

namespace idemlab::model {

const SharedText::Data *SharedText::Data::of(QByteArrayView text)
{
    if (text.isEmpty())
        return nullptr;
    void *memory = ::operator new(sizeof(Data) + size_t(text.size()));
    std::memcpy(static_cast<char *>(memory) + sizeof(Data), text.data(), size_t(text.size()));
    return new (memory) Data(text);
}

/// Multiplies and folds eight bytes at a time: the texts are short, and there are many.
quint32 SharedText::hashOf(QByteArrayView text)
{
    constexpr quint64 odd = 0x9e3779b97f4a7c15;
    quint64 hash = quint64(text.size()) * odd;
    const auto fold = [&hash](quint64 word) {
        hash = (hash ^ word) * odd;
        hash ^= hash >> 29;
    };
    const char *at = text.data();
    qsizetype left = text.size();
    for (; left >= 8; left -= 8, at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, 8);
        fold(word);
    }
    if (left > 0) {
        quint64 rest = 0;
        std::memcpy(&rest, at, size_t(left));
        fold(rest);
    }
    return quint32(hash >> 32);
}

} // namespace idemlab::model
