// SPDX-License-Identifier: MIT
#include "sim/keystore.h"

#include <algorithm>

namespace idemlab::sim {

using namespace model;

KeyStore::Index KeyStore::indexOf(
    const ServerPolicy &policy, const IdempotencyKey &key, const QString &customer, const QByteArray &basis)
{
    return {key, policy.keyLookup == KeyLookup::PerCustomer ? customer : QString(),
        policy.otherPayload == OtherPayload::Execute ? basis : QByteArray()};
}

const KeyRecord *KeyStore::find(
    const ServerPolicy &policy, const IdempotencyKey &key, const QString &customer, const QByteArray &basis) const
{
    auto place = m_places.constFind(indexOf(policy, key, customer, basis));
    if (place == m_places.constEnd() && m_issued > 0)
        place = m_places.constFind({key, {}, {}});
    return place == m_places.constEnd() ? nullptr : &m_rows.at(*place);
}

bool KeyStore::knowsOtherPayload(const IdempotencyKey &key, const QString &customer) const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const KeyRecord &row) {
        return row.key == key && (row.customer.isEmpty() || row.customer == customer) && row.state != KeyState::Issued;
    });
}

void KeyStore::put(const ServerPolicy &policy, KeyRecord record)
{
    if (record.state == KeyState::Issued) {
        putIssued(std::move(record));
        return;
    }
    if (record.issuedUntil)
        m_issued -= remove({record.key, {}, {}});
    const Index index = indexOf(policy, record.key, record.customer, record.basis); // before the record is moved from
    insert(index, std::move(record));
}

void KeyStore::putIssued(KeyRecord record)
{
    const Index index {record.key, {}, {}};
    m_issued += !m_places.contains(index);
    insert(index, std::move(record));
}

KeyState KeyStore::release(const ServerPolicy &policy, KeyRecord record)
{
    if (record.state == KeyState::Issued)
        m_issued -= remove({record.key, {}, {}});
    else
        remove(indexOf(policy, record.key, record.customer, record.basis));
    if (!record.issuedUntil)
        return KeyState::Absent;
    putIssued(asIssued(record));
    return KeyState::Issued;
}

void KeyStore::forgetClaims()
{
    QList<Index> claims;
    QList<KeyRecord> issued;
    for (auto place = m_places.cbegin(); place != m_places.cend(); ++place) {
        const KeyRecord &row = m_rows.at(*place);
        if (row.state != KeyState::InProgress)
            continue;
        claims.append(place.key());
        if (row.issuedUntil)
            issued.append(asIssued(row));
    }
    for (const Index &claim : std::as_const(claims))
        remove(claim);
    for (KeyRecord &record : issued)
        putIssued(std::move(record));
}

void KeyStore::insert(const Index &index, KeyRecord record)
{
    const auto known = m_places.constFind(index);
    if (known != m_places.constEnd()) {
        m_rows[*known] = std::move(record);
    } else if (m_free.isEmpty()) {
        m_places.insert(index, m_rows.size());
        m_rows.append(std::move(record));
    } else {
        const qsizetype place = m_free.takeLast();
        m_places.insert(index, place);
        m_rows[place] = std::move(record);
    }
}

/// How many rows went: 0 or 1.
qsizetype KeyStore::remove(const Index &index)
{
    const auto known = m_places.constFind(index);
    if (known == m_places.constEnd())
        return 0;
    m_rows[*known] = {};
    m_free.append(*known);
    m_places.erase(known);
    return 1;
}

KeyRecord KeyStore::asIssued(const KeyRecord &record)
{
    KeyRecord issued;
    issued.key = record.key;
    issued.state = KeyState::Issued;
    issued.issuedUntil = record.issuedUntil;
    issued.expiresAt = *record.issuedUntil;
    return issued;
}

} // namespace idemlab::sim
