// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QHashFunctions>

namespace idemlab::model {

/// The value that marks "the same operation again", unquoted: printable ASCII, 1 to 255 characters. Empty means "no key".
class IdempotencyKey
{
public:
    static constexpr qsizetype maxLength = 255;

    IdempotencyKey() = default;
    explicit IdempotencyKey(const QByteArray &text) : m_text(text) { }

    [[nodiscard]] bool isSet() const { return !m_text.isEmpty(); }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

    bool operator==(const IdempotencyKey &) const = default;
    friend size_t qHash(const IdempotencyKey &key, size_t seed = 0) noexcept { return qHash(key.m_text, seed); }

private:
    QByteArray m_text;
};

} // namespace idemlab::model

Q_DECLARE_TYPEINFO(idemlab::model::IdempotencyKey, Q_RELOCATABLE_TYPE);
