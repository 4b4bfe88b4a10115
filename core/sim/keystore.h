// SPDX-License-Identifier: MIT
#pragma once

#include "model/keyrecord.h"
#include "model/serverpolicy.h"
#include "sim/rowindex.h"

#include <QList>

namespace idemlab::sim {

class CanonicalForm;

/// The server's memory of keys. Rows are found by key, by whose key it is where keys are looked up per customer, and by payload
/// where key and payload together are what counts. A row keeps its number; one that is released is empty (KeyState::Absent)
/// until the same key comes again. A value.
class KeyStore
{
public:
    void reserve(qsizetype keys);
    /// The row for a request with this key; none where there is none. A key that was given out in advance belongs to nobody
    /// until its first use.
    [[nodiscard]] model::KeyRowId find(
        const model::ServerPolicy &policy, const model::IdempotencyKey &key, const model::OrderForm &form) const;
    /// Of a row that is there. Invalidated when one is added.
    [[nodiscard]] const model::KeyRecord &at(model::KeyRowId row) const { return m_rows.at(row.index()); }
    [[nodiscard]] model::KeyRecord &at(model::KeyRowId row) { return m_rows[row.index()]; }
    /// In the order of their numbers; released rows are among them, and empty.
    [[nodiscard]] const QList<model::KeyRecord> &rows() const { return m_rows; }

    /// Whether the key stands under another payload (asked only where key and payload together count).
    [[nodiscard]] bool knowsOtherPayload(const model::IdempotencyKey &key, const QString &customer) const;
    /// The row of a key that is given out in advance until @p until.
    model::KeyRowId issue(const model::IdempotencyKey &key, model::Instant until);
    /// The row that a request with this key writes its claim or its answer into: @p found, which is what find() says of it and
    /// belongs to the request from now on, or where that is none a new one.
    [[nodiscard]] model::KeyRowId rowFor(
        model::KeyRowId found, const model::ServerPolicy &policy, const model::IdempotencyKey &key, const model::OrderForm &form);
    /// Empties a row; a key that was given out in advance falls back to that. Says what the key is now.
    model::KeyState release(model::KeyRowId row);
    /// Whether @p row is still the claim of @p exchange.
    [[nodiscard]] bool isClaimOf(model::KeyRowId row, model::ExchangeId exchange) const;
    /// What a crash leaves: claims of a process that is no more are forgotten, or stand until their lease ends. Gives their rows.
    QList<model::KeyRowId> forgetClaims();

    /// Which numbers the rows have, and which are empty, does not count: the same keys with the same rows are the same store.
    friend bool operator==(const KeyStore &a, const KeyStore &b);
    void describe(CanonicalForm &form) const;

private:
    /// The last row of @p key of which @p isIt holds.
    template<typename Predicate>
    [[nodiscard]] model::KeyRowId rowOf(const model::IdempotencyKey &key, Predicate isIt) const;
    /// An empty row for the key: one that it had before, or a new one.
    [[nodiscard]] model::KeyRowId emptyRow(const model::IdempotencyKey &key);

    QList<model::KeyRecord> m_rows;
    RowIndex<model::KeyRecord, &model::KeyRecord::key> m_index;
};

} // namespace idemlab::sim
