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

KeyStore::Index KeyStore::indexOf(const ServerPolicy &policy, const IdempotencyKey &key, const OrderForm &form)
{
    return {key, policy.keyLookup == KeyLookup::PerCustomer ? form.customer() : nobody,
        policy.otherPayload == OtherPayload::Execute ? form.payload() : anyPayload};
}

KeyStore::Index KeyStore::indexOf(const Row &row) { return {row.key, row.customer, row.isByPayload ? row.payload : anyPayload}; }

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
        if (row.key == index.key && row.customer == index.customer && (row.isByPayload ? row.payload : anyPayload) == index.payload)
            break;
    }
    return slot;
}

const KeyRecord *KeyStore::find(const ServerPolicy &policy, const IdempotencyKey &key, const OrderForm &form) const
{
    if (m_slots.empty())
        return nullptr;
    if (const quint32 own = m_slots[slotOf(indexOf(policy, key, form), key.hash())].row; own != 0)
        return &m_rows[own - 1];
    if (m_issued == 0)
        return nullptr;
    const quint32 issued = m_slots[slotOf(indexOfIssued(key), key.hash())].row;
    return issued != 0 && m_rows[issued - 1].state == KeyState::Issued ? &m_rows[issued - 1] : nullptr;
}

KeyRecord *KeyStore::find(const ServerPolicy &policy, const IdempotencyKey &key, const OrderForm &form)
{
    return const_cast<KeyRecord *>(std::as_const(*this).find(policy, key, form));
}

KeyRecord *KeyStore::claimAt(Place place, ExchangeId exchange)
{
    if (place >= m_rows.size())
        return nullptr;
    Row &row = m_rows[place];
    return row.state == KeyState::InProgress && row.exchange == exchange ? &row : nullptr;
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
    if (row.state != KeyState::Absent) {
        m_issued -= row.state == KeyState::Issued;
        row = Row(key);
    }
    ++m_issued;
    row.state = KeyState::Issued;
    row.expiresAt = until;
    row.issuedUntil = until;
    return row;
}

/// A row's place among the slots comes of its key alone: one that changes hands stays where it is.
KeyRecord &KeyStore::rowFor(KeyRecord *found, const ServerPolicy &policy, const IdempotencyKey &key, const OrderForm &form)
{
    const Index index = indexOf(policy, key, form);
    if (!found) {
        makeRoom();
        found = &rowAt(slotOf(index, key.hash()), key);
    }
    Row &row = static_cast<Row &>(*found);
    m_issued -= row.state == KeyState::Issued;
    row.customer = index.customer;
    row.payload = form.payload();
    row.isByPayload = policy.otherPayload == OtherPayload::Execute;
    return row;
}

KeyState KeyStore::release(const KeyRecord &record)
{
    const IdempotencyKey key = record.key;
    const std::optional<Instant> issuedUntil = record.issuedUntil;
    remove(indexOf(static_cast<const Row &>(record)));
    if (!issuedUntil)
        return KeyState::Absent;
    issue(key, *issuedUntil);
    return KeyState::Issued;
}

void KeyStore::forgetClaims()
{
    QList<Row> claims;
    std::copy_if(
        m_rows.cbegin(), m_rows.cend(), std::back_inserter(claims), [](const Row &row) { return row.state == KeyState::InProgress; });
    for (const Row &claim : std::as_const(claims))
        remove(indexOf(claim));
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

/// How many slots @p rows need: three in four are full at most, so that a row is found at the second look or so, and those that
/// are looked at stand beside each other in memory.
size_t KeyStore::slotsFor(size_t rows) { return std::bit_ceil(std::max<size_t>(16, rows + rows / 3 + 1)); }

/// For one row more.
void KeyStore::makeRoom()
{
    if (const size_t slots = slotsFor(m_rows.size() + 1); slots > m_slots.size())
        widen(slots);
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
    if (const size_t slots = slotsFor(size_t(keys)); slots > m_slots.size())
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
