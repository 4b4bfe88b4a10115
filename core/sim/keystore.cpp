// SPDX-License-Identifier: MIT
#include "sim/keystore.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace idemlab::sim {

using namespace model;

namespace {

const QString nobody;
const SharedText anyPayload;

} // namespace

KeyStore::Index KeyStore::indexOf(
    const ServerPolicy &policy, const IdempotencyKey &key, const QString &customer, const SharedText &payload)
{
    return {key, policy.keyLookup == KeyLookup::PerCustomer ? customer : nobody,
        policy.otherPayload == OtherPayload::Execute ? payload : anyPayload};
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
        const Row &row = m_rows[m_slots[slot].row - 1];
        if (row.key == index.key && row.customer == index.customer
            && (row.isByPayload ? row.payload : anyPayload) == index.payload)
            break;
    }
    return slot;
}

const KeyRecord *KeyStore::find(
    const ServerPolicy &policy, const IdempotencyKey &key, const QString &customer, const SharedText &payload) const
{
    if (m_slots.empty())
        return nullptr;
    const quint32 hash = key.hash();
    quint32 found = m_slots[slotOf(indexOf(policy, key, customer, payload), hash)].row;
    if (found == 0 && m_issued > 0)
        found = m_slots[slotOf(indexOfIssued(key), hash)].row;
    return found == 0 ? nullptr : &m_rows[found - 1];
}

KeyRecord *KeyStore::find(
    const ServerPolicy &policy, const IdempotencyKey &key, const QString &customer, const SharedText &payload)
{
    return const_cast<KeyRecord *>(std::as_const(*this).find(policy, key, customer, payload));
}

bool KeyStore::knowsOtherPayload(const IdempotencyKey &key, const QString &customer) const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(), [&](const KeyRecord &row) {
        return row.key == key && (row.customer.isEmpty() || row.customer == customer) && row.state != KeyState::Issued;
    });
}

KeyRecord &KeyStore::issue(const IdempotencyKey &key, Instant until)
{
    makeRoom();
    Row &row = rowAt(slotOf(indexOfIssued(key), key.hash()), key);
    m_issued += row.state != KeyState::Issued;
    row = {};
    row.key = key;
    row.state = KeyState::Issued;
    row.expiresAt = until;
    row.issuedUntil = until;
    return row;
}

/// A row's place among the slots comes of its key alone: one that changes hands stays where it is.
KeyRecord &KeyStore::rowFor(
    const ServerPolicy &policy, const IdempotencyKey &key, const QString &customer, const SharedText &payload)
{
    makeRoom();
    const Index index = indexOf(policy, key, customer, payload);
    size_t slot = slotOf(index, key.hash());
    if (m_slots[slot].row == 0 && m_issued > 0) {
        const size_t issued = slotOf(indexOfIssued(key), key.hash());
        if (m_slots[issued].row != 0 && m_rows[m_slots[issued].row - 1].state == KeyState::Issued)
            slot = issued;
    }
    Row &row = rowAt(slot, key);
    m_issued -= row.state == KeyState::Issued;
    row.customer = index.customer;
    row.payload = payload;
    row.isByPayload = policy.otherPayload == OtherPayload::Execute;
    return row;
}

KeyState KeyStore::release(const ServerPolicy &policy, KeyRecord record)
{
    if (record.state == KeyState::Issued)
        remove(indexOfIssued(record.key));
    else
        remove(indexOf(policy, record.key, record.customer, record.payload));
    if (!record.issuedUntil)
        return KeyState::Absent;
    issue(record.key, *record.issuedUntil);
    return KeyState::Issued;
}

void KeyStore::forgetClaims()
{
    QList<Row> claims;
    std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(claims),
        [](const Row &row) { return row.state == KeyState::InProgress; });
    for (const Row &claim : std::as_const(claims))
        remove({claim.key, claim.customer, claim.isByPayload ? claim.payload : anyPayload});
    for (const Row &claim : std::as_const(claims)) {
        if (claim.issuedUntil)
            issue(claim.key, *claim.issuedUntil);
    }
}

/// The row of the slot, or a new one in it.
KeyStore::Row &KeyStore::rowAt(size_t slot, const IdempotencyKey &key)
{
    if (m_slots[slot].row != 0)
        return m_rows[m_slots[slot].row - 1];
    if (m_free.isEmpty()) {
        m_rows.emplace_back(key);
        m_slots[slot] = {key.hash(), quint32(m_rows.size())};
    } else {
        m_slots[slot] = {key.hash(), m_free.takeLast() + 1};
        m_rows[m_slots[slot].row - 1].key = key;
    }
    return m_rows[m_slots[slot].row - 1];
}

/// For one row more. Slots half full at most are found at the first or second look.
void KeyStore::makeRoom()
{
    if ((m_rows.size() + 1) * 2 > m_slots.size())
        widen(std::max<size_t>(16, m_slots.size() * 2));
}

/// The rows behind it in the probe move up, so that no gap cuts them off.
void KeyStore::remove(const Index &index)
{
    if (m_slots.empty())
        return;
    size_t gap = slotOf(index, index.key.hash());
    if (m_slots[gap].row == 0)
        return;
    const quint32 place = std::exchange(m_slots[gap], {}).row - 1;
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = (gap + 1) & mask; m_slots[slot].row != 0; slot = (slot + 1) & mask) {
        const size_t home = m_slots[slot].hash & mask;
        if (((slot - home) & mask) >= ((slot - gap) & mask)) {
            m_slots[gap] = std::exchange(m_slots[slot], {});
            gap = slot;
        }
    }
    m_issued -= m_rows[place].state == KeyState::Issued;
    m_rows[place] = {};
    m_free.append(place);
}

void KeyStore::reserve(qsizetype keys)
{
    m_rows.reserve(size_t(keys));
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

} // namespace idemlab::sim
