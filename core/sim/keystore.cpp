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
    if (row == m_rows.constEnd() && m_issued > 0)
        row = m_rows.constFind({key, {}, {}});
    return row == m_rows.constEnd() ? nullptr : &row.value();
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
        m_issued -= m_rows.remove({record.key, {}, {}});
    const Index index = indexOf(policy, record.key, record.customer, record.basis);
    m_rows.insert(index, std::move(record));
}

void KeyStore::putIssued(KeyRecord record)
{
    const Index index {record.key, {}, {}};
    m_issued += !m_rows.contains(index);
    m_rows.insert(index, std::move(record));
}

KeyState KeyStore::release(const ServerPolicy &policy, KeyRecord record)
{
    if (record.state == KeyState::Issued)
        m_issued -= m_rows.remove({record.key, {}, {}});
    else
        m_rows.remove(indexOf(policy, record.key, record.customer, record.basis));
    if (!record.issuedUntil)
        return KeyState::Absent;
    putIssued(asIssued(record));
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
    for (KeyRecord &record : issued)
        putIssued(std::move(record));
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
