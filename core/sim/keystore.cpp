// SPDX-License-Identifier: MIT
#include "sim/keystore.h"

#include <algorithm>

namespace idemlab::sim {

using namespace model;

namespace {

bool countsPayload(const ServerPolicy &policy) { return policy.otherPayload == OtherPayload::Execute; }

QString ownerOf(const ServerPolicy &policy, const OrderForm &form)
{
    return policy.keyLookup == KeyLookup::PerCustomer ? form.customer() : QString();
}

bool isAnybodys(const KeyRecord &row) { return row.customer.isEmpty() && !row.isByPayload; }

} // namespace

template<typename Predicate>
KeyRowId KeyStore::rowOf(const IdempotencyKey &key, Predicate isIt) const
{
    return {quint32(m_index.find(m_rows, key, isIt))};
}

KeyRowId KeyStore::find(const ServerPolicy &policy, const IdempotencyKey &key, const OrderForm &form) const
{
    const KeyRowId own = rowOf(key, [&, owner = ownerOf(policy, form)](const KeyRecord &row) {
        return row.state != KeyState::Absent && row.customer == owner && row.isByPayload == countsPayload(policy)
            && (!row.isByPayload || row.payload == form.payload());
    });
    return own.isSet() ? own : rowOf(key, [](const KeyRecord &row) { return row.state == KeyState::Issued; });
}

bool KeyStore::isClaimOf(KeyRowId row, ExchangeId exchange) const
{
    return row.isSet() && at(row).state == KeyState::InProgress && at(row).exchange == exchange;
}

bool KeyStore::knowsOtherPayload(const IdempotencyKey &key, const QString &customer) const
{
    const auto isUsed = [&customer](const KeyRecord &row) {
        return (row.customer.isEmpty() || row.customer == customer) && row.state != KeyState::Issued && row.state != KeyState::Absent;
    };
    return rowOf(key, isUsed).isSet();
}

KeyRowId KeyStore::issue(const IdempotencyKey &key, Instant until)
{
    const KeyRowId anybodys = rowOf(key, [](const KeyRecord &row) { return row.state != KeyState::Absent && isAnybodys(row); });
    const KeyRowId number = anybodys.isSet() ? anybodys : emptyRow(key);
    KeyRecord &row = at(number) = {};
    row.key = key;
    row.state = KeyState::Issued;
    row.expiresAt = until;
    row.issuedUntil = until;
    return number;
}

KeyRowId KeyStore::rowFor(KeyRowId found, const ServerPolicy &policy, const IdempotencyKey &key, const OrderForm &form)
{
    const KeyRowId number = found.isSet() ? found : emptyRow(key);
    KeyRecord &row = at(number);
    row.customer = ownerOf(policy, form);
    row.payload = form.payload();
    row.isByPayload = countsPayload(policy);
    return number;
}

KeyState KeyStore::release(KeyRowId number)
{
    KeyRecord &row = at(number);
    const std::optional<Instant> issuedUntil = row.issuedUntil;
    const IdempotencyKey key = row.key;
    row = {};
    row.key = key;
    if (!issuedUntil)
        return KeyState::Absent;
    issue(key, *issuedUntil);
    return KeyState::Issued;
}

QList<KeyRowId> KeyStore::forgetClaims()
{
    QList<KeyRowId> claims;
    for (KeyRowId row {1}; row.index() < m_rows.size(); ++row.value) {
        if (at(row).state != KeyState::InProgress)
            continue;
        release(row);
        claims.append(row);
    }
    return claims;
}

KeyRowId KeyStore::emptyRow(const IdempotencyKey &key)
{
    if (const KeyRowId before = rowOf(key, [](const KeyRecord &row) { return row.state == KeyState::Absent; }); before.isSet())
        return before;
    m_rows.emplaceBack().key = key;
    m_index.update(m_rows);
    return {quint32(m_rows.size())};
}

void KeyStore::reserve(qsizetype keys)
{
    m_rows.reserve(keys);
    m_index.reserve(keys);
}

bool operator==(const KeyStore &a, const KeyStore &b)
{
    const auto isThere = [](const KeyRecord &row) { return row.state != KeyState::Absent; };
    const auto isIn = [&isThere](const KeyStore &store) {
        return [&](const KeyRecord &row) {
            return !isThere(row) || store.rowOf(row.key, [&row](const KeyRecord &other) { return other == row; }).isSet();
        };
    };
    return std::count_if(a.m_rows.cbegin(), a.m_rows.cend(), isThere) == std::count_if(b.m_rows.cbegin(), b.m_rows.cend(), isThere)
        && std::all_of(a.m_rows.cbegin(), a.m_rows.cend(), isIn(b));
}

} // namespace idemlab::sim
