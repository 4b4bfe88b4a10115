// SPDX-License-Identifier: MIT
#include "sim/keystore.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace idemlab::sim {

using namespace model;

namespace {

const QString nobody;
const QByteArray anyPayload;

} // namespace

KeyStore::Index KeyStore::indexOf(
    const ServerPolicy &policy, const IdempotencyKey &key, const QString &customer, const QByteArray &basis)
{
    return {key, policy.keyLookup == KeyLookup::PerCustomer ? customer : nobody,
        policy.otherPayload == OtherPayload::Execute ? basis : anyPayload};
}

KeyStore::Index KeyStore::indexOfIssued(const IdempotencyKey &key) { return {key, nobody, anyPayload}; }

/// The slot of the row, or the free one where it would go. There must be slots.
size_t KeyStore::slotOf(const Index &index, quint32 hash) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    for (; m_slots[slot].row != 0; slot = (slot + 1) & mask) {
        if (m_slots[slot].hash != hash)
            continue;
        const Row &row = m_rows.at(m_slots[slot].row - 1);
        if (row.key == index.key && row.customer == index.customer
            && (row.isByPayload ? row.basis : anyPayload) == index.basis)
            break;
    }
    return slot;
}

const KeyRecord *KeyStore::find(
    const ServerPolicy &policy, const IdempotencyKey &key, const QString &customer, const QByteArray &basis) const
{
    if (m_slots.empty())
        return nullptr;
    const quint32 hash = key.hash();
    quint32 found = m_slots[slotOf(indexOf(policy, key, customer, basis), hash)].row;
    if (found == 0 && m_issued > 0)
        found = m_slots[slotOf(indexOfIssued(key), hash)].row;
    return found == 0 ? nullptr : &m_rows.at(found - 1);
}

bool KeyStore::knowsOtherPayload(const IdempotencyKey &key, const QString &customer) const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const KeyRecord &row) {
        return row.key == key && (row.customer.isEmpty() || row.customer == customer) && row.state != KeyState::Issued;
    });
}

void KeyStore::put(const ServerPolicy &policy, KeyRecord &&record)
{
    if (record.state == KeyState::Issued) {
        putIssued(std::move(record));
        return;
    }
    if (record.issuedUntil)
        m_issued -= remove(indexOfIssued(record.key));
    if (policy.keyLookup != KeyLookup::PerCustomer)
        record.customer.clear();
    insert(policy.otherPayload == OtherPayload::Execute, std::move(record));
}

KeyRecord *KeyStore::claimed(const ServerPolicy &policy, const KeyRecord *row, const QString &customer)
{
    const bool isClaim = row && row->state == KeyState::InProgress && !row->issuedUntil;
    if (!isClaim || row->customer != customer)
        return nullptr;
    const qsizetype place = static_cast<const Row *>(row) - m_rows.constData();
    Row &own = m_rows[place];
    return own.isByPayload == (policy.otherPayload == OtherPayload::Execute) ? &own : nullptr;
}

void KeyStore::putIssued(KeyRecord &&record)
{
    const bool isKnown = !m_slots.empty() && m_slots[slotOf(indexOfIssued(record.key), record.key.hash())].row != 0;
    m_issued += !isKnown;
    insert(false, std::move(record));
}

KeyState KeyStore::release(const ServerPolicy &policy, KeyRecord record)
{
    if (record.state == KeyState::Issued)
        m_issued -= remove(indexOfIssued(record.key));
    else
        remove(indexOf(policy, record.key, record.customer, record.basis));
    if (!record.issuedUntil)
        return KeyState::Absent;
    putIssued(asIssued(record));
    return KeyState::Issued;
}

void KeyStore::forgetClaims()
{
    QList<Row> claims;
    std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(claims),
        [](const Row &row) { return row.state == KeyState::InProgress; });
    for (const Row &claim : std::as_const(claims))
        remove({claim.key, claim.customer, claim.isByPayload ? claim.basis : anyPayload});
    for (const Row &claim : std::as_const(claims)) {
        if (claim.issuedUntil)
            putIssued(asIssued(claim));
    }
}

/// The record's customer is what it is found by.
void KeyStore::insert(bool isByPayload, KeyRecord &&record)
{
    if ((size_t(m_rows.size()) + 1) * 2 > m_slots.size())
        widen(std::max<size_t>(16, m_slots.size() * 2));
    const quint32 hash = record.key.hash();
    const size_t slot = slotOf({record.key, record.customer, isByPayload ? record.basis : anyPayload}, hash);
    if (m_slots[slot].row != 0) {
        m_rows[m_slots[slot].row - 1] = {std::move(record), isByPayload};
    } else if (m_free.isEmpty()) {
        m_rows.emplaceBack(std::move(record), isByPayload);
        m_slots[slot] = {hash, quint32(m_rows.size())};
    } else {
        const quint32 place = m_free.takeLast();
        m_rows[place] = {std::move(record), isByPayload};
        m_slots[slot] = {hash, place + 1};
    }
}

/// Whether there was such a row. The rows behind it in the probe move up, so that no gap cuts them off.
bool KeyStore::remove(const Index &index)
{
    if (m_slots.empty())
        return false;
    size_t gap = slotOf(index, index.key.hash());
    if (m_slots[gap].row == 0)
        return false;
    const quint32 place = std::exchange(m_slots[gap], {}).row - 1;
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = (gap + 1) & mask; m_slots[slot].row != 0; slot = (slot + 1) & mask) {
        const size_t home = m_slots[slot].hash & mask;
        if (((slot - home) & mask) >= ((slot - gap) & mask)) {
            m_slots[gap] = std::exchange(m_slots[slot], {});
            gap = slot;
        }
    }
    m_rows[place] = {};
    m_free.append(place);
    return true;
}

void KeyStore::reserve(qsizetype keys)
{
    m_rows.reserve(keys);
    const size_t slots = std::bit_ceil(size_t(keys) * 2);
    if (slots > m_slots.size())
        widen(slots);
}

/// To a power of two.
void KeyStore::widen(size_t slots)
{
    std::vector<Slot> wider(slots);
    const size_t mask = wider.size() - 1;
    for (const Slot taken : m_slots) {
        if (taken.row == 0)
            continue;
        size_t slot = taken.hash & mask;
        while (wider[slot].row != 0)
            slot = (slot + 1) & mask;
        wider[slot] = taken;
    }
    m_slots = std::move(wider);
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
