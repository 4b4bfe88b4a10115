// SPDX-License-Identifier: MIT
#pragma once

#include "model/keyrecord.h"
#include "model/serverpolicy.h"

#include <QList>

#include <vector>

namespace idemlab::sim {

/// The server's memory of keys. Rows are found by key, by whose key it is where keys are looked up per customer, and by payload
/// where key and payload together are what counts. A value.
class KeyStore
{
public:
    void reserve(qsizetype keys);
    /// The row for a request with this key; null where there is none. A key that was given out in advance belongs to nobody
    /// until its first use. Good until the store changes.
    [[nodiscard]] const model::KeyRecord *find(
        const model::ServerPolicy &policy, const model::IdempotencyKey &key, const model::OrderForm &form) const;
    [[nodiscard]] model::KeyRecord *find(const model::ServerPolicy &policy, const model::IdempotencyKey &key, const model::OrderForm &form);
    /// Whether the key stands under another payload (asked only where key and payload together count).
    [[nodiscard]] bool knowsOtherPayload(const model::IdempotencyKey &key, const QString &customer) const;
    /// A row for a key that is given out in advance until @p until. Good until the store changes.
    model::KeyRecord &issue(const model::IdempotencyKey &key, model::Instant until);
    /// The row that a request with this key writes its claim or its answer into: @p found, which is what find() says of it and
    /// belongs to the request from now on, or where that is null a new one. Good until the store changes.
    [[nodiscard]] model::KeyRecord &rowFor(
        model::KeyRecord *found, const model::ServerPolicy &policy, const model::IdempotencyKey &key, const model::OrderForm &form);
    /// Takes a row of this store out; a key that was given out in advance falls back to that. Says what the key is now.
    model::KeyState release(const model::KeyRecord &record);

    /// Where a row stands. Once it is taken out another one may stand there.
    using Place = quint32;
    static constexpr Place nowhere = ~Place(0);
    [[nodiscard]] Place placeOf(const model::KeyRecord &record) const { return Place(static_cast<const Row *>(&record) - m_rows.data()); }
    /// The claim of @p exchange, where it still stands there.
    [[nodiscard]] model::KeyRecord *claimAt(Place place, model::ExchangeId exchange);

    /// What a crash leaves: claims of a process that is no more are forgotten, or stand until their lease ends.
    void forgetClaims();

    bool operator==(const KeyStore &) const = default;

private:
    /// What a row is found by.
    struct Index
    {
        const model::IdempotencyKey &key;
        const QString &customer; ///< empty: anybody
        const model::SharedText &payload; ///< empty: whatever the payload
    };

    struct Row : model::KeyRecord
    {
        Row() = default;
        explicit Row(const model::IdempotencyKey &own) { key = own; }

        bool isByPayload = false; ///< its payload is part of what it is found by
        bool operator==(const Row &) const = default;
    };

    [[nodiscard]] static Index indexOf(const model::ServerPolicy &policy, const model::IdempotencyKey &key, const model::OrderForm &form);
    [[nodiscard]] static Index indexOf(const Row &row);
    [[nodiscard]] static Index indexOfIssued(const model::IdempotencyKey &key);

    [[nodiscard]] size_t slotOf(const Index &index, quint32 hash) const;
    [[nodiscard]] Row &rowAt(size_t slot, const model::IdempotencyKey &key);
    void makeRoom();
    void remove(const Index &index);
    void widen(size_t slots);
    [[nodiscard]] static size_t slotsFor(size_t rows);

    struct Slot
    {
        quint32 hash = 0; ///< of the key: what does not fit is passed by without a look at its row
        quint32 row = 0; ///< its place plus 1; 0: free
        bool operator==(const Slot &) const = default;
    };

    /// Open addressing with linear probing. The size is a power of two.
    std::vector<Slot> m_slots;
    std::vector<Row> m_rows;
    QList<quint32> m_free; ///< places of rows that were taken out
    qsizetype m_issued = 0; ///< rows that belong to nobody so far: where there are none, none need be looked for
};

} // namespace idemlab::sim
