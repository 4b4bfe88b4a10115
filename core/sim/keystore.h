// SPDX-License-Identifier: MIT
#pragma once

#include "model/keyrecord.h"
#include "model/serverpolicy.h"

#include <QHash>
#include <QList>

namespace idemlab::sim {

/// The server's memory of keys. Rows are found by key, by whose key it is where keys are looked up per customer, and by payload
/// where key and payload together are what counts. A value.
class KeyStore
{
public:
    /// The row for a request with this key; null where there is none. A key that was given out in advance belongs to nobody
    /// until its first use.
    [[nodiscard]] const model::KeyRecord *find(const model::ServerPolicy &policy, const model::IdempotencyKey &key,
        const QString &customer, const QByteArray &basis) const;
    /// Whether the key stands under another payload (asked only where key and payload together count).
    [[nodiscard]] bool knowsOtherPayload(const model::IdempotencyKey &key, const QString &customer) const;
    /// Puts a row in, or replaces it.
    void put(const model::ServerPolicy &policy, model::KeyRecord record);
    /// Takes the row out; a key that was given out in advance falls back to that. Says what the key is now. Takes a copy,
    /// since the row that it was read from goes.
    model::KeyState release(const model::ServerPolicy &policy, model::KeyRecord record);
    /// What a crash leaves: claims of a process that is no more are forgotten, or stand until their lease ends.
    void forgetClaims();

    bool operator==(const KeyStore &) const = default;

private:
    struct Index
    {
        model::IdempotencyKey key;
        QString customer;
        QByteArray basis;
        bool operator==(const Index &) const = default;
        /// The key alone: two customers seldom have the same one.
        friend size_t qHash(const Index &index, size_t seed) noexcept { return qHash(index.key, seed); }
    };

    void putIssued(model::KeyRecord record);
    [[nodiscard]] static model::KeyRecord asIssued(const model::KeyRecord &record);
    [[nodiscard]] static Index indexOf(
        const model::ServerPolicy &policy, const model::IdempotencyKey &key, const QString &customer, const QByteArray &basis);

    void insert(const Index &index, model::KeyRecord record);
    qsizetype remove(const Index &index);

    QHash<Index, qsizetype> m_places; ///< of the rows: a hash moves its nodes about, and rows are large
    QList<model::KeyRecord> m_rows;
    QList<qsizetype> m_free; ///< places of rows that were taken out
    qsizetype m_issued = 0; ///< rows that belong to nobody so far: where there are none, none need be looked for
};

} // namespace idemlab::sim
