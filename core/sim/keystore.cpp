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
    auto row = m_rows.constFind(indexOf(policy, key, customer, basis));
    if (row == m_rows.constEnd())
        row = m_rows.constFind({key, {}, {}});
    return row == m_rows.constEnd() ? nullptr : &row.value();
}

bool KeyStore::knowsOtherPayload(const IdempotencyKey &key, const QString &customer) const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const KeyRecord &row) {
        return row.key == key && (row.customer.isEmpty() || row.customer == customer) && row.state != KeyState::Issued;
    });
}

void KeyStore::put(const ServerPolicy &policy, const KeyRecord &record)
{
    if (record.state == KeyState::Issued) {
        m_rows.insert({record.key, {}, {}}, record);
        return;
    }
    if (record.issuedUntil)
        m_rows.remove({record.key, {}, {}});
    m_rows.insert(indexOf(policy, record.key, record.customer, record.basis), record);
}

KeyState KeyStore::release(const ServerPolicy &policy, KeyRecord record)
{
    m_rows.remove({record.key, {}, {}});
    m_rows.remove(indexOf(policy, record.key, record.customer, record.basis));
    if (!record.issuedUntil)
        return KeyState::Absent;
    m_rows.insert({record.key, {}, {}}, asIssued(record));
    return KeyState::Issued;
}

void KeyStore::forgetClaims()
{
    QList<KeyRecord> issued;
    m_rows.removeIf([&issued](const auto &row) {
        const KeyRecord &record = row.value();
        if (record.state != KeyState::InProgress)
            return false;
        if (record.issuedUntil)
            issued.append(asIssued(record));
        return true;
    });
    for (const KeyRecord &record : std::as_const(issued))
        m_rows.insert({record.key, {}, {}}, record);
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
