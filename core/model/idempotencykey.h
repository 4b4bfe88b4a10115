// SPDX-License-Identifier: MIT
#pragma once

#include "model/sharedtext.h"

namespace idemlab::model {

/// The ticket that marks "the same operation again". Holds the unquoted value: printable ASCII, 1 to 255
/// characters. Empty means "no key". Copies share their text.
class IdempotencyKey
{
public:
    static constexpr qsizetype maxLength = 255;

    IdempotencyKey() = default;
    explicit IdempotencyKey(SharedText text) : m_text(std::move(text)) { }

    [[nodiscard]] bool isSet() const { return !m_text.isEmpty(); }
    [[nodiscard]] QByteArray text() const { return m_text.text(); }
    [[nodiscard]] QByteArrayView view() const { return m_text.view(); }
    [[nodiscard]] const SharedText &shared() const { return m_text; }
    [[nodiscard]] quint32 hash() const { return m_text.hash(); }

    bool operator==(const IdempotencyKey &) const = default;
    friend size_t qHash(const IdempotencyKey &key, size_t seed = 0) noexcept { return qHash(key.m_text, seed); }

private:
    SharedText m_text;
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::IdempotencyKey, Q_RELOCATABLE_TYPE);
